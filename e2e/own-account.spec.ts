import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

/** Signs in, and opens the region. */
async function openAccount(app: Workbench, username = 'alice', password = 'Alice-Passw0rd!') {
  await app.open()
  await app.signIn(username, password)
  await expect(app.caller).toContainText('Local')
  await app.openAllSteps()
  const account = app.page.getByRole('region', { name: 'Account', exact: true })
  await account.getByRole('heading', { name: 'Account', exact: true }).click()
  await expect(account.getByRole('button', { name: 'Read the attributes' })).toBeVisible()
  return account
}

test('alice changes the password, after a wrong one', async ({ app }) => {
  app.announce(/400/)
  const account = await openAccount(app)
  await account.getByLabel('Current password', { exact: true }).fill('Wrong-Passw0rd!')
  await account.getByLabel('New password', { exact: true }).fill('Alice-An0ther!')
  await app.press('Change the password')
  await expect(app.alert).toContainText('The current password is wrong.')
  await expect(account.getByLabel('New password', { exact: true })).toHaveValue('Alice-An0ther!')
  await account.getByLabel('Current password', { exact: true }).fill('Alice-Passw0rd!')
  await app.press('Change the password')
  await expect(account.getByText('The password was changed.')).toBeVisible()
  await expect(account.getByLabel('New password', { exact: true })).toHaveValue('')
})

test('alice reads, changes and verifies attributes', async ({ app, page }) => {
  app.announce(/400/)
  const account = await openAccount(app)
  await app.press('Read the attributes')
  await expect(account.getByRole('definition').filter({ hasText: 'alice@example.com' })).toBeVisible()
  await account.getByLabel('Attribute 1').fill('email_verified')
  await account.getByLabel('Value 1').fill('true')
  await app.press('Update')
  await expect(app.alert).toContainText('A client attempted to write unauthorized attribute')
  await account.getByLabel('Attribute 1').fill('email')
  await account.getByLabel('Value 1').fill('new@example.com')
  await app.press('Update')
  await expect(account.getByRole('definition').filter({ hasText: 'new@example.com' })).toBeVisible()
  await expect(account.getByRole('definition').filter({ hasText: 'false' })).toBeVisible()

  await app.press('Send a code')
  await expect(account.getByText('Cognito sent a code by e-mail to n***@e***.')).toBeVisible()
  await app.readCode()
  await app.press('Verify')
  await expect(account.getByRole('definition').filter({ hasText: 'true' })).toBeVisible()
  await expect(page.getByRole('option', { name: /VerifyUserAttribute/ })).toBeVisible()
})

test('alice sets up an authenticator app and turns it off, and sees the factors before and after', {
  tag: '@firefox',
}, async ({ app, page }) => {
  app.announce(/400/)
  const account = await openAccount(app)
  await app.press('Set up an authenticator app')
  await expect(account.getByRole('img', { name: /^QR code/ })).toBeVisible()
  const set = account.getByRole('button', { name: 'Turn on the app' })
  const form = account.locator('form').filter({ has: page.getByRole('button', { name: 'Turn on the app' }) })
  await form.getByLabel('Code', { exact: true }).pressSequentially('000000')
  await set.click()
  await expect(app.alert).toContainText('Code mismatch and fail enable Software Token MFA')
  await app.readCode(form)
  await set.click()
  const preferred = account.getByRole('row', { name: /^PreferredMfaSetting/ })
  await expect(preferred.getByRole('cell')).toHaveText(['none', 'SOFTWARE_TOKEN_MFA'])

  await account.getByLabel('SOFTWARE_TOKEN_MFA').selectOption('off')
  await account.getByLabel('SMS_MFA').selectOption('on')
  await app.press('Set the second factors')
  await expect(app.alert).toContainText('User does not have a phone_number set to turn on SMS MFA')
  await account.getByLabel('SMS_MFA').selectOption('leave unchanged')
  await app.press('Set the second factors')
  await expect(preferred.getByRole('cell')).toHaveText(['SOFTWARE_TOKEN_MFA', 'none'])
})

test('alice deletes the account by a second press, by keyboard', async ({ app, page }) => {
  const account = await openAccount(app)
  await account.getByRole('button', { name: 'Delete the account' }).focus()
  await page.keyboard.press('Enter')
  await expect(account.getByRole('button', { name: 'Keep the account' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(account.getByRole('button', { name: 'Delete alice for good' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(account.getByText('The user was deleted.')).toBeVisible()
  await expect(account.getByRole('button', { name: 'Read the attributes' })).toBeHidden()
})

test.describe('where the app asks for fewer scopes', () => {
  test.use({ given: { connections: (local) => [{ ...local, scopes: ['openid', 'email'] }] } })

  test('a token without the scope says why the account can’t be changed', async ({ app, page }) => {
    await app.open()
    await app.continueToHostedUi('Continue with Facebook')
    await app.press('Continue as Fumi Facebook')
    await expect(app.caller).toContainText('Local')
    await app.openAllSteps()
    const account = page.getByRole('region', { name: 'Account', exact: true })
    await account.getByRole('heading', { name: 'Account', exact: true }).click()
    await expect(account).toContainText('lacks the scope aws.cognito.signin.user.admin')
    await expect(account.getByRole('button')).toHaveCount(0)
  })
})
