import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

const glance = (page: Page) => page.getByRole('table', { name: 'What each way ends' })
const cells = (page: Page, way: string) => glance(page).getByRole('row', { name: way }).first().getByRole('cell')

async function throughFacebook(app: Workbench): Promise<void> {
  await app.open()
  await app.continueToHostedUi('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await expect(app.caller).toContainText('LocalUsers')
  await app.openAllSteps()
}

test('the table tells what each way ends, and what was tried stands beside it', { tag: '@firefox' }, async ({
  app,
  page,
}) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
  await expect(cells(page, 'This page')).toHaveText(['works', 'works', 'works', 'works', 'works', 'works'])
  await expect(cells(page, 'The refresh token')).toHaveText(['ended1', 'works', 'ended', 'works', 'works3', 'works'])
  await expect(cells(page, 'Everywhere')).toHaveText(['ended1', 'works2', 'ended', 'works', 'works', 'works'])
  await expect(cells(page, 'The Hosted UI')).toHaveText(['works', 'works', 'works', 'works', 'ended', 'works4'])
  await expect(cells(page, 'At the provider')).toHaveText(['works', 'works', 'works', 'works', 'works', 'ended'])

  await app.press('Revoke the refresh token')
  await app.press('Try all')
  await expect(cells(page, 'The refresh token')).toHaveText([
    'ended1seen: refused',
    'worksseen: works',
    'endedseen: refused',
    'worksseen: works',
    'works3',
    'works',
  ])
  await expect(cells(page, 'Everywhere')).not.toContainText(['seen'])
})

test('the Hosted UI’s session ends in another tab, and the tokens go on', async ({ app, page }) => {
  await throughFacebook(app)
  const [other] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'End the Hosted UI session in a new tab' }).click(),
  ])
  await expect(other.getByRole('radiogroup', { name: 'Choose how to sign in' })).toBeVisible()
  expect((await page.context().cookies()).filter(({ name }) => name === 'cognito')).toEqual([])
  await app.press('Try all')
  await app.press('Try the cookie in a window')
  await expect(cells(page, 'The Hosted UI')).toHaveText([
    'worksseen: works',
    'worksseen: works',
    'worksseen: works',
    'worksseen: works',
    'endedseen: refused',
    'works4',
  ])
  await expect(page.getByRole('row', { name: 'Hosted UI cookie' })).toContainText('login_required')
  await expect(app.alert).toHaveCount(0)
  await expect(app.tokens).toBeVisible()
})

test('the session at the provider outlives Cognito’s, and ends at the provider alone', async ({ app, page }) => {
  await throughFacebook(app)
  await expect(page.getByText('Cognito leaves it alone: the next sign-in through Facebook')).toBeVisible()
  const [provider] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open the session at the pretend provider' }).click(),
  ])
  await expect(provider.getByRole('heading')).toHaveText('Fumi Facebook is signed in at the pretend Facebook')
  await app.press('End the Hosted UI session')
  await app.continueToHostedUi('Continue with Facebook')
  await expect(page.getByText('Fumi Facebook is still signed in at the pretend Facebook')).toBeVisible()
  await provider.getByRole('button', { name: 'Sign out here' }).click()
  await expect(provider.getByRole('heading')).toHaveText('Nobody is signed in at the pretend Facebook')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Continue as Fumi Facebook' })).toBeVisible()
  await expect(page.getByText('is still signed in')).toBeHidden()
})
