import type { Page } from 'playwright/test'
import { expect, type LocalCognito, test } from './fixtures.ts'
import { unusablePasskey, userOf } from './local-state.ts'
import { addAuthenticator } from './virtual-authenticator.ts'
import type { Workbench } from './workbench.ts'

const region = (page: Page) => page.getByRole('region', { name: 'Passkeys', exact: true })

/** The local Cognito loads what verifies passkeys with the first of them. */
const verified = { timeout: 30_000 }

const passwords = { alice: 'Alice-Passw0rd!', kenji: 'Kenji-Passw0rd!' } as const

async function openPasskeys(app: Workbench, username: keyof typeof passwords = 'alice'): Promise<void> {
  await app.open()
  await app.signIn(username, passwords[username])
  await app.openAllSteps()
  await region(app.page).locator('summary', { hasText: 'Passkeys' }).click()
}

async function signInByChoice(app: Workbench, username: string, preferred = ''): Promise<void> {
  await app.choose('User pool')
  await app.page.getByRole('radio', { name: 'Choice-based (USER_AUTH)' }).check()
  await app.page.getByLabel('Preferred challenge').selectOption(preferred)
  await app.fill('Username', username)
  await app.press('Sign in')
}

const withRelyingParty =
  (relyingPartyId: string) =>
  (seed: LocalCognito['seed']): LocalCognito['seed'] => ({
    ...seed,
    userPool: { ...seed.userPool, passkeys: { relyingPartyId, userVerification: 'preferred' } },
  })

test.describe('in a browser with an authenticator', () => {
  test.skip(({ browserName }) => browserName !== 'chromium', 'only Chromium has a virtual authenticator')

  test('alice registers a passkey, lists it and removes it', async ({ app, page }) => {
    await addAuthenticator(page)
    await openPasskeys(app)
    const passkeys = region(page)

    await app.press('Register a passkey')
    const asked = passkeys.getByRole('region', { name: 'What the browser will be asked' })
    await expect(asked).toContainText('The browser will accept it. The relying party ID localhost is this page’s host.')
    await expect(asked).toContainText('ES256 (-7), RS256 (-257)')

    await app.press('Create the passkey')
    await expect(passkeys.getByRole('table', { name: 'Registered passkeys' })).toContainText('localhost', verified)
    const made = passkeys.getByRole('region', { name: 'What the authenticator made' })
    for (const row of [
      /^type webauthn\.create/,
      /^origin http:.* As requested\./,
      /^rpIdHash 49960de5.* As requested\./,
    ])
      await expect(made.getByRole('row', { name: row })).toBeVisible()
    for (const row of [
      /^UP yes/,
      /^UV yes/,
      /^BE no/,
      /^BS no/,
      /^signCount 1/,
      /^credentialPublicKey ES256 \(-7\) P-256/,
    ])
      await expect(made.getByRole('row', { name: row })).toBeVisible()
    await expect(page.getByRole('option', { name: /authenticator makes a passkey/ })).toBeVisible()

    await app.press('Remove Passkey')
    await expect(passkeys.getByRole('status')).toHaveText('The user pool has no passkey of this user.')
    await expect(passkeys).toBeFocused()
  })

  test('kenji registers a passkey and signs in with it by USER_AUTH, by keyboard', async ({ app, page }) => {
    await addAuthenticator(page)
    await openPasskeys(app, 'kenji')
    await app.press('Register a passkey')
    await app.press('Create the passkey')
    await expect(region(page).getByRole('table', { name: 'Registered passkeys' })).toBeVisible(verified)

    await app.signOut()
    await signInByChoice(app, 'kenji')
    await page.getByRole('radio', { name: 'WEB_AUTHN' }).check()
    await app.press('Answer')
    const challenge = page.getByRole('region', { name: 'WEB_AUTHN' })
    await expect(challenge.getByRole('heading')).toBeFocused()
    await expect(challenge).toContainText(
      'The browser will accept it. The relying party ID localhost is this page’s host.',
    )
    await page.keyboard.press('Tab')
    await challenge.getByRole('button', { name: 'Use a passkey' }).press('Enter')
    await expect(app.caller).toContainText('LocalUsers')

    await app.openAllSteps()
    await region(page).locator('summary', { hasText: 'Passkeys' }).click()
    const signed = region(page).getByRole('region', { name: 'What the authenticator signed at the sign-in' })
    for (const row of [/^type webauthn\.get/, /^challenge .* As requested\./, /^UV yes/, /^signCount 2/])
      await expect(signed.getByRole('row', { name: row })).toBeVisible()
    await expect(page.getByRole('option', { name: /authenticator signs the challenge/ })).toBeVisible()
  })

  test('a passkey is registered and removed by keyboard alone', async ({ app, page }) => {
    await addAuthenticator(page)
    await app.open()
    await app.signIn('alice', passwords.alice)
    await app.openAllSteps()
    const passkeys = region(page)
    await passkeys.locator('summary', { hasText: 'Passkeys' }).focus()
    await page.keyboard.press('Enter')
    await expect(passkeys.getByRole('button', { name: 'Register a passkey' })).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(passkeys.getByRole('button', { name: 'Register a passkey' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(passkeys.getByRole('button', { name: 'Create the passkey' })).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(passkeys.getByRole('button', { name: 'Create the passkey' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(passkeys.getByRole('table', { name: 'Registered passkeys' })).toBeVisible(verified)
    await expect(passkeys).toBeFocused()
    await passkeys.getByRole('button', { name: 'List passkeys' }).focus()
    await page.keyboard.press('Tab')
    await expect(passkeys.getByRole('button', { name: 'Remove Passkey' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(passkeys.getByRole('status')).toHaveText('The user pool has no passkey of this user.')
  })

  test('where no passkey can be chosen, the conditions say why', async ({ app, page }) => {
    await app.open()
    await signInByChoice(app, 'kenji')
    const choice = page.getByRole('region', { name: 'SELECT_CHALLENGE' })
    await choice.getByText('When no passkey is offered at a sign-in').click()
    await expect(choice.getByRole('row', { name: 'The app client allows USER_AUTH' })).toContainText('Met')
    await expect(choice.getByRole('row', { name: 'The user has registered a passkey' })).toContainText(
      'No request here',
    )
  })

  test('a passkey that the user prefers is asked for at once, and may be missing on this device', async ({
    app,
    page,
    local,
  }) => {
    userOf(local, 'alice').passkeys = [unusablePasskey]
    await addAuthenticator(page)
    await app.open()
    await signInByChoice(app, 'alice', 'WEB_AUTHN')
    await app.press('Use a passkey')
    await expect(app.alert).toContainText('NotAllowedError')
    await expect(app.alert).toContainText('no authenticator has a passkey for this relying party')
    await app.press('Back')
    await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('alice')
  })

  test('an authenticator that has the passkey already is explained', async ({ app, page }) => {
    await addAuthenticator(page)
    await openPasskeys(app)
    await app.press('Register a passkey')
    await app.press('Create the passkey')
    await expect(region(page).getByRole('table', { name: 'Registered passkeys' })).toBeVisible(verified)
    await app.press('Register a passkey')
    await app.press('Create the passkey')
    await expect(app.alert).toContainText('The authenticator already has a passkey of this user')
    await expect(app.alert).toContainText('InvalidStateError')
  })

  test('an authenticator without user verification is refused where the pool wants it', async ({ app, page }) => {
    await addAuthenticator(page, { hasUserVerification: false, hasResidentKey: false })
    await openPasskeys(app)
    await app.press('Register a passkey')
    await app.press('Create the passkey')
    await expect(app.alert).toContainText('NotAllowedError')
  })
})

test.describe('at a user pool with another relying party ID', () => {
  test.use({ given: { seed: withRelyingParty('auth.example.com') } })

  test('the page tells what the browser will refuse before it is asked', { tag: '@firefox' }, async ({ app, page }) => {
    await openPasskeys(app)
    await page.evaluate(() => {
      const count = { asked: 0 }
      Object.assign(window, { count })
      navigator.credentials.create = async () => {
        count.asked++
        return null
      }
    })
    await app.press('Register a passkey')
    await expect(region(page).getByRole('alert')).toContainText(
      'The browser will refuse it. The relying party ID is auth.example.com, and this page’s host is localhost: neither is part of the other.',
    )
    expect(await page.evaluate(() => Reflect.get(window, 'count'))).toEqual({ asked: 0 })
  })

  test('the browser’s own refusal is explained, too', async ({ app }) => {
    await openPasskeys(app)
    await app.press('Register a passkey')
    await app.press('Create the passkey')
    await expect(app.alert.filter({ hasText: 'SecurityError' })).toContainText(
      'This page may not use the relying party ID',
    )
  })
})

test('the conditions of an offered passkey are listed, with what is known', { tag: '@firefox' }, async ({
  app,
  page,
}) => {
  await openPasskeys(app)
  await app.press('List passkeys')
  await page.getByText('When no passkey is offered at a sign-in').click()
  const condition = (name: string) => region(page).getByRole('row', { name })
  await expect(condition('The user has registered a passkey')).toContainText('Not met')
  await expect(condition('The relying party ID fits this page’s host')).toContainText(
    'No request here has shown it yet',
  )
  await app.press('Register a passkey')
  await expect(condition('The relying party ID fits this page’s host')).toContainText('Met')
  await expect(condition('WEB_AUTHN is among the pool’s first factors')).toContainText('Met')
})
