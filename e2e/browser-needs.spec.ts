import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

/** As on a page over plain HTTP from another machine. */
const withoutCryptography = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }))

test('a browser that lacks something indispensable is told what', async ({ app, page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'structuredClone')
    Reflect.deleteProperty(URL, 'canParse')
  })
  for (const path of ['/', '/token-inspector']) {
    await app.open(path)
    await expect(app.alert).toContainText('This browser is too old for Cognito Inspector')
    await expect(page.getByText('URL.canParse, structuredClone', { exact: true })).toBeVisible()
  }
})

test.describe('without cryptography', () => {
  test('a guest signs in, and the rest says why it can’t', async ({ app, page }) => {
    await withoutCryptography(page)
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await expect(app.alert).toContainText('This page was loaded over plain HTTP from another machine.')
    await app.continueToHostedUi('Continue to the Hosted UI')
    await expect(app.alert).toContainText('Open the page over HTTPS or on localhost.')

    await app.continueAsGuest()
    await expect(app.caller).toContainText('LocalGuests')
    await app.press('Try them')
    await app.press('List objects')
    await expect(app.credentials).toContainText('This page was loaded over plain HTTP from another machine.')
    await expect(app.credentials).toContainText('Open the page over HTTPS or on localhost.')
  })

  test('the tokens of a plain password are read, and called unchecked', async ({ app, page }) => {
    await withoutCryptography(page)
    await app.open()
    await app.choose('User pool')
    await page.getByRole('radio', { name: 'Plain password' }).check()
    await app.signIn('bob', 'Bob-Passw0rd!')
    await app.openAllSteps()
    await expect(app.tokens).toContainText('the page is not served over https')
    await expect(app.caller).toContainText('LocalUsers')
  })
})

test('without a clipboard a copy says that nothing was copied', async ({ app, page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }))
  await app.open()
  await app.continueAsGuest()
  await app.press('Copy secret access key')
  await expect(app.credentials.getByText('Blocked by the browser')).toBeVisible()
})
