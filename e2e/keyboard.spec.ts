import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const list = (page: Page) => page.getByRole('dialog', { name: 'Help' })

test('? lists the shortcuts; Escape closes the list and gives the focus back', async ({ app, page }) => {
  await app.open()
  await app.untilShortcutsWork()
  await app.method('Guest').focus()
  await page.keyboard.press('?')
  await expect(list(page)).toContainText('Select “User pool” as the sign-in method')
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await expect(app.method('Guest')).toBeFocused()
})

test('a key chooses the sign-in method, another leads to the trace, a third opens all steps', async ({ app, page }) => {
  await app.open()
  await app.untilShortcutsWork()
  await page.keyboard.press('4')
  await expect(app.method('Provider token')).toBeChecked()
  await page.keyboard.press('1')
  await expect(app.method('Guest')).toBeChecked()
  await page.keyboard.press('e')
  await expect(page.getByRole('region', { name: 'Trace', exact: true })).toBeFocused()
  await app.press('Continue as guest')
  await expect(app.caller.getByText('LocalGuests').first()).toBeVisible()
  await expect(app.caller.getByText('User ID')).toBeHidden()
  await page.keyboard.press('o')
  await expect(app.caller.getByText('User ID')).toBeVisible()
})

test('none fires in a field, nor with a modifier, nor once they are switched off; that is kept', async ({
  app,
  page,
}) => {
  await app.open()
  await app.choose('User pool')
  await expect(page.getByLabel('Username', { exact: true })).toBeVisible()
  await page.getByLabel('Username', { exact: true }).pressSequentially('e1?o4j')
  await expect(page.getByLabel('Username', { exact: true })).toHaveValue('e1?o4j')
  await expect(app.method('User pool')).toBeChecked()
  await expect(list(page)).toBeHidden()

  await app.press('Help')
  await page.getByRole('checkbox', { name: 'Use these shortcuts' }).uncheck()
  await app.press('Close')
  await page.keyboard.press('1')
  await expect(app.method('User pool')).toBeChecked()
  await page.reload()
  await app.press('Help')
  await expect(page.getByRole('checkbox', { name: 'Use these shortcuts' })).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'Use these shortcuts' }).check()
  await app.press('Close')
  await page.keyboard.press('4')
  await expect(app.method('Provider token')).toBeChecked()
})

test('a sign-in by keyboard alone: the focus is on the result, and after the sign-out on the choice', async ({
  app,
  page,
  local,
}) => {
  await app.open()
  await app.method('Guest').focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByLabel('Username', { exact: true })).toBeVisible()
  // Past the users of the local Cognito, who could be signed in by one press.
  const users = page.getByRole('button', { name: /^Sign in as/ })
  await expect(users).toHaveCount(3)
  for (const user of await users.all()) {
    await page.keyboard.press('Tab')
    await expect(user).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(users).toHaveCount(local.seed.userPool.users.length)
  for (const user of (await users.all()).slice(3)) {
    await page.keyboard.press('Tab')
    await expect(user).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await page.keyboard.type('alice')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Alice-Passw0rd!')
  await page.keyboard.press('Enter')
  await expect(page.getByText('as alice, through the user pool')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Expand all' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Tokens', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'ID token' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'ID token' })).toBeHidden()

  await page.getByRole('button', { name: 'Sign out', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Choose how to sign in' })).toBeFocused()
})

test('a refusal takes the focus to its heading', async ({ app, page }) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('alice', 'wrong')
  await expect(page.getByRole('heading', { name: 'Sign-in was refused' })).toBeFocused()
})

test('that the credentials end soon, and that they have ended, is announced once each', async ({ app, page }) => {
  await page.clock.install()
  await app.open()
  await app.continueAsGuest()
  const status = app.credentials.getByRole('status')
  await expect(app.caller).toBeVisible()
  await expect(app.credentials).toContainText(/expires in 59 min/)
  await expect(status.filter({ hasText: 'less than five minutes' })).toHaveCount(0)
  await page.clock.runFor('56:00')
  await expect(status.filter({ hasText: 'The credentials expire in less than five minutes.' })).toHaveCount(1)
  await page.clock.runFor('05:00')
  await expect(status.filter({ hasText: 'The credentials have expired.' })).toHaveCount(1)
})

test('a stage that is opened leaves its steps alone in the trace, until all are wanted', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  const diagram = page.getByRole('listbox')
  await expect(diagram.getByRole('option')).toHaveCount(3)
  await page.getByRole('button', { name: 'Identity', exact: true }).click()
  await expect(diagram.getByRole('option')).toHaveCount(1)
  await expect(diagram.getByRole('option')).toContainText('GetId')
  await expect(page.getByText('1 of 3', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Caller', exact: true }).click()
  await expect(diagram.getByRole('option')).toContainText('GetCallerIdentity')
  await page.getByRole('button', { name: /Stage: Caller/ }).click()
  await expect(diagram.getByRole('option')).toHaveCount(3)
})

test('the first arrow comes where it was announced: nothing jumps', async ({ app, page }) => {
  await app.open()
  const planned = await page.getByRole('heading', { name: 'What will happen' }).boundingBox()
  const before = await page.locator('svg text').filter({ hasText: 'GetId' }).first().boundingBox()
  await app.continueAsGuest()
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(3)
  const after = await page.locator('svg text').filter({ hasText: 'GetId' }).first().boundingBox()
  expect(after?.y).toBe(before?.y)
  expect((await page.getByRole('heading', { name: 'Trace' }).boundingBox())?.y).toBe(planned?.y)
})

test('neither end of the tour takes the focus away with its button', async ({ app, page }) => {
  await app.open('/#tour')
  const card = page.getByRole('complementary', { name: 'Tour' })
  const next = card.getByRole('button', { name: 'Next' })
  await next.press('Enter')
  await card.getByRole('button', { name: 'Back' }).press('Enter')
  await expect(card.getByRole('heading')).toBeFocused()
  while (await next.isVisible()) await next.press('Enter')
  await expect(card.getByRole('button', { name: 'End the tour' })).toBeFocused()
})
