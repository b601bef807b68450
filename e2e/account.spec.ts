import { expect, test } from './fixtures.ts'
import { save } from './trace-files.ts'

const password = 'Zoe-Passw0rd!'

test('a user creates an account, confirms it by the code, and is signed in', { tag: '@firefox' }, async ({
  app,
  page,
  local,
}) => {
  app.announce(/400/)
  await app.open()
  await app.choose('User pool')
  await app.press('Create account')
  const form = page.getByRole('region', { name: 'Create account' })
  await expect(form.getByRole('heading')).toBeFocused()
  await app.fill('Username', 'zoe')
  await app.fill('Password', 'Short1!')
  await app.fill('Value 1', 'zoe@example.com')
  await form.getByRole('button', { name: 'Create account' }).click()
  await expect(app.alert).toContainText('Password did not conform with policy')
  await expect(form.getByLabel('Username')).toHaveValue('zoe')
  await expect(form.getByLabel('Value 1')).toHaveValue('zoe@example.com')

  await app.fill('Password', password)
  await app.press('Add an attribute')
  await app.fill('Attribute 2', 'name')
  await app.fill('Value 2', 'Zoe Zimmer')
  await form.getByRole('button', { name: 'Create account' }).click()
  const confirmation = page.getByRole('region', { name: 'Confirm the account' })
  await expect(confirmation.getByRole('heading')).toBeFocused()
  await expect(confirmation).toContainText('Cognito sent a code by e-mail to z***@e***.')
  await app.fill('Code', '12')
  await app.press('Confirm')
  await expect(app.alert).toContainText('Invalid verification code provided')
  await expect(page.getByLabel('Code', { exact: true })).toHaveValue('12')

  await app.press('Resend the code')
  await expect(confirmation.getByRole('status').filter({ hasText: 'Cognito sent a code' })).toBeVisible()
  await app.readCode()
  await app.press('Confirm')
  await expect(app.caller).toContainText('LocalUsers')
  const pool = local.emulator.emulated.userPools.get(local.seed.userPool.id)
  expect(pool?.users.get('zoe')?.attributes).toMatchObject({ name: 'Zoe Zimmer', email_verified: 'true' })
})

test('what was done before the sign-in is a run of its own, with its diagram', async ({ app, page }) => {
  await app.open()
  await app.createAccount('zoe', password, 'zoe@example.com')
  await page.getByRole('option', { name: /SignUp/ }).click()
  await expect(page.getByText('Creates a user in the user pool')).toBeVisible()
  await page.getByRole('tab', { name: 'Code', exact: true }).click()
  await page.getByRole('tab', { name: 'AWS CLI' }).click()
  await expect(page.getByText('aws cognito-idp sign-up')).toBeVisible()
})

test('a forgotten password is reset by a code, and the user name is kept', async ({ app, page }) => {
  app.announce(/400/)
  await app.open()
  await app.choose('User pool')
  await app.fill('Username', 'alice')
  await app.press('Forgot password')
  await expect(page.getByLabel('Username', { exact: true })).toHaveValue('alice')
  await app.press('Send a code')
  await expect(page.getByRole('region', { name: 'Reset the password' })).toContainText('to a***@e***')
  await app.readCode()
  await app.fill('New password', 'Short1!')
  await app.press('Set the new password')
  await expect(app.alert).toContainText('Password did not conform with policy')
  await app.fill('New password', 'Alice-An0ther!')
  await app.press('Set the new password')
  await expect(page.getByText('The new password of alice is set.')).toBeVisible()
  await expect(page.getByLabel('Username', { exact: true })).toHaveValue('alice')
  await app.press('Sign in')
  await expect(app.caller).toContainText('LocalAdmins')
})

test('grace, who is not confirmed, confirms the account by one press', async ({ app }) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('grace', 'Grace-Passw0rd!')
  await expect(app.alert).toContainText('User is not confirmed.')
  await app.press('Confirm the account')
  await app.press('Resend the code')
  await app.readCode()
  await app.press('Confirm')
  await expect(app.caller).toContainText('LocalUsers')
})

test('grace, tried by the press of a local user, goes on without a password', async ({ app }) => {
  app.announce(/400/)
  await app.open()
  await app.signInAs('grace')
  await app.press('Confirm the account')
  await app.press('Resend the code')
  await app.readCode()
  await app.press('Confirm')
  await expect(app.caller).toContainText('LocalUsers')
})

test('heidi, who has to reset the password, does so by one press', async ({ app }) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('heidi', 'Heidi-Passw0rd!')
  await expect(app.alert).toContainText('Password reset required for the user')
  await app.press('Reset the password')
  await app.readCode()
  await app.fill('New password', 'Heidi-An0ther!')
  await app.press('Set the new password')
  await app.press('Sign in')
  await expect(app.caller).toContainText('LocalUsers')
})

test('that ivan is disabled is explained', async ({ app }) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('ivan', 'Ivan-Passw0rd!')
  await expect(app.alert).toContainText('User is disabled.')
  await expect(app.alert).toContainText('An administrator disabled this user.')
})

test('by keyboard alone, and back with what was typed', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  await app.fill('Username', 'zoe')
  await page.getByRole('button', { name: 'Create account' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Create account' }).getByRole('heading')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Username', { exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Back' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Username', { exact: true })).toHaveValue('zoe')
})

test('neither the code nor the passwords are in a saved file, or shown again', async ({ app, page }) => {
  app.announce(/400/)
  await app.open()
  await app.choose('User pool')
  await app.fill('Username', 'alice')
  await app.press('Forgot password')
  await app.press('Send a code')
  const [code, newPassword] = ['CodeOfNobody4711', 'Unheard-0f-Passw0rd!']
  await app.fill('Code', code)
  await app.fill('New password', newPassword)
  await app.press('Set the new password')
  await expect(app.alert).toContainText('Invalid verification code provided')
  await page.getByRole('option', { name: /ConfirmForgotPassword/ }).click()
  await page
    .getByRole('button', { name: /^Reveal/ })
    .first()
    .click()
  await expect(page.getByText(newPassword)).toHaveCount(0)
  for (const kind of ['Trace file', 'HAR', 'Markdown report']) {
    const { name, text } = await save(app, kind)
    expect(text, name).toContain('ConfirmForgotPassword')
    expect(text, name).not.toContain(code)
    expect(text, name).not.toContain(newPassword)
  }
})

test('a user without a password is signed in by the Session of the confirmation', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  await app.press('Create account')
  await app.fill('Username', 'zoe')
  await app.fill('Value 1', 'zoe@example.com')
  await page.getByRole('region', { name: 'Create account' }).getByRole('button', { name: 'Create account' }).click()
  await app.readCode()
  await app.press('Confirm')
  await expect(app.caller).toContainText('LocalUsers')
  await expect(page.getByRole('option', { name: /InitiateAuth/ })).toContainText('USER_AUTH')
})
