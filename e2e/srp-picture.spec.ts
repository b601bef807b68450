import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

const detail = (page: Page) => page.getByRole('region', { name: 'Step details' })
const picture = (page: Page) => page.getByRole('region', { name: 'SRP: what each side knows, and what travels' })
const item = (page: Page, words: string): Locator => picture(page).getByRole('listitem').filter({ hasText: words })

async function signIn(app: Workbench, password: string): Promise<void> {
  await app.open()
  await app.choose('User pool')
  await app.signIn('alice', password)
}

test('a step of SRP shows what travelled in this run, and the claims that were equal', async ({ app, page }) => {
  const bodies: string[] = []
  page.on('request', (request) => bodies.push(request.postData() ?? ''))
  await signIn(app, 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await page.getByRole('option', { name: /^InitiateAuth/ }).click()
  await expect(picture(page)).toBeVisible()

  const sent = bodies.map((body) => /"SRP_A":"([0-9a-f]+)"/.exec(body)?.[1]).find((value) => value !== undefined) ?? ''
  expect(sent.length).toBeGreaterThan(700)
  await expect(item(page, 'SRP_A')).toContainText(`${sent.slice(0, 12)}…${sent.slice(-6)} (${sent.length} characters)`)
  await expect(item(page, 'SRP_A')).toContainText('not part of SRP: USERNAME')
  const claim = bodies.map((body) => /"PASSWORD_CLAIM_SIGNATURE":"([^"]+)"/.exec(body)?.[1]).find(Boolean) ?? ''
  await expect(item(page, 'PASSWORD_CLAIM_SIGNATURE')).toContainText(/PASSWORD_CLAIM_SIGNATURE\s*•••#[0-9a-f]{4}/)
  await expect(item(page, 'PASSWORD_CLAIM_SIGNATURE')).toContainText(/TIMESTAMP\s*\w{3} \w{3} \d/)
  const block = /SECRET_BLOCK\s*(•••#[0-9a-f]{4})/.exec(await item(page, 'SRP_B').innerText())?.[1] ?? 'none'
  await expect(item(page, 'PASSWORD_CLAIM_SIGNATURE')).toContainText(block)
  await expect(picture(page)).toContainText('Here the two claims were equal')
  await expect(picture(page)).toContainText('Never sent by the browser: password, a, x, S and K.')
  const html = await picture(page).innerHTML()
  for (const secret of ['Alice-Passw0rd!', claim]) expect(html).not.toContain(secret)

  // The steps are ways to what travelled in them.
  await item(page, 'PASSWORD_CLAIM_SIGNATURE')
    .getByRole('button', { name: /^Step \d/ })
    .press('Enter')
  await expect(detail(page).getByRole('heading', { name: 'RespondToAuthChallenge' })).toBeVisible()
  await expect(picture(page)).toBeVisible()
  await page.getByRole('option', { name: /^GetId/ }).click()
  await expect(picture(page)).toBeHidden()
})

test('a wrong password shows at the comparison, with the words of the service', async ({ app, page }) => {
  app.announce(/400/)
  await signIn(app, 'Wrong-Passw0rd!')
  await page.getByRole('option', { name: /^RespondToAuthChallenge/ }).click()
  await expect(item(page, 'SRP_B')).toBeVisible()
  await expect(item(page, 'Here the two claims differed')).toContainText('NotAuthorizedException')
})

for (const width of [320, 390]) {
  test(`at ${width} px it stands in one column and scrolls nothing sideways, in Japanese, too`, async ({
    app,
    page,
  }) => {
    await signIn(app, 'Alice-Passw0rd!')
    await expect(app.caller).toBeVisible()
    await app.press('日本語')
    await page.setViewportSize({ width, height: 800 })
    await page.getByRole('button', { name: /^トレース/ }).click()
    await page.getByRole('option', { name: /^InitiateAuth/ }).click()
    const shown = page.getByRole('region', { name: /^SRP: / })
    await expect(shown.getByText('サービス → ブラウザ', { exact: true })).toBeVisible()
    const box = await shown.boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true)
    const lefts = await shown
      .getByRole('listitem')
      .evaluateAll((items) => items.map((each) => each.getBoundingClientRect().right))
    for (const right of lefts) expect(right).toBeLessThanOrEqual(width)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })
}
