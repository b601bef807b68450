import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

/** By what the languages have in common. */
const signIn = {
  guest: async (page: Page) => {
    await page.getByRole('radio').first().check()
    await page.locator('form').getByRole('button').click()
  },
  // Offers a second sign-out in the header.
  'hosted-ui': async (page: Page) => {
    await page.getByRole('radio').nth(2).check()
    await page.getByRole('button', { name: 'Facebook' }).click()
    await page.getByRole('button', { name: 'Fumi Facebook' }).click()
  },
} as const

for (const language of ['en', 'ja']) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: language })

    for (const method of ['guest', 'hosted-ui'] as const) {
      test(`the header is one row from a phone to a wide screen, with Sign out in reach: ${method}`, async ({
        app,
        page,
      }) => {
        await app.open()
        await signIn[method](page)
        const signOut = page.getByRole('banner').getByRole('button', { name: /^(Sign out|サインアウト)$/ })
        await expect(signOut).toBeVisible()
        const [header, title] = [page.getByRole('banner'), page.getByRole('heading', { level: 1 })]
        for (const width of [320, 390, 768, 901, 1024, 1200, 1280, 1399, 1440, 1920]) {
          await page.setViewportSize({ width, height: 640 })
          await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
          await expect(signOut, `${width} px`).toBeInViewport({ ratio: 1 })
          const [button, name] = await Promise.all([signOut.boundingBox(), title.boundingBox()])
          const row = await header.boundingBox()
          expect(row?.height, `${width} px`).toBeLessThan(72)
          // Beside the title, not under it.
          expect(button?.y, `${width} px`).toBeLessThan((name?.y ?? 0) + (name?.height ?? 0))
          expect(await title.evaluate((text) => text.scrollWidth - text.clientWidth), `${width} px`).toBe(0)
        }
      })
    }
  })
}
