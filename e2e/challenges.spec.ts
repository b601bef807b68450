import { expect, test } from './fixtures.ts'

test('dave answers with the code of his authenticator app, after a wrong one', async ({ app, page }) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('dave', 'Dave-Passw0rd!')
  const challenge = page.getByRole('region', { name: 'SOFTWARE_TOKEN_MFA' })
  await expect(challenge.getByRole('heading')).toBeFocused()
  await expect(challenge.getByRole('timer')).toContainText(/Time left to respond: 2:[0-5]\d/)
  const code = challenge.getByLabel('Code', { exact: true })
  await expect(code).toHaveAttribute('autocomplete', 'one-time-code')
  await expect(code).toHaveAttribute('inputmode', 'numeric')

  await app.press('Answer')
  await expect(page.getByText('Enter the code.')).toBeVisible()
  await code.fill('000 000')
  await expect(code).toHaveValue('000000')
  await page.keyboard.press('Enter')
  await expect(app.alert).toContainText('Invalid code received for user')
  await expect(challenge).toBeVisible()

  await app.press('Read the code')
  await expect(code).toHaveValue(/^\d{6}$/)
  await expect(code).not.toHaveValue('000000')
  await app.press('Answer')
  await expect(app.caller).toContainText('LocalUsers')
})

test('from a challenge there is a way back that keeps the user name', async ({ app, page }) => {
  await app.open()
  await app.signIn('dave', 'Dave-Passw0rd!')
  await app.press('Back')
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('dave')
  await expect(page.getByRole('region', { name: 'SOFTWARE_TOKEN_MFA' })).toBeHidden()
})
