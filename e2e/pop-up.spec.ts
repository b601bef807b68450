import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { callsOf } from './requests.ts'

const waits = (page: Page) => page.getByText('Sign in in the window that opened')

/** What the tab keeps of a sign-in that is under way. */
const attempts = (page: Page) =>
  page.evaluate(() => Object.keys(sessionStorage).filter((name) => /attempt|window/.test(name)))

test('alice signs in in a window; this page stays, and the window is gone', { tag: '@firefox' }, async ({
  app,
  page,
}) => {
  const calls = callsOf(page, /^\/oauth2\/token$/)
  await app.open()
  const opened = await app.openHostedUiWindow('Continue with Facebook')
  await expect(waits(page)).toBeVisible()
  await expect(page.getByText('Redirecting to the Hosted UI')).toHaveCount(0)
  expect(await attempts(page)).toEqual([])
  await opened.getByRole('button', { name: 'Continue as Fumi Facebook' }).click()
  await expect(app.caller).toContainText('LocalUsers')
  await expect.poll(() => opened.isClosed()).toBe(true)
  await expect(waits(page)).toBeHidden()
  expect(calls.filter((call) => call === '/oauth2/token')).toHaveLength(1)
  await expect(app.alert).toHaveCount(0)
})

test('neither window has a hold on the other', async ({ app, page }) => {
  await app.open()
  const opened = await app.openHostedUiWindow('Continue to the Hosted UI')
  await opened.waitForURL(/\/login/)
  expect(await opened.evaluate(() => window.opener)).toBeNull()
  expect(await opened.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  await app.press('Cancel')
  await expect(waits(page)).toBeHidden()
})

test('a window that the person closed is told by the person, and the tab does it instead', { tag: '@firefox' }, async ({
  app,
  page,
}) => {
  await app.open()
  const opened = await app.openHostedUiWindow('Continue with Facebook')
  await opened.getByRole('button', { name: 'Continue as Fumi Facebook' }).waitFor()
  await opened.close()
  await expect(waits(page)).toBeVisible()
  await app.press('I closed the window')
  await expect(app.alert).toContainText('The window was closed before it came back')
  await app.press('Sign in in this tab instead')
  await app.press('Continue as Fumi Facebook')
  await expect(app.caller).toContainText('LocalUsers')
})

test('a blocked window is explained, with the way without one', { tag: '@firefox' }, async ({ app, page }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await app.open()
  await app.choose('Hosted UI')
  await page.getByRole('radio', { name: 'In a pop-up window' }).check()
  await app.press('Continue with Facebook')
  await expect(app.alert).toContainText('The browser blocked the pop-up window')
  await app.press('Sign in in this tab instead')
  await app.press('Continue as Fumi Facebook')
  await expect(app.caller).toContainText('LocalUsers')
})

test('what the provider refuses in the window is told in the page', { tag: '@firefox' }, async ({ app, page }) => {
  await app.open()
  const opened = await app.openHostedUiWindow('Continue with Facebook')
  await opened.getByRole('button', { name: 'Cancel' }).click()
  await expect(app.alert).toContainText('What the Hosted UI said')
  await expect(app.alert).toContainText('Permissions error')
  await expect.poll(() => opened.isClosed()).toBe(true)
  await expect(waits(page)).toBeHidden()
})

test('a forged answer is refused before a token is asked for', { tag: '@firefox' }, async ({ app, page, local }) => {
  const calls = callsOf(page, /^\/oauth2\/token$/)
  await app.open()
  const opened = await app.openHostedUiWindow('Continue to the Hosted UI')
  await opened.waitForURL(/\/login/)
  await opened.goto(`${local.appOrigin}/callback?code=forged&state=${'x'.repeat(43)}`)
  await expect(app.alert).toContainText('No sign-in in this tab is waiting for this response')
  expect(calls).not.toContain('/oauth2/token')
})

test('a window that comes back when no page waits says so, and uses no code', async ({ app, page }) => {
  await app.open()
  const opened = await app.openHostedUiWindow('Continue with Facebook')
  await opened.getByRole('button', { name: 'Continue as Fumi Facebook' }).waitFor()
  const calls = callsOf(opened, /^\/oauth2\/token$/)
  await page.reload()
  await opened.getByRole('button', { name: 'Continue as Fumi Facebook' }).click()
  await expect(opened.getByRole('alert')).toContainText('No page is waiting for this sign-in')
  expect(calls).not.toContain('/oauth2/token')
  expect(await attempts(opened)).toEqual([])
  expect(new URL(opened.url()).search).toBe('')
})

test('step by step, the press that sends the request opens the window', async ({ app, page }) => {
  await app.open()
  await page.getByRole('switch', { name: 'Step by step' }).check()
  await app.choose('Hosted UI')
  await page.getByRole('radio', { name: 'In a pop-up window' }).check()
  await app.press('Continue with Facebook')
  const send = page.getByRole('button', { name: /^Send .*authorize/ }).first()
  await send.waitFor()
  expect(page.context().pages()).toHaveLength(1)
  const [opened] = await Promise.all([page.context().waitForEvent('page'), send.click()])
  await expect(opened.getByRole('button', { name: 'Continue as Fumi Facebook' })).toBeVisible()
})
