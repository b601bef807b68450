import { expect, test } from './fixtures.ts'

test('a fault in one part of the page leaves the others alive', async ({ app, page }) => {
  app.announce(/broken|error/i)
  await app.open()
  await expect(app.method('Guest')).toBeVisible()
  await page.evaluate(() => {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      get: () => {
        throw new Error('broken')
      },
    })
  })
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
  await expect(page.getByText('This part of the page crashed').first()).toBeVisible()
  await expect(page.getByText('Cognito Inspector crashed')).toBeHidden()
  await app.signOut()
  await expect(app.method('Guest')).toBeVisible()
})

test('a fault outside every part ends in words and a way on, without what the program says', async ({ app, page }) => {
  app.announce(/broken|error/i)
  await app.open()
  await app.press('日本語')
  await app.press('English')
  await page.evaluate(() => {
    class BrokenUrl {
      constructor() {
        throw new Error('broken')
      }
    }
    Object.assign(window, { URL: BrokenUrl })
  })
  await app.press('日本語')
  await expect(app.alert).toContainText('Cognito Inspector が停止しました')
  await app.press('English')
  await expect(app.alert).toContainText('Cognito Inspector crashed')
  await expect(page.locator('body')).not.toContainText(/broken|Error|\bat \w+ \(/)
  await app.press('Reload')
  await expect(app.method('Guest')).toBeVisible()
})

test.describe('an endpoint of one’s own that is not the local Cognito', () => {
  test.use({ given: { connections: ({ localCognito: _, ...other }) => [other] } })

  test('is not called one, and no pages of it are linked to', async ({ app, page }) => {
    await app.open()
    await app.choose('User pool')
    await expect(page.getByLabel('Username', { exact: true })).toBeVisible()
    await expect(page.getByText('emulator', { exact: true })).toBeHidden()
    await expect(page.getByRole('link', { name: 'Local Cognito users and passwords' })).toBeHidden()
  })
})

test.describe('with two connections', () => {
  test.use({
    given: {
      connections: (local) => [
        { ...local, id: 'First', name: 'First' },
        { ...local, id: 'Second', name: 'Second' },
      ],
    },
  })

  test('Back from the Hosted UI brings the chosen one', async ({ app, page }) => {
    await app.open()
    await page.getByLabel('Connection', { exact: true }).selectOption('Second')
    await app.continueToHostedUi('Continue with Facebook')
    await expect(page.getByRole('button', { name: 'Continue as Fumi Facebook' })).toBeVisible()
    await app.open()
    await expect(page.getByLabel('Connection', { exact: true })).toHaveValue('Second')
    await expect(app.method('Hosted UI')).toBeChecked()
  })
})
