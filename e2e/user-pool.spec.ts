import { expect, test } from './fixtures.ts'

test('alice signs in with SRP: her password never leaves the browser, her group gives the role', async ({
  app,
  page,
}) => {
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()

  await expect(app.caller).toContainText(
    'arn:aws:sts::000000000000:assumed-role/LocalAdmins/CognitoIdentityCredentials',
  )
  await expect(app.caller.getByText('LocalAdmins', { exact: true }).first()).toBeVisible()
  await expect(app.identity).toContainText('authenticated')
  await expect(app.identity).toContainText('cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_Local0001')
  expect(sent.some((body) => body.includes('SRP_A'))).toBe(true)
  expect(sent.filter((body) => body.includes('Alice-Passw0rd!'))).toEqual([])
})

test('the tokens are taken apart and verified', { tag: '@firefox' }, async ({ app, page }) => {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()

  await expect(page.getByRole('region', { name: 'ID token' }).getByText('verified', { exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Access token' }).getByText('verified', { exact: true })).toBeVisible()
  const claims = app.tokens.getByRole('table', { name: 'Claims' })
  await expect(claims.getByRole('row', { name: /^cognito:groups/ })).toContainText('admins')
  await expect(claims.getByRole('row', { name: /^exp/ })).toContainText(/in 59 minutes · /)

  const refreshToken = page.getByRole('region', { name: 'Refresh token' })
  await expect(refreshToken).toContainText('Encrypted; only Cognito can read it.')
})

test('bob signs in with the plain password and gets the default role', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  await page.getByRole('radio', { name: 'Plain password' }).check()
  await expect(page.getByText('the password itself is sent to Cognito')).toBeVisible()
  await app.signIn('bob', 'Bob-Passw0rd!')
  await expect(app.caller).toContainText('LocalUsers')
})

test('hanako’s names are read as they were written', async ({ app }) => {
  await app.open()
  await app.signIn('hanako', 'Hanako-Passw0rd!')
  await app.openAllSteps()
  await expect(app.tokens.getByText('山田 花子')).toBeVisible()
})

test('carol chooses a new password, after one that is too short', async ({ app, page }) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('carol', 'Carol-Temp0rary!')
  await expect(page.getByRole('heading', { name: 'Choose a new password' })).toBeFocused()

  // What is asked for is known before anything is refused.
  await expect(page.getByLabel('New password', { exact: true })).toHaveAccessibleDescription(/at least 8 characters/)
  await expect(app.attribute('email')).toHaveAccessibleName('Email address (email)')
  await expect(page.getByRole('timer')).toContainText(/Time left to respond: 2:[0-5]\d/)

  await app.fill('New password', 'Short1!')
  await app.attribute('email').fill('carol@example.com ')
  await expect(page.getByText('Contains a trailing space; it is sent as typed.')).toBeVisible()
  await app.attribute('email').fill('carol@example.com')
  await expect(page.getByText('Contains a trailing space; it is sent as typed.')).toBeHidden()
  await app.press('Set password and sign in')
  await expect(app.alert).toContainText('Password did not conform with policy: Password not long enough')
  await expect(app.attribute('email')).toHaveValue('carol@example.com')

  await app.fill('New password', 'Carol-Passw0rd!')
  await app.press('Set password and sign in')
  await expect(app.caller).toContainText('LocalUsers')
  await app.openAllSteps()
  await expect(app.tokens.getByText('carol@example.com')).toBeVisible()

  await app.signOut()
  await app.signIn('carol', 'Carol-Passw0rd!')
  await expect(app.caller).toContainText('LocalUsers')
})

for (const [what, username, password] of [
  ['a wrong password', 'alice', 'Wrong-Passw0rd!'],
  ['an unknown user', 'nobody', 'Alice-Passw0rd!'],
] as const) {
  test(`${what} is told in Cognito’s words, with what was typed still there`, async ({ app, page }) => {
    app.announce(/400/)
    await app.open()
    await app.signIn(username, password)
    await expect(app.alert).toContainText('Sign-in was refused')
    await expect(app.alert).toContainText('Incorrect username or password.')
    await expect(page.getByRole('heading', { name: 'Sign-in was refused' })).toBeFocused()
    await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue(username)
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue(password)
    await expect(app.identity).toBeHidden()
  })
}

test.describe('where the client allows no plain password', () => {
  test.use({
    given: {
      seed: (seed) => ({
        ...seed,
        userPool: {
          ...seed.userPool,
          clients: seed.userPool.clients.map((client) => ({ ...client, explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] })),
        },
      }),
    },
  })

  test('it says which flow is off', async ({ app, page }) => {
    app.announce(/400/)
    await app.open()
    await app.choose('User pool')
    await page.getByRole('radio', { name: 'Plain password' }).check()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await expect(app.alert).toContainText('USER_PASSWORD_AUTH flow not enabled for this client')
    await expect(app.alert).toContainText('Select another password flow')
  })
})

test('nothing is sent while a field is empty', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  await app.press('Sign in')
  await expect(page.getByText('Enter a username.')).toBeVisible()
  await expect(page.getByText('Enter a password.')).toBeVisible()
  await expect(page.getByText('What will happen')).toBeVisible()
})

test('a space at the end and full-width letters are told of, and sent as they are', async ({ app, page }) => {
  app.announce(/400/)
  await app.open()
  await app.choose('User pool')
  await page.getByRole('radio', { name: 'Plain password' }).check()
  await app.fill('Username', 'alice ')
  await expect(page.getByText('Contains a trailing space; it is sent as typed.')).toBeVisible()
  await app.fill('Password', 'Ａlice-Passw0rd!')
  await expect(page.getByText('Contains full-width characters; it is sent as typed.')).toBeVisible()
  const sent = page.waitForRequest((request) => request.postData()?.includes('USER_PASSWORD_AUTH') ?? false)
  await app.press('Sign in')
  expect((await sent).postDataJSON()).toMatchObject({
    AuthParameters: { USERNAME: 'alice ', PASSWORD: 'Ａlice-Passw0rd!' },
  })
})
