import type { Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'
import { bar, comparison, threeUsers, user } from './three-users.ts'

test.use({
  given: {
    connections: (local) => [local, { ...local, id: 'second', name: 'Second' }],
  },
})

const pressed = (page: Page) => bar(page).getByRole('button', { pressed: true })

test('guest, alice and bob stand side by side; a press shows another with tokens, tasks and trace of that user', {
  tag: '@firefox',
}, async ({ app, page }) => {
  await threeUsers(app)
  await expect(bar(page).getByRole('listitem')).toHaveCount(3)
  await expect(pressed(page)).toHaveText('bob')
  await expect(bar(page).getByRole('listitem').nth(1)).toContainText(/User pool, run 2.*expires in/)
  await user(page, 'alice').click()
  await expect(pressed(page)).toHaveText('alice')
  await expect(app.caller).toContainText('LocalAdmins')
  await expect(page.getByLabel('Run', { exact: true })).toHaveValue('run-2')
  await app.openAllSteps()
  await page.getByRole('heading', { name: 'Scopes and calls' }).click()
  await app.press('Call GetUser')
  await expect(page.getByRole('region', { name: 'Response from GetUser' })).toContainText('alice@example.com')
  await user(page, 'guest').click()
  await expect(app.caller).toContainText('LocalGuests')
  await expect(app.tokens).toHaveCount(0)
  await user(page, 'alice').click()
  await app.openAllSteps()
  await page.getByRole('heading', { name: 'Scopes and calls' }).click()
  await expect(page.getByRole('region', { name: 'Response from GetUser' })).toContainText('alice@example.com')
  await expect(app.alert).toHaveCount(0)
})

test('two users are compared: what differs is shown, what is equal is folded', { tag: '@firefox' }, async ({
  app,
  page,
}) => {
  await threeUsers(app)
  await app.press('Compare users')
  const dialog = comparison(page)
  const facts = dialog.getByRole('table', { name: 'Identity, role and credentials' })
  await expect(dialog.getByRole('status')).toContainText(/^\d+ values differ\.$/)
  await expect(facts.getByRole('row', { name: /^Role / })).toContainText(/LocalAdmins.*LocalUsers/)
  await expect(facts.getByRole('row', { name: /^Groups/ })).toContainText('admins')
  const idToken = dialog.getByRole('table', { name: 'Claims of the ID token' })
  await expect(idToken.getByRole('row', { name: /^email / })).toContainText(/alice@example\.com.*bob@example\.com/)
  await expect(idToken.getByRole('row', { name: /^aud/ })).toHaveCount(0)
  await dialog
    .getByText(/^Equal: /)
    .nth(1)
    .click()
  await expect(idToken.getByRole('row', { name: /^aud/ })).toBeVisible()
  await dialog.getByLabel('First user').selectOption('guest, run 1')
  await expect(facts.getByRole('row', { name: /^Why this role/ })).toContainText('no login')
  await expect(idToken.getByRole('row', { name: /^sub / })).toContainText('–')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Compare users' })).toBeFocused()
})

test('each is signed out by itself, and all at once', { tag: '@firefox' }, async ({ app, page }) => {
  await threeUsers(app)
  await app.press('Sign out guest, run 1')
  await expect(bar(page).getByRole('listitem')).toHaveCount(2)
  await expect(pressed(page)).toHaveText('bob')
  await expect(app.caller).toContainText('LocalUsers')
  await app.signOut()
  await expect(page.getByText('The users above are kept.')).toBeVisible()
  await expect(bar(page).getByRole('listitem')).toHaveCount(1)
  await user(page, 'alice').click()
  await expect(app.caller).toContainText('LocalAdmins')
  await app.press('Sign in another user')
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
  await app.press('Sign out all users')
  await expect(bar(page)).toHaveCount(0)
  await expect(app.method('Guest')).toBeVisible()
})

test('a user of another connection is kept, and brings it back', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await app.press('Sign in another user')
  const connection = page.getByLabel('Connection', { exact: true })
  await connection.selectOption('second')
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('LocalAdmins')
  await expect(bar(page)).toContainText('Guest, Local Cognito, run 1')
  await user(page, 'guest').click()
  await expect(app.caller).toContainText('LocalGuests')
  await expect(connection.locator('option:checked')).toContainText('Local')
  await user(page, 'alice').click()
  await expect(connection.locator('option:checked')).toContainText('Second')
})

test('before the page is left for the Hosted UI it is said who is lost by that', async ({ app, page, context }) => {
  await app.open()
  await app.continueAsGuest()
  await app.press('Sign in another user')
  await app.choose('Hosted UI')
  await expect(page.getByText(/^This leaves the page, which signs out here: guest\./)).toBeVisible()
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: 'Open another tab' }).click(),
  ])
  await expect(other.getByRole('heading', { name: 'Cognito Inspector' })).toBeVisible()
  await app.press('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await expect(app.caller).toContainText('Local')
  await expect(bar(page)).toHaveCount(0)
})

test('a reload is told of where there were only users who were kept', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await app.press('Sign in another user')
  await expect(user(page, 'guest')).toBeVisible()
  await page.reload()
  await expect(page.getByText('The page was reloaded.')).toBeVisible()
  await expect(bar(page)).toHaveCount(0)
})

test('a sign-out everywhere is told of the same user in the row, too', async ({ app, page }) => {
  await app.open()
  await signInAlice(app)
  await app.press('Sign in another user')
  await signInAlice(app)
  await app.openAllSteps()
  await app.press('Sign out everywhere')
  await expect(bar(page).getByText('ended at Cognito')).toHaveCount(2)
})

test('by keyboard alone: another sign-in, the way back, and the comparison', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await page.getByRole('button', { name: 'Sign in another user' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Sign in' }).or(page.locator('.card:focus'))).toBeFocused()
  await user(page, 'guest').focus()
  await page.keyboard.press('Enter')
  await expect(app.caller).toContainText('LocalGuests')
  await expect(page.locator(':focus')).toContainText('as a guest')
  await page.getByRole('button', { name: 'Sign in another user' }).focus()
  await page.keyboard.press('Enter')
  await signInAlice(app)
  await page.getByRole('button', { name: 'Compare users' }).focus()
  await page.keyboard.press('Enter')
  await expect(comparison(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Compare users' })).toBeFocused()
  await app.press('Sign in another user')
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
  await page.getByRole('button', { name: 'Sign out alice, run 2' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Users in this tab' })).toBeFocused()
  await page.getByRole('button', { name: 'Sign out guest, run 1' }).focus()
  await page.keyboard.press('Enter')
  await expect(bar(page)).toHaveCount(0)
  await expect(page.locator('.journey-pane')).toBeFocused()
})

async function signInAlice(app: Workbench): Promise<void> {
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('LocalAdmins')
}
