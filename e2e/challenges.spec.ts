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

test('at a challenge the newest step is shown, until another one is chosen', async ({ app, page }) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('dave', 'Dave-Passw0rd!')
  const chosen = page.getByRole('option', { selected: true })
  await expect(chosen).toHaveAccessibleName(/^RespondToAuthChallenge,.* SOFTWARE_TOKEN_MFA/)
  await page.getByRole('option', { name: /^InitiateAuth,/ }).click()
  await expect(chosen).toHaveAccessibleName(/^InitiateAuth,/)

  await page.getByLabel('Code', { exact: true }).fill('000000')
  await app.press('Answer')
  await expect(app.alert).toBeVisible()
  await expect(chosen).toHaveAccessibleName(/^RespondToAuthChallenge,.* 400/)
})

test('from a challenge there is a way back that keeps the user name', async ({ app, page }) => {
  await app.open()
  await app.signIn('dave', 'Dave-Passw0rd!')
  await app.press('Back')
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('dave')
  await expect(page.getByRole('region', { name: 'SOFTWARE_TOKEN_MFA' })).toBeHidden()
})

for (const { name, username, password, destination } of [
  { name: 'SMS_MFA', username: 'erin', password: 'Erin-Passw0rd!', destination: '+********5678' },
  { name: 'EMAIL_OTP', username: 'frank', password: 'Frank-Passw0rd!', destination: 'f***@e***' },
]) {
  test(`${username} answers ${name} with the code that the outbox holds`, async ({ app, page, local }) => {
    app.announce(/400/)
    await app.open()
    await app.signIn(username, password)
    const challenge = page.getByRole('region', { name })
    await expect(challenge.getByRole('definition').filter({ hasText: destination })).toBeVisible()
    const code = challenge.getByLabel('Code', { exact: true })
    const sent = local.emulator.emulated.outbox[0]?.code ?? ''
    await code.fill(sent === '000000' ? '000001' : '000000')
    await app.press('Answer')
    await expect(app.alert).toContainText('Invalid code or auth state for the user.')

    await app.press('Read the code')
    await expect(code).toHaveValue(sent)
    await app.press('Answer')
    await expect(app.caller).toContainText('LocalUsers')
  })

  test(`${username} answers ${name} on the Hosted UI’s page`, async ({ app, page, local }) => {
    await app.open()
    await app.continueToHostedUi('Continue to the Hosted UI')
    await app.fill('Username', username)
    await app.fill('Password', password)
    await app.press('Sign in')
    await expect(page.getByText(destination)).toBeVisible()
    const sent = local.emulator.emulated.outbox[0]?.code ?? ''
    await app.fill('Code', sent === '000000' ? '000001' : '000000')
    await app.press('Sign in')
    await expect(app.alert).toContainText('Invalid code or auth state for the user.')
    await app.fill('Code', `${sent.slice(0, 3)} ${sent.slice(3)}`)
    await app.press('Sign in')
    await expect(app.caller).toContainText('LocalUsers')
  })
}

test('judy chooses a second factor, then answers its challenge', async ({ app, page }) => {
  await app.open()
  await app.signIn('judy', 'Judy-Passw0rd!')
  const choice = page.getByRole('region', { name: 'SELECT_MFA_TYPE' })
  await expect(choice.getByRole('heading')).toBeFocused()
  await choice.getByRole('radio', { name: 'SOFTWARE_TOKEN_MFA' }).check()
  await app.press('Answer')
  const challenge = page.getByRole('region', { name: 'SOFTWARE_TOKEN_MFA' })
  await expect(challenge.getByRole('heading')).toBeFocused()
  await app.press('Read the code')
  await app.press('Answer')
  await expect(app.caller).toContainText('LocalUsers')
})

test('judy chooses on the Hosted UI’s page, and answers there', async ({ app, page, local }) => {
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await app.fill('Username', 'judy')
  await app.fill('Password', 'Judy-Passw0rd!')
  await app.press('Sign in')
  await page
    .getByRole('link', { name: '日本語' })
    .or(page.getByRole('button', { name: '日本語' }))
    .click()
  await app.press('SMS のコード')
  await app.fill('コード', local.emulator.emulated.outbox[0]?.code ?? '')
  await app.press('サインイン')
  await expect(app.caller).toContainText('LocalUsers')
})

test('lena sets up an authenticator app, after a wrong code', async ({ app, page, local }) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('lena', 'Lena-Passw0rd!')
  const setUp = page.getByRole('region', { name: 'MFA_SETUP' })
  await expect(setUp.getByRole('img', { name: /^QR code/ })).toBeVisible()
  await expect(setUp.getByText(/^([A-Z2-7]{4} ){12}[A-Z2-7]{4}$/)).toBeVisible()
  await app.fill('Code', '000000')
  await app.press('Answer')
  await expect(app.alert).toContainText('Code mismatch and fail enable Software Token MFA')
  await app.press('Read the code')
  await app.press('Answer')
  await expect(app.caller).toContainText('LocalUsers')
  const pool = local.emulator.emulated.userPools.get(local.seed.userPool.id)
  expect(pool?.users.get('lena')?.mfa.enabled).toEqual(['SOFTWARE_TOKEN_MFA'])
})

test('mika answers two rounds of a custom challenge, without a password', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  await page.getByRole('radio', { name: 'Custom (CUSTOM_AUTH)' }).check()
  await expect(page.getByLabel('Password', { exact: true })).toBeHidden()
  await app.fill('Username', 'mika')
  await app.press('Sign in')
  const challenge = page.getByRole('region', { name: 'CUSTOM_CHALLENGE' })
  await expect(challenge).toContainText('3 + 4 = ?')
  await challenge.getByRole('textbox', { name: 'Answer' }).fill('7')
  await app.press('Answer')
  await expect(challenge).toContainText('otamot')
  await expect(challenge.getByRole('textbox', { name: 'Answer' })).toHaveValue('')
  await challenge.getByRole('textbox', { name: 'Answer' }).fill('tomato')
  await page.keyboard.press('Enter')
  await expect(app.caller).toContainText('LocalUsers')
})
