import type { Page } from 'playwright/test'
import { expect, type LocalCognito, test } from './fixtures.ts'
import { callsOf } from './requests.ts'
import type { Workbench } from './workbench.ts'

const card = (page: Page) => page.getByRole('region', { name: 'Sessions', exact: true })
const entries = (page: Page) => card(page).getByRole('list').first().locator(':scope > li')

/** Another app signs alice in. */
async function signInElsewhere({ origin, seed }: LocalCognito): Promise<string> {
  const response = await fetch(origin, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({
      ClientId: seed.userPool.clients[0]?.id,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'alice', PASSWORD: 'Alice-Passw0rd!' },
    }),
  })
  return (await response.json()).AuthenticationResult.AccessToken
}

async function isSignedIn({ origin }: LocalCognito, AccessToken: string): Promise<boolean> {
  const response = await fetch(origin, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.1',
      'X-Amz-Target': 'AWSCognitoIdentityProviderService.GetUser',
    },
    body: JSON.stringify({ AccessToken }),
  })
  return response.ok
}

async function listSessions(app: Workbench, page: Page): Promise<void> {
  await app.openAllSteps()
  await card(page).locator('summary').click()
  await app.press('List the sessions')
}

test('alice sees where she is signed in, and ends one of the sign-ins', { tag: '@firefox' }, async ({
  app,
  page,
  local,
}) => {
  const elsewhere = await signInElsewhere(local)
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await listSessions(app, page)
  await expect(card(page).getByText(/^2 sessions\./)).toBeVisible()
  const own = entries(page).filter({ hasText: 'this sign-in' })
  await expect(own.getByRole('button')).toHaveCount(0)
  const other = entries(page).filter({ hasNotText: 'this sign-in' })
  await expect(other).toContainText(local.seed.userPool.clients[0]?.id ?? '')

  const sent = callsOf(page)
  await other.getByRole('button', { name: /^Revoke: tkn/ }).click()
  await expect(card(page).getByText(/^1 session\./)).toBeVisible()
  expect(sent).toEqual(['RevokeUserSession', 'ListUserSessions'])
  expect(await isSignedIn(local, elsewhere)).toBe(false)
  await expect(app.alert).toHaveCount(0)
})

test('through the Hosted UI there are two sessions, of which the cookie’s is ended', async ({ app, page }) => {
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await page.getByLabel('Username', { exact: true }).fill('alice')
  await page.getByLabel('Password').fill('Alice-Passw0rd!')
  await app.press('Sign in')
  await expect(app.caller).toBeVisible()
  await listSessions(app, page)
  const cookie = entries(page).filter({ has: page.getByText('Hosted UI', { exact: true }) })
  await expect(entries(page).filter({ hasText: 'this sign-in' })).toContainText('Came through')
  await cookie.getByRole('button', { name: /^Revoke: sso/ }).click()
  await expect(card(page).getByText(/^1 session\./)).toBeVisible()

  await app.signOut()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await expect(page.getByLabel('Password')).toBeVisible()
})

test('the refresh token is revoked with the Hosted UI session that it came through, by keyboard', async ({
  app,
  page,
}) => {
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await page.getByLabel('Username', { exact: true }).fill('alice')
  await page.getByLabel('Password').fill('Alice-Passw0rd!')
  await app.press('Sign in')
  await expect(app.caller).toBeVisible()
  await app.openAllSteps()
  const request = page.waitForRequest((each) => each.postData()?.includes('"RevokeAssociatedSessions"') ?? false)
  await page.getByRole('button', { name: 'Revoke it and linked sessions' }).focus()
  await page.keyboard.press('Enter')
  expect((await request).postDataJSON()).toMatchObject({ RevokeAssociatedSessions: 'LINKED' })
  await expect(page.getByText('The refresh token was revoked.')).toBeVisible()

  await app.signOut()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await expect(page.getByLabel('Password')).toBeVisible()
})

test('sessions are listed and ended by keyboard alone', async ({ app, page, local }) => {
  const elsewhere = await signInElsewhere(local)
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await app.openAllSteps()
  await card(page).locator('summary').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'List the sessions' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page).getByText(/^2 sessions\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'List again' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(card(page).getByRole('button', { name: /^Revoke: tkn/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page).getByText(/^1 session\./)).toBeVisible()
  await expect(card(page)).toBeFocused()
  expect(await isSignedIn(local, elsewhere)).toBe(false)
})

test.describe('where the pool keeps no records of sessions', () => {
  test.use({
    given: { seed: (seed) => ({ ...seed, userPool: { ...seed.userPool, tracksSessions: false } }) },
  })

  test('the refusal is explained by the plan', async ({ app, page }) => {
    app.announce(/400/)
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await expect(app.caller).toBeVisible()
    await listSessions(app, page)
    await expect(app.alert).toContainText('only the Essentials and Plus plans have it')
  })
})
