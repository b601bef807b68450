import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

let ahead = 0
test.use({ given: { now: () => Date.now() + ahead } })

/** alice, with her tokens, credentials and all that was sent on the screen. */
async function aliceIsIn(app: Workbench, page: Page): Promise<void> {
  ahead = 0
  await page.clock.install()
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
  await expect(app.tokens.getByText('verified', { exact: true })).toHaveCount(3)
  await page.clock.runFor(2000)
}

/** Buttons on the page that give a secret away, by what they give. */
const givingAway = (page: Page, secret: string) =>
  page.getByRole('button', { name: new RegExp(`^(Reveal|Copy) ${secret}$`, 'i') })

async function everythingIsDropped(app: Workbench, page: Page, accessKeyId: string): Promise<void> {
  await expect(app.credentials).toContainText('the secret access key and session token were removed from memory')
  await expect(app.credentials).toContainText(accessKeyId)
  await expect(app.tokens.getByText('Expired, so it was removed from memory')).toHaveCount(2)
  for (const secret of ['secret access key', 'session token', 'ID token', 'access token']) {
    await expect(givingAway(page, secret)).toHaveCount(0)
  }
  await expect(givingAway(page, 'refresh token')).toHaveCount(2)
}

const accessKeyIdOf = async (app: Workbench) => /ASIA[0-9A-Z]{16}/.exec(await app.credentials.innerText())?.[0] ?? ''

/** The secrets of the answer that brought the credentials, where they can be revealed in the trace. */
const inTrace = (page: Page) => page.getByRole('button', { name: /^Reveal (SecretKey|SessionToken) #/ })

test('what has expired can’t be revealed or copied any more, and is renewed by the refresh token', async ({
  app,
  page,
}) => {
  await aliceIsIn(app, page)
  const accessKeyId = await accessKeyIdOf(app)
  await page.getByRole('button', { name: 'Reveal secret access key' }).click()
  await page.getByRole('option', { name: /GetCredentialsForIdentity/ }).click()
  await expect(inTrace(page)).toHaveCount(2)

  ahead = 61 * 60_000
  await page.clock.runFor('01:01:00')
  await everythingIsDropped(app, page, accessKeyId)
  await expect(inTrace(page)).toHaveCount(0)
  await expect(page.getByText(/"SecretKey": "•+ #/).first()).toBeVisible()

  await app.press('Renew now')
  await expect(app.credentials).toContainText('Last renewal:')
  await expect(givingAway(page, 'secret access key')).toHaveCount(2)
  await expect(app.tokens.getByText('Expired, so it was removed from memory')).toHaveCount(0)
  expect(await accessKeyIdOf(app)).not.toBe(accessKeyId)
})

test('after a sleep of the computer, in which no timer ran, the page drops it when it is seen again', async ({
  app,
  page,
}) => {
  await aliceIsIn(app, page)
  const accessKeyId = await accessKeyIdOf(app)
  ahead = 2 * 60 * 60_000
  await page.clock.pauseAt(Date.now() + 10_000)
  await page.clock.setSystemTime(Date.now() + ahead)
  await expect(givingAway(page, 'secret access key')).toHaveCount(2)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await page.clock.resume()
  await everythingIsDropped(app, page, accessKeyId)
})

test('in Japanese too', async ({ app, page }) => {
  await aliceIsIn(app, page)
  await page.getByRole('button', { name: '日本語' }).click()
  await expect(page.locator('html[lang=ja]')).toHaveCount(1)
  ahead = 61 * 60_000
  await page.clock.runFor('01:01:00')
  await expect(page.getByText(/シークレットアクセスキーとセッショントークンをメモリから破棄/)).toBeVisible()
  await expect(page.getByText(/クレームは引き続き読めますが/)).toHaveCount(2)
})

test('after the services’ clock was moved on, the first renewal is told that the ID token has expired, and refreshes it', async ({
  app,
  page,
  local,
}) => {
  ahead = 0
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
  const accessKeyId = await accessKeyIdOf(app)
  app.announce(/400/)
  await page.request.post(`${local.origin}/clock`, { form: { skip: '3600' } })
  await app.press('Renew now')
  await expect(app.credentials).toContainText('Last renewal:')
  await expect(app.alert).toHaveCount(0)
  expect(await accessKeyIdOf(app)).not.toBe(accessKeyId)
})
