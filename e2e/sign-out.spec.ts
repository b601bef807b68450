import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { userOf } from './local-state.ts'
import { callsOf } from './requests.ts'
import type { Workbench } from './workbench.ts'

const signOut = (page: Page) => page.getByRole('region', { name: 'Sign-out' })
const line = (page: Page, thing: string) =>
  page.getByRole('table', { name: 'What still works now' }).getByRole('row', { name: thing })

/** @param expected what each try shows, by its button */
async function tryAll(app: Workbench, page: Page, expected: readonly (readonly [string, string, string])[]) {
  for (const [thing, button, found] of expected) {
    await app.press(button)
    await expect(line(page, thing).getByRole('cell').last()).toContainText(found)
  }
}

const afterTheEnd = [
  ['ID token', 'Try the ID token', 'works'],
  ['Access token', 'Try the access token', 'Access Token has been revoked'],
  ['Refresh token', 'Try a refresh', 'Refresh Token has been revoked'],
  ['AWS credentials', 'Try the credentials', 'works'],
] as const

for (const [what, button, told] of [
  ['everywhere', 'Sign out everywhere', 'The user was signed out everywhere.'],
  ['by revoking the refresh token', 'Revoke the refresh token', 'The refresh token was revoked.'],
] as const) {
  test(`alice signs out ${what}, and tries what still works`, { tag: '@firefox' }, async ({ app, page }) => {
    app.announce(/400/)
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await app.openAllSteps()
    await expect(app.caller).toBeVisible()
    await expect(page.getByText('What still works now')).toBeHidden()
    await app.press(button)
    await expect(signOut(page)).toContainText(told)
    await expect(app.tokens).toBeVisible()
    await tryAll(app, page, afterTheEnd)
    await expect(line(page, 'AWS credentials')).toContainText('STS knows nothing of the sign-out')
    await expect(line(page, 'Hosted UI cookie')).toHaveCount(0)
    await expect(app.alert).toHaveCount(0)

    await app.signOut()
    await expect(app.method('User pool')).toBeChecked()
    await expect(signOut(page)).toBeHidden()
  })
}

test('signing out everywhere ends another sign-in of alice, too; revoking does not', async ({ app, page, context }) => {
  const other = await context.newPage()
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
  await other.goto(page.url())
  await other.getByRole('radio', { name: 'User pool' }).check()
  await other.getByLabel('Username', { exact: true }).fill('alice')
  await other.getByLabel('Password', { exact: true }).fill('Alice-Passw0rd!')
  await other.getByRole('button', { name: 'Sign in', exact: true }).click()
  await other.getByRole('button', { name: 'Expand all' }).click()
  const refreshed = other.getByText(/New tokens received/)

  await app.press('Revoke the refresh token')
  await expect(signOut(page)).toContainText('The refresh token was revoked.')
  await other.getByRole('button', { name: 'Refresh tokens' }).click()
  await expect(refreshed).toBeVisible()

  app.announce(/400/)
  await app.signOut()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  await app.press('Sign out everywhere')
  await expect(signOut(page)).toContainText('The user was signed out everywhere.')
  await other.getByRole('button', { name: 'Refresh tokens' }).click()
  await expect(other.getByRole('alert')).toContainText('Refresh Token has been revoked')
})

test.describe('where the identity pool asks the user pool', () => {
  test.use({
    given: { seed: (seed) => ({ ...seed, identityPool: { ...seed.identityPool, serverSideTokenCheck: true } }) },
  })

  test('the ID token is refused after the sign-out', async ({ app, page }) => {
    app.announce(/400/)
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await app.openAllSteps()
    await expect(app.caller).toBeVisible()
    await app.press('Sign out everywhere')
    await tryAll(app, page, [['ID token', 'Try the ID token', 'Token is inactive']])
  })
})

async function signInBobAtHostedUi(app: Workbench): Promise<void> {
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await app.fill('Username', 'bob')
  await app.fill('Password', 'Bob-Passw0rd!')
  await app.press('Sign in')
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
}

test('bob, from the Hosted UI, revokes at its endpoint', async ({ app, page }) => {
  app.announce(/400/)
  await signInBobAtHostedUi(app)

  const sent = page.waitForRequest((request) => new URL(request.url()).pathname === '/oauth2/revoke')
  await app.press('Revoke the refresh token')
  const form = new URLSearchParams((await sent).postData() ?? '')
  expect([...form.keys()].sort()).toEqual(['client_id', 'token', 'token_type_hint'])
  expect(form.get('token')?.split('.')).toHaveLength(5)
  await tryAll(app, page, [
    ['ID token', 'Try the ID token', 'works'],
    ['Refresh token', 'Try a refresh', 'invalid_grant'],
  ])
})

test('the cookie of the Hosted UI is tried in a window', { tag: '@firefox' }, async ({ app, page }) => {
  await signInBobAtHostedUi(app)
  await app.press('Revoke the refresh token')
  const calls = callsOf(page, /^\/oauth2\/token$/)
  await tryAll(app, page, [['Hosted UI cookie', 'Try the cookie in a window', 'works']])
  await expect.poll(() => page.context().pages()).toEqual([page])
  expect(calls).not.toContain('/oauth2/token')
  await expect(app.alert).toHaveCount(0)

  // What the table tells: the cookie is alive, until /logout.
  await app.signOut()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await expect(app.caller).toBeVisible()
  await app.openAllSteps()
  await app.press('End the Hosted UI session')
  await app.continueToHostedUi('Continue to the Hosted UI')
  await expect(page.getByLabel('Username', { exact: true })).toBeVisible()
})

test('alice ends everything, and comes back to the beginning by way of /logout', async ({ app, page }) => {
  const calls = callsOf(page, /^\/logout$/)
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
  calls.length = 0
  await app.press('End everything')
  await expect(app.method('Guest')).toBeVisible()
  await expect(signOut(page)).toBeHidden()
  expect(calls).toEqual(['GlobalSignOut', 'RevokeToken', '/logout'])
})

test('a guest has nothing at Cognito to end', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
  await expect(signOut(page)).toContainText('This sign-in has no user pool tokens.')
  await expect(page.getByRole('button', { name: 'Sign out everywhere' })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Revoke the refresh token' })).toBeDisabled()
})

test('what is refused keeps the page, and the rest is done; then one can sign out anyway', async ({
  app,
  page,
  local,
}) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
  userOf(local, 'alice').enabled = false
  await app.press('End everything')
  // The innermost: the stage is a list item, too.
  const all = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'End everything' }) })
    .last()
  await expect(all.getByRole('alert')).toContainText('Part of the sign-out was refused')
  await expect(all.getByRole('alert')).toContainText('User is disabled.')
  await expect(signOut(page)).toContainText('The refresh token was revoked.')
  await expect(all).toContainText('Part of the sign-out failed, so this page stays.')
  await app.press('Sign out anyway')
  await expect(page.getByText('Signed out here and at the Hosted UI.')).toBeVisible()
})
