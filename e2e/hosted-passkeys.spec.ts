import type { Page } from 'playwright/test'
import { expect, type LocalCognito, test } from './fixtures.ts'
import { addAuthenticator } from './virtual-authenticator.ts'
import type { Workbench } from './workbench.ts'

test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium has a virtual authenticator')

/** The local Cognito loads what verifies passkeys with the first of them. */
const verified = { timeout: 30_000 }

const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click()

/** As an app leads there, whose user has signed in by the Hosted UI. */
function addPasskeyAt({ origin, seed, appOrigin }: LocalCognito): string {
  const query = { client_id: seed.userPool.clients[0]?.id ?? '', redirect_uri: `${appOrigin}/callback` }
  return `${origin}/passkeys/add?${new URLSearchParams(query)}`
}

async function toChoice(app: Workbench, username: string): Promise<void> {
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await app.page.getByLabel('Username', { exact: true }).fill(username)
  await press(app.page, 'Other ways to sign in')
}

async function signInByPassword(app: Workbench): Promise<void> {
  await toChoice(app, 'kenji')
  await press(app.page, 'Password')
  await app.page.getByLabel('Password', { exact: true }).fill('Kenji-Passw0rd!')
  await press(app.page, 'Sign in')
  await expect(app.caller).toContainText('LocalUsers')
}

test('kenji adds a passkey on the Hosted UI and signs in with it, by keyboard', async ({ app, page, local }) => {
  await addAuthenticator(page)
  await signInByPassword(app)
  await page.goto(addPasskeyAt(local))
  await page.getByRole('button', { name: 'Create the passkey' }).press('Enter')
  await page.waitForURL(`${local.appOrigin}/**`, verified)

  await page.context().clearCookies({ name: 'cognito' })
  await toChoice(app, 'kenji')
  await page.getByRole('button', { name: 'Passkey', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Use your passkey' })).toBeVisible()
  await page.getByRole('button', { name: 'Use a passkey' }).press('Enter')
  await expect(app.caller).toContainText('LocalUsers')
})

test('the page leads there a user who signed in by the Hosted UI, and no other', async ({ app, page, local }) => {
  const link = page.getByRole('link', { name: /\/passkeys\/add$/ })
  const openPasskeys = async () => {
    await app.openAllSteps()
    await page.getByRole('heading', { name: 'Passkeys', exact: true }).click()
    await expect(page.getByRole('button', { name: 'List passkeys' })).toBeVisible()
  }
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await openPasskeys()
  await expect(link).toHaveCount(0)
  await app.signOut()
  await signInByPassword(app)
  await openPasskeys()
  const [other] = await Promise.all([page.waitForEvent('popup'), link.click()])
  await expect(other.getByRole('button', { name: 'Create the passkey' })).toBeVisible()
  await addAuthenticator(other)
  await press(other, 'Create the passkey')
  await other.waitForURL(`${local.appOrigin}/**`, verified)
  await expect(other.getByRole('heading', { name: 'What will happen' })).toBeVisible()
  await expect(other.getByRole('alert')).toHaveCount(0)
})

test('what the browser refuses is told in the page, and another way is open', async ({ app, page, local }) => {
  await addAuthenticator(page)
  await signInByPassword(app)
  await page.goto(addPasskeyAt(local))
  await press(page, 'Create the passkey')
  await page.waitForURL(`${local.appOrigin}/**`, verified)
  await page.goto(addPasskeyAt(local))
  await press(page, 'Create the passkey')
  await expect(page.getByRole('alert')).toContainText('The browser gave no passkey. InvalidStateError')
  await expect(page.getByRole('alert')).toBeFocused()

  await page.context().clearCookies({ name: 'cognito' })
  await toChoice(app, 'kenji')
  await page.addInitScript(() => {
    navigator.credentials.get = () => Promise.reject(new DOMException('not today', 'NotAllowedError'))
  })
  await press(page, 'Passkey')
  await press(page, 'Use a passkey')
  await expect(page.getByRole('alert')).toHaveText('The browser gave no passkey. NotAllowedError: not today')
  await page.getByRole('link', { name: 'Back to sign-in' }).click()
  await expect(page.getByLabel('Username', { exact: true })).toHaveValue('kenji')
})
