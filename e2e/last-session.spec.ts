import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const note = (page: Page) => page.getByRole('region', { name: 'Choose how to sign in' }).getByRole('status').first()

test('a sign-out says so, and the form keeps method, user name and flow', { tag: '@firefox' }, async ({
  app,
  page,
}) => {
  await app.open()
  await app.choose('User pool')
  await page.getByRole('radio', { name: 'Plain password' }).check()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('LocalAdmins')
  await app.signOut()
  await expect(note(page)).toContainText('Signed out. This page no longer holds any tokens or credentials')
  await expect(app.method('User pool')).toBeChecked()
  await expect(page.getByLabel('Username', { exact: true })).toHaveValue('alice')
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  await expect(page.getByRole('radio', { name: 'Plain password' })).toBeChecked()
  await app.choose('Guest')
  await expect(note(page)).toBeEmpty()
})

test('a reload says what became of the session, and its run is shown', async ({ app, page }) => {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('LocalAdmins')
  await page.reload()
  await expect(note(page)).toContainText('The page was reloaded.')
  await expect(note(page)).toContainText('Enter the password to sign in again.')
  await expect(page.getByLabel('Username', { exact: true })).toHaveValue('alice')
  await expect(page.getByRole('option', { name: /GetCallerIdentity/ })).toBeVisible()
  await app.fill('Password', 'Alice-Passw0rd!')
  await app.press('Sign in')
  await expect(app.caller).toContainText('LocalAdmins')
  await app.signOut()
  await page.reload()
  await expect(app.method('User pool')).toBeChecked()
  await expect(note(page)).toBeEmpty()
})

test('a Hosted UI that does not come back is told, with what to compare', async ({ app, page }) => {
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await page.goBack()
  await expect(app.method('Hosted UI')).toBeChecked()
  await expect(note(page)).toContainText('did not come back to this page')
})

test('the sign-out at the Hosted UI is told once it is done, and told apart where it did not come back', async ({
  app,
  page,
}) => {
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await app.fill('Username', 'bob')
  await app.fill('Password', 'Bob-Passw0rd!')
  await app.press('Sign in')
  await expect(app.caller).toContainText('LocalUsers')
  await app.press('Sign out of the Hosted UI too')
  await expect(note(page)).toContainText('Signed out here and at the Hosted UI.')
  await expect(app.method('Hosted UI')).toBeChecked()

  await page.route('**/logout?*', (route) =>
    route.fulfill({ contentType: 'text/html', body: 'Required String parameter' }),
  )
  await app.press('End the Hosted UI session')
  await expect(page.getByText('Required String parameter')).toBeVisible()
  await page.goBack()
  await expect(note(page)).toContainText('did not come back from /logout')
  await expect(note(page)).toContainText(`register ${new URL('/', page.url()).href} as a sign-out URL`)
})

test('another tab is told of, and of a sign-out everywhere in it', { tag: '@firefox' }, async ({
  app,
  page,
  context,
}) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('LocalAdmins')
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(note(other)).toContainText('Another tab is signed in with this connection.')
  await other.getByRole('radio', { name: 'User pool' }).check()
  await other.getByRole('button', { name: /^Sign in as alice/ }).click()
  await other.getByRole('button', { name: 'Expand all' }).click()
  await other.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByRole('region', { name: 'Sign-out' })).toContainText('signed out everywhere in another tab')
  await app.press('Sign-out')
  await app.press('Try all')
  const works = page.getByRole('table', { name: 'What still works now' })
  await expect(works.getByRole('row', { name: 'Access token' })).toContainText('Access Token has been revoked')
  await expect(works.getByRole('row', { name: 'AWS credentials' })).toContainText('works')
})
