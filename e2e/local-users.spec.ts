import { expect, test } from './fixtures.ts'

test('a user of the local Cognito is signed in by one press, by SRP', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  const users = page.getByRole('region', { name: 'Users of the local Cognito' })
  await expect(users.getByRole('button', { name: 'Sign in as alice' })).toHaveText('alice · admins')
  await expect(users.getByRole('button', { name: 'Sign in as carol' })).toHaveText('carol · must change password')
  await expect(users.getByRole('button', { name: 'Sign in as lena' })).toBeHidden()
  await page.getByText(/^More users/).click()
  await expect(users.getByRole('button', { name: 'Sign in as kenji' })).toHaveText('kenji · choice (USER_AUTH)')
  await expect(users.getByRole('button', { name: 'Sign in as mika' })).toHaveText('mika · custom challenge')
  await expect(users.getByRole('button', { name: 'Sign in as lena' })).toHaveText('lena · must set up MFA')
  await expect(users.getByRole('button', { name: 'Sign in as judy' })).toHaveText('judy · SMS code, TOTP')
  await users.getByRole('button', { name: 'Sign in as alice' }).click()
  await expect(app.caller).toContainText('LocalAdmins')
  await expect(page.getByText('as alice, through the user pool')).toBeVisible()
  await expect(page.getByRole('option', { name: /^InitiateAuth, USER_SRP_AUTH/ })).toBeVisible()
})

test('who must change the password is asked for a new one', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  const carol = page.getByRole('button', { name: 'Sign in as carol' })
  await carol.click()
  await expect(page.getByLabel('New password', { exact: true })).toBeVisible()
})

test('a pretend token is filled in by one press, and signs in', async ({ app, page }) => {
  await app.open()
  await app.choose('Provider token')
  await page.getByRole('button', { name: 'Get a pretend token' }).click()
  await expect(page.getByLabel('Token', { exact: true })).not.toHaveValue('')
  await app.press('Use token')
  await expect(app.caller).toBeVisible()
})

test.describe('where the local Cognito tells nothing of its users', () => {
  test.use({
    given: {
      intercept: (request) =>
        request.method === 'GET' && new URL(request.url).pathname === '/' ? Response.json({}) : undefined,
    },
  })

  test('they are typed as ever', async ({ app, page }) => {
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await expect(app.caller).toBeVisible()
    await expect(page.getByRole('button', { name: /^Sign in as/ })).toHaveCount(0)
  })
})

test('the local Cognito is reset by one press, and the page tells what became of its session', async ({
  app,
  page,
  local,
}) => {
  const start = page.getByText('The local Cognito was reset to its seed')
  await app.open()
  await app.signIn('carol', 'Carol-Temp0rary!')
  await app.chooseNewPassword('Carol-Passw0rd!', { email: 'carol@example.com' })
  await expect(app.caller).toBeVisible()
  await app.press('Connection')
  await app.press('Reset the local Cognito and sign out')
  await expect(start).toBeVisible()
  await expect(page.getByRole('region', { name: 'Choose how to sign in' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Sign in as carol · must change password' })).toBeVisible()
  expect(local.emulator.emulated.userPools.get(local.seed.userPool.id)?.users.get('carol')?.status).toBe(
    'FORCE_CHANGE_PASSWORD',
  )

  // Nothing is lost: the same button, by keyboard, names no sign-out.
  await page.getByRole('button', { name: 'Connection', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Reset the local Cognito', exact: true }).press('Enter')
  // The text of the first reset is still there; the focus goes back once the second one is done.
  await expect(page.getByRole('region', { name: 'Choose how to sign in' })).toBeFocused()
  await expect(start).toBeVisible()
  await page.getByRole('button', { name: 'Sign in as alice' }).click()
  await expect(app.caller).toContainText('LocalAdmins')
  await expect(start).toBeHidden()
  await app.openAllSteps()
  await expect(app.tokens).not.toContainText('unknown key')
})

test.describe('where the local Cognito can’t be reset', () => {
  test.use({
    given: {
      intercept: (request) =>
        new URL(request.url).pathname === '/reset' ? new Response('no', { status: 500 }) : undefined,
    },
  })

  test('the page says so where the button is, and keeps its session', async ({ app, page }) => {
    app.announce(/500/)
    await app.open()
    await app.continueAsGuest()
    await app.press('Connection')
    await app.press('Reset the local Cognito and sign out')
    await expect(page.getByText('The local Cognito was not reset')).toBeVisible()
    await expect(app.caller).toBeVisible()
  })
})

for (const [user, refusal, remedy] of [
  ['grace · not confirmed', 'User is not confirmed.', 'confirmed'],
  ['heidi · must reset password', 'Password reset required for the user', 'An administrator requires a new password'],
  ['ivan · disabled', 'User is disabled.', 'disabled'],
] as const) {
  test(`${user}: the refusal is explained`, async ({ app }) => {
    app.announce(/400/)
    await app.open()
    await app.signInAs(user)
    await expect(app.alert).toContainText(refusal)
    await expect(app.alert).toContainText(new RegExp(`Likely cause.*${remedy}`))
  })
}

test.describe('with a connection to each user pool', () => {
  const emailPool = { userPoolId: 'ap-northeast-1_Local0002', userPoolClientId: 'localclient000000000000002' }
  test.use({
    given: { connections: (local) => [local, { ...local, ...emailPool, id: 'email', name: 'E-mail sign-in' }] },
  })

  test('who signs in by e-mail address is signed in by one press, too', async ({ app, page }) => {
    await app.open()
    await page.getByLabel('Connection', { exact: true }).selectOption('email')
    await app.choose('User pool')
    await page.getByRole('button', { name: 'Sign in as quinn@example.com' }).click()
    await expect(app.caller).toContainText('LocalUsers')
  })
})

test('an hour that the local Cognito skips is seen: SRP, tokens and credentials follow its clock', async ({
  app,
  page,
  local,
}) => {
  // The AWS SDK sets its clock by the refusals of a signature.
  app.announce(/status of 40[03]/)
  const skipHour = async () => {
    const home = await page.context().newPage()
    await home.goto(local.origin)
    await home.getByRole('button', { name: 'Skip 1 hour' }).click()
    await expect(home.getByText('h ahead of this computer')).toBeVisible()
    await home.close()
  }
  await skipHour()
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  await expect(app.caller).toContainText('LocalAdmins')
  await expect(app.tokens.getByText('verified', { exact: true })).toHaveCount(3)
  // The refusal of the ID token shows the page what time it is there: it refreshes and tries again.
  await skipHour()
  await app.press('Renew now')
  await expect(page.getByRole('option', { name: /^InitiateAuth, REFRESH_TOKEN_AUTH/ })).toBeVisible()
  await expect(app.credentials).toContainText('Last renewal:')
  await expect(app.tokens.getByText('verified', { exact: true })).toHaveCount(3)
})
