import { expect, test } from './fixtures.ts'

test('a person opens the page and sees what it is, under its strict policy', async ({ app, page, local }) => {
  await app.open()
  await expect(page.getByRole('heading').first()).toBeVisible()

  const answer = await page.request.get(local.appOrigin)
  expect(answer.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(await answer.text()).toContain('http-equiv="Content-Security-Policy"')
})
