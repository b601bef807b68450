import type { Locator } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { placesOf } from './secret-places.ts'
import { Tour, takeWholeTour, tourWords } from './tour-walk.ts'

for (const locale of ['en-US', 'ja-JP'] as const) {
  test.describe(locale, () => {
    test.use({ locale })

    test(`the whole tour, over the Hosted UI and the lab, ends cleanly: ${locale}`, {
      tag: locale === 'en-US' ? '@firefox' : [],
    }, async ({ app, page }) => {
      // The lab's refusal.
      app.announce(/400/)
      const tour = new Tour(page, tourWords[locale === 'ja-JP' ? 'ja' : 'en'])
      await app.open()
      await tour.button(tour.words.help).click()
      await tour.button(tour.words.start).click()
      await expect(tour.card.getByRole('heading')).toBeFocused()
      await takeWholeTour(tour)

      await tour.button(tour.words.end).click()
      await expect(tour.card).toBeHidden()
      await expect(page.locator('[data-tour]')).toHaveCount(0)
      const { sessionStorage } = await placesOf(page)
      expect(sessionStorage).not.toContain('cognito-inspector.tour')
      await page.reload()
      await expect(page.getByRole('radio', { name: tour.words.hostedUi })).toBeVisible()
      await expect(tour.card).toBeHidden()
    })
  })
}

test('by keyboard alone: t begins it and leads to its card, which leads to what is to be pressed', async ({
  app,
  page,
}) => {
  await app.open()
  await app.untilShortcutsWork()
  await page.keyboard.press('t')
  const tour = new Tour(page, tourWords.en)
  await expect(tour.card.getByRole('heading')).toBeFocused()
  await expect(tour.card).toContainText('Step 1 of 13')
  await tour.card.getByRole('button', { name: 'Show me' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Continue as guest' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tour.isDone(0)
  await page.keyboard.press('t')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(tour.card.getByRole('button', { name: 'Show me' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await tour.isAt(1)
  await tour.card.getByRole('button', { name: 'Back' }).press('Enter')
  await tour.isDone(0)
})

test.describe('with a user pool alone, which is no local Cognito', () => {
  test.use({
    given: {
      connections: ({ localCognito: _, identityPoolId: __, ...local }) => [
        { ...local, endpoints: { ...local.endpoints, hostedUi: undefined } },
      ],
    },
  })

  test('it leaves out what is missing', async ({ app, page }) => {
    await app.open('/#tour')
    const tour = new Tour(page, tourWords.en)
    await tour.isAt(3)
    await expect(tour.card).not.toContainText('alice')
    expect(new URL(page.url()).hash).toBe('')
    const titles: (string | null)[] = []
    for (;;) {
      titles.push(await tour.card.getByRole('heading').textContent())
      if (await tour.card.getByRole('button', { name: 'Next' }).isHidden()) break
      await tour.next()
    }
    expect(titles).toEqual([3, 4, 5, 7, 8, 11, 12].map((step) => tourWords.en.titles[step]))
  })
})

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  test(`at ${width} px it hides nothing, not in the presentation, nor at the end of the page`, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await app.open('/#tour')
    const tour = new Tour(page, tourWords.en)
    await tour.isAt(0)
    const marked = page.locator('[data-tour]')
    await expect(marked).toBeInViewport({ ratio: 1 })
    await app.continueAsGuest()
    await tour.isDone(0)
    await tour.card.getByRole('button', { name: 'Show me' }).click()
    await expect(page.getByRole('region', { name: 'Trace', exact: true })).toBeVisible()
    await expect(marked).toBeInViewport()
    await app.press('Present')
    await expect(page.getByRole('dialog', { name: /^Presentation of run/ })).toBeVisible()
    expect(await covers(tour.card)).toBe(false)
    await page.keyboard.press('Escape')
    expect(await covers(tour.card)).toBe(true)

    // At its end the page can be scrolled up from under the card.
    await page.mouse.move(100, 200)
    const bottom = await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight)
      return document.querySelector('#root')?.getBoundingClientRect().bottom
    })
    expect(bottom).toBeLessThanOrEqual(((await tour.card.boundingBox())?.y ?? 0) + 1)
  })
}

/** Whether a press in its middle would meet it. */
const covers = (card: Locator) =>
  card.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })
