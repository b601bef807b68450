import { expect, test } from './fixtures.ts'

for (const [what, refuse] of [
  [
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
  ],
  [
    'blocked',
    () => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError')
          },
        })
      }
    },
  ],
] as const) {
  test(`a storage that is ${what}: the language changes, the Hosted UI says why not, the rest works`, async ({
    app,
    page,
  }) => {
    await page.addInitScript(refuse)
    await app.open()
    await app.press('日本語')
    await app.press('English')
    await expect(page.getByText('The browser can’t store anything for this page')).toBeVisible()
    await app.continueToHostedUi('Continue to the Hosted UI')
    await expect(app.alert).toContainText('storage for this page is full or blocked')
    await app.continueAsGuest()
    await expect(app.caller).toContainText('LocalGuests')
  })
}
