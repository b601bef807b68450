import { expect } from '../fixtures.ts'
import { unusablePasskey, userOf } from '../local-state.ts'
import { addAuthenticator } from '../virtual-authenticator.ts'
import type { Workbench } from '../workbench.ts'
import type { Screen } from './screen.ts'
import { asUser, openStep } from './signed-in.ts'

async function request(app: Workbench): Promise<void> {
  await asUser(app)
  await openStep(app, 'Tokens')
  await app.page.getByRole('heading', { name: 'Passkeys' }).click()
  await app.press('Register a passkey')
  await expect(app.page.getByRole('region', { name: 'What the browser will be asked' })).toBeVisible()
}

export const passkeys: readonly Screen[] = [
  {
    name: 'passkey-made',
    reach: async (app) => {
      await addAuthenticator(app.page)
      await request(app)
      await app.press('Create the passkey')
      await expect(app.page.getByRole('region', { name: 'What the authenticator made' })).toBeVisible()
      // The local Cognito loads what verifies passkeys with the first of them.
      await expect(app.page.getByRole('button', { name: 'Remove Passkey' })).toBeVisible({ timeout: 30_000 })
    },
  },
  {
    name: 'passkey-challenge',
    reach: async (app, local) => {
      userOf(local, 'kenji').passkeys = [unusablePasskey]
      await app.open()
      await app.choose('User pool')
      await app.page.getByRole('radio', { name: 'Choice-based (USER_AUTH)' }).check()
      await app.page.getByLabel('Preferred challenge').selectOption('WEB_AUTHN')
      await app.fill('Username', 'kenji')
      await app.press('Sign in')
      await expect(app.page.getByRole('region', { name: 'WEB_AUTHN' })).toContainText('The browser will accept it.')
    },
  },
  {
    name: 'passkey-of-another-site',
    given: {
      seed: ({ userPool, ...seed }) => ({
        ...seed,
        userPool: { ...userPool, passkeys: { relyingPartyId: 'auth.example.com', userVerification: 'preferred' } },
      }),
    },
    announce: /ublickey-credentials|SecurityError/,
    reach: async (app) => {
      await request(app)
      await app.page.getByText('When no passkey is offered at a sign-in').click()
      await app.press('Create the passkey')
      await expect(app.alert.filter({ hasText: 'SecurityError' })).toBeVisible()
    },
  },
]
