import type { Page } from 'playwright/test'
import { expect, type LocalCognito, test } from './fixtures.ts'
import { forgetRefreshTokens, identitiesOf, userOf } from './local-state.ts'
import { callsOf, isCall, neverAnswer } from './requests.ts'
import type { Workbench } from './workbench.ts'

const refresh = (page: Page) => page.getByRole('region', { name: 'Refresh', exact: true })
const accessKeyId = (app: Workbench) =>
  app.credentials
    .getByText(/^ASIA[0-9A-Z]{16}$/)
    .first()
    .innerText()

async function signInAsBob(app: Workbench): Promise<void> {
  await app.fill('Username', 'bob')
  await app.fill('Password', 'Bob-Passw0rd!')
  await app.press('Sign in')
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
}

const withClient =
  (change: Partial<LocalCognito['seed']['userPool']['clients'][number]>) =>
  (seed: LocalCognito['seed']): LocalCognito['seed'] => ({
    ...seed,
    userPool: { ...seed.userPool, clients: seed.userPool.clients.map((client) => ({ ...client, ...change })) },
  })

test('bob refreshes his tokens, joins a group meanwhile, and sees what changed', async ({ app, page, local }) => {
  await app.open()
  await app.signIn('bob', 'Bob-Passw0rd!')
  await app.openAllSteps()
  await expect(app.caller).toContainText('LocalUsers')
  userOf(local, 'bob').groups = ['admins']
  const calls = callsOf(page)
  // exp and iat are whole seconds: in the same one they would not change.
  await page.waitForTimeout(1000)
  await app.press('Refresh tokens')

  await expect(refresh(page)).toContainText('New tokens received from InitiateAuth with REFRESH_TOKEN_AUTH.')
  await expect(refresh(page)).toContainText('the current one keeps its expiry')
  const row = (claim: string) => refresh(page).getByRole('row', { name: claim })
  await expect(row('cognito:groups added').first()).toContainText('["admins"]')
  await expect(row('cognito:preferred_role added')).toContainText('role/LocalAdmins')
  await expect(row('exp changed').first()).toContainText(/in 59 minutes.*in 59 minutes/)
  await expect(row('auth_time')).toHaveCount(0)
  expect(calls).toEqual(['InitiateAuth'])

  // The role is asked for with the fresh token, and STS is asked which one it is.
  await expect(page.getByText('the next renewal may return another role')).toBeVisible()
  await app.press('Renew now')
  await expect(app.caller).toContainText('assumed-role/LocalAdmins/')
  expect(calls).toEqual(['InitiateAuth', 'GetCredentialsForIdentity', 'GetCallerIdentity'])
})

test.describe('with rotation', () => {
  test.use({ given: { seed: withClient({ refreshTokenRotation: { graceSeconds: 0 } }) } })

  test('the refresh goes the other way, and each refresh token is used once', { tag: '@firefox' }, async ({
    app,
    page,
  }) => {
    app.announce(/400/)
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await app.openAllSteps()
    await expect(app.caller).toBeVisible()
    const calls = callsOf(page)
    await app.press('Refresh tokens')
    await expect(refresh(page)).toContainText('New tokens received from GetTokensFromRefreshToken.')
    await expect(refresh(page)).toContainText('the new one replaces the old one')
    await app.press('Refresh tokens')
    await expect.poll(() => calls).toEqual(['InitiateAuth', 'GetTokensFromRefreshToken', 'GetTokensFromRefreshToken'])
    await expect(refresh(page)).toContainText('New tokens received from GetTokensFromRefreshToken.')
    await expect(app.alert).toHaveCount(0)
  })
})

test('after the Hosted UI the token endpoint is asked, with the refresh token alone', async ({ app, page }) => {
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await signInAsBob(app)
  const sent = page.waitForRequest((request) => new URL(request.url()).pathname === '/oauth2/token')
  await app.press('Refresh tokens')
  const form = new URLSearchParams((await sent).postData() ?? '')
  expect([...form.keys()].sort()).toEqual(['client_id', 'grant_type', 'refresh_token'])
  await expect(refresh(page)).toContainText('New tokens received from the token endpoint.')
  await expect(refresh(page).getByRole('row', { name: 'nonce removed' })).toBeVisible()
})

test('a refresh that is refused keeps the tokens and says why', async ({ app, page, local }) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
  forgetRefreshTokens(local)
  await app.press('Refresh tokens')
  await expect(app.alert).toContainText('The refresh was refused')
  await expect(app.alert).toContainText('Invalid Refresh Token.')
  await expect(app.alert).toContainText('doesn’t accept this refresh token for this app client')
  await expect(app.tokens).toBeVisible()
  await expect(page.getByRole('button', { name: 'Refresh tokens' })).toBeEnabled()
})

test('a guest renews, in one request, and stays the same', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
  const before = await accessKeyId(app)
  const calls = callsOf(page)
  await app.press('Renew now')
  await expect(app.credentials).toContainText('Last renewal:')
  expect(await accessKeyId(app)).not.toBe(before)
  expect(calls).toEqual(['GetCredentialsForIdentity'])
})

test.describe('while nobody answers', () => {
  let holdBack = false
  test.use({
    given: {
      intercept: (request) => (holdBack && isCall(request, 'GetCredentialsForIdentity') ? neverAnswer() : undefined),
    },
  })

  test('the old credentials stay, also when the renewal is cancelled', async ({ app, page }) => {
    holdBack = false
    await app.open()
    await app.continueAsGuest()
    await app.openAllSteps()
    await expect(app.caller).toBeVisible()
    const before = await accessKeyId(app)
    holdBack = true
    await app.press('Renew now')
    await expect(page.getByText('Renewing the credentials; the current ones stay valid…')).toBeVisible()
    expect(await accessKeyId(app)).toBe(before)
    await app.press('Cancel')
    await expect(app.alert).toContainText('The renewal was cancelled')
    expect(await accessKeyId(app)).toBe(before)
  })
})

test.describe('by itself', () => {
  let ahead = 0
  test.use({ given: { now: () => Date.now() + ahead } })

  test('the renewal comes five minutes before the end, if it was switched on', async ({ app, page }) => {
    ahead = 0
    await page.clock.install()
    await app.open()
    await app.continueAsGuest()
    await app.openAllSteps()
    await expect(app.caller).toBeVisible()
    const automatic = page.getByRole('checkbox', { name: 'Renew automatically' })
    await expect(automatic).not.toBeChecked()
    await automatic.check()
    const before = await accessKeyId(app)
    const calls = callsOf(page)

    ahead = 54 * 60_000
    await page.clock.runFor('54:00')
    expect(calls).toEqual([])
    // Not a minute past the renewal: that long a request may be out, and its answer takes real time.
    ahead = 55 * 60_000
    await page.clock.runFor('01:00')
    await expect(app.credentials).toContainText('Last renewal:')
    expect(await accessKeyId(app)).not.toBe(before)
    await expect(app.credentials).toContainText(/expires in (59 min|1 h 0 min)/)
    expect(calls).toEqual(['GetCredentialsForIdentity'])

    await automatic.uncheck()
    ahead = 140 * 60_000
    await page.clock.runFor('01:25:00')
    await expect(app.credentials.getByText('expired', { exact: true })).toBeVisible()
    expect(calls).toHaveLength(1)
  })

  test('a renewal that fails is tried again until the credentials expire, and the old ones stay', async ({
    app,
    page,
    local,
  }) => {
    ahead = 0
    app.announce(/400/)
    await page.clock.install()
    await app.open()
    await app.continueAsGuest()
    await app.openAllSteps()
    await expect(app.caller).toBeVisible()
    const automatic = page.getByRole('checkbox', { name: 'Renew automatically' })
    await automatic.check()
    identitiesOf(local).clear()
    ahead = 55 * 60_000
    await page.clock.runFor('55:00')
    await expect(app.alert).toContainText('The renewal was refused')
    await expect(app.credentials).toContainText(/ASIA/)
    await expect(automatic).toBeChecked()
    const calls = callsOf(page)
    for (let tried = 1; tried < 5; tried++) {
      ahead += 61_000
      await page.clock.runFor('01:01')
      await expect.poll(() => calls.length).toBe(tried)
      await expect(page.getByRole('button', { name: 'Renew now' })).toBeEnabled()
    }
    ahead += 61_000
    await page.clock.runFor('01:01')
    await expect(app.credentials).toContainText('the credentials expired before a renewal succeeded')
    await expect(automatic).not.toBeChecked()
  })
})

test.describe('where this computer’s clock is ten minutes behind', () => {
  test.use({ given: { now: () => Date.now() + 10 * 60_000 } })

  test('the countdown goes by the services’ clock', async ({ app }) => {
    await app.open()
    await app.continueAsGuest()
    await app.openAllSteps()
    await expect(app.caller).toBeVisible()
    await expect(app.credentials).toContainText(/expires in 59 min/)
  })
})

test('scopes of a password sign-in: GetUser answers, userInfo refuses and says why', async ({ app, page }) => {
  app.announce(/401/)
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  const scopes = page.getByRole('region', { name: 'Scopes and calls' })
  await scopes.getByRole('heading', { name: 'Scopes and calls' }).click()
  await expect(scopes.getByRole('row', { name: /aws.cognito.signin.user.admin/ })).toContainText('self-service')
  await app.press('Call GetUser')
  await expect(scopes.getByRole('region', { name: 'Response from GetUser' })).toContainText('alice@example.com')
  await app.press('Call userInfo')
  await expect(app.alert).toContainText('userInfo was refused')
  await expect(app.alert).toContainText('Use GetUser with this token')
})

test.describe('through the Hosted UI without the scope for self-service', () => {
  test.use({
    given: { connections: (local) => [{ ...local, scopes: ['openid', 'email'] }] },
  })

  test('userInfo answers, GetUser refuses, and signing out everywhere is not offered', async ({ app, page }) => {
    app.announce(/400/)
    await app.open()
    await app.continueToHostedUi('Continue to the Hosted UI')
    await signInAsBob(app)
    const scopes = page.getByRole('region', { name: 'Scopes and calls' })
    await scopes.getByRole('heading', { name: 'Scopes and calls' }).click()
    await app.press('Call userInfo')
    await expect(scopes.getByRole('region', { name: 'Response from userInfo' })).toContainText('bob@example.com')
    await app.press('Call GetUser')
    await expect(app.alert).toContainText('Access Token does not have required scopes')
    await expect(app.alert).toContainText('Add that scope to the connection')
    await expect(page.getByRole('button', { name: 'Sign out everywhere' })).toBeDisabled()
  })
})
