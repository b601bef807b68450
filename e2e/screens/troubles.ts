import { expect, type LocalCognito } from '../fixtures.ts'
import { isCall, isSts } from '../requests.ts'
import { signIn } from '../tokens-at-hand.ts'
import type { Workbench } from '../workbench.ts'
import type { Screen } from './screen.ts'
import { everythingThere } from './signed-in.ts'

const html = () =>
  new Response('<!doctype html><title>Sign in to the hotel network</title>', {
    headers: { 'content-type': 'text/html' },
  })

/** In place of an ID token. */
async function giveAccessToken(app: Workbench, { origin }: LocalCognito): Promise<void> {
  const { AuthenticationResult } = await signIn({ request: app.page.request, origin })
  await app.open()
  await app.choose('Provider token')
  await app.page.getByLabel('Provider', { exact: true }).selectOption('user-pool')
  await app.fill('Token', AuthenticationResult.AccessToken)
}

/** Forms with faults, and sign-ins that fail. */
export const troubles: readonly Screen[] = [
  {
    name: 'user-pool-empty-fields',
    reach: async (app) => {
      await app.open()
      await app.choose('User pool')
      await app.press('Sign in')
      await expect(app.page.getByText('Enter a password.')).toBeVisible()
    },
  },
  {
    name: 'provider-token-empty-fields',
    reach: async (app) => {
      await app.open()
      await app.giveToken('Any OIDC issuer', '')
      await expect(app.page.getByText('Paste a token.')).toBeVisible()
    },
  },
  {
    name: 'wrong-password',
    announce: /400/,
    reach: async (app) => {
      await app.open()
      await app.signIn('alice', 'Wrong-Passw0rd!')
      await expect(app.alert).toContainText('Incorrect username or password.')
    },
  },
  {
    name: 'proved-cause',
    announce: /400/,
    reach: async (app, local) => {
      await giveAccessToken(app, local)
      await app.press('Use token')
      await expect(app.alert).toContainText('Proved')
    },
  },
  {
    name: 'preflight-warning',
    reach: async (app, local) => {
      await giveAccessToken(app, local)
      await expect(app.page.getByRole('status').filter({ hasText: 'GetId is likely to be refused' })).toBeVisible()
    },
  },
  {
    name: 'new-password',
    reach: async (app) => {
      await app.open()
      await app.signIn('carol', 'Carol-Temp0rary!')
      await expect(app.page.getByRole('heading', { name: 'Choose a new password' })).toBeVisible()
    },
  },
  {
    name: 'new-password-refused',
    announce: /400/,
    reach: async (app) => {
      await app.open()
      await app.signIn('carol', 'Carol-Temp0rary!')
      await app.chooseNewPassword('Short1!', { email: 'carol@example.com' })
      await expect(app.alert).toContainText('Password not long enough')
    },
  },
  {
    name: 'challenge-code',
    reach: async (app) => {
      await app.open()
      await app.signIn('erin', 'Erin-Passw0rd!')
      await expect(app.page.getByRole('region', { name: 'SMS_MFA' })).toBeVisible()
    },
  },
  {
    name: 'challenge-code-refused',
    announce: /400/,
    reach: async (app) => {
      await app.open()
      await app.signIn('dave', 'Dave-Passw0rd!')
      await app.fill('Code', '000000')
      await app.press('Answer')
      await expect(app.alert).toContainText('Invalid code received for user')
    },
  },
  {
    name: 'challenge-choice',
    reach: async (app) => {
      await app.open()
      await app.signIn('judy', 'Judy-Passw0rd!')
      await expect(app.page.getByRole('region', { name: 'SELECT_MFA_TYPE' })).toBeVisible()
    },
  },
  {
    name: 'challenge-set-up',
    reach: async (app) => {
      await app.open()
      await app.signIn('lena', 'Lena-Passw0rd!')
      await expect(app.page.getByRole('img', { name: /^QR code/ })).toBeVisible()
    },
  },
  {
    name: 'challenge-custom',
    reach: async (app) => {
      await app.open()
      await app.signInAs('mika')
      await expect(app.page.getByRole('region', { name: 'CUSTOM_CHALLENGE' })).toBeVisible()
    },
  },
  {
    name: 'challenge-first-factor',
    reach: async (app) => {
      await app.open()
      await app.choose('User pool')
      await app.page.getByRole('radio', { name: 'Choice-based (USER_AUTH)' }).check()
      await app.fill('Username', 'kenji')
      await app.press('Sign in')
      await app.page.getByRole('radio', { name: 'PASSWORD_SRP' }).check()
    },
  },
  {
    name: 'user-pool-choice',
    reach: async (app) => {
      await app.open()
      await app.choose('User pool')
      await app.page.getByRole('radio', { name: 'Choice-based (USER_AUTH)' }).check()
      await app.page.getByText('Level wanted').click()
    },
  },
  {
    name: 'user-pool-custom',
    reach: async (app) => {
      await app.open()
      await app.choose('User pool')
      await app.page.getByRole('radio', { name: 'Custom (CUSTOM_AUTH)' }).check()
      await app.page.getByRole('checkbox', { name: 'Prove the password by SRP first' }).check()
    },
  },
  {
    name: 'challenge-by-hand',
    given: {
      intercept: (request) =>
        isCall(request, 'InitiateAuth')
          ? Response.json({ ChallengeName: 'ADMIN_NO_SRP_AUTH', ChallengeParameters: {}, Session: 'x'.repeat(20) })
          : undefined,
    },
    reach: async (app) => {
      await app.open()
      await app.signIn('alice', 'Alice-Passw0rd!')
      await expect(app.page.getByRole('region', { name: 'ADMIN_NO_SRP_AUTH' })).toBeVisible()
    },
  },
  {
    name: 'guest-refused',
    given: { seed: (seed) => ({ ...seed, identityPool: { ...seed.identityPool, allowUnauthenticated: false } }) },
    announce: /400/,
    reach: async (app) => {
      await app.open()
      await app.continueAsGuest()
      await expect(app.alert).toContainText('this identity pool doesn’t allow guests')
    },
  },
  {
    name: 'sts-failed',
    given: { intercept: (request) => (isSts(request) ? html() : undefined) },
    reach: async (app) => {
      await app.open()
      await app.continueAsGuest()
      await expect(app.alert).toContainText('GetCallerIdentity failed')
      await everythingThere(app)
    },
  },
  {
    name: 'sign-in-answered-with-a-web-page',
    given: { intercept: (request) => (isCall(request, 'RespondToAuthChallenge') ? html() : undefined) },
    reach: async (app) => {
      await app.open()
      await app.signIn('alice', 'Alice-Passw0rd!')
      await expect(app.alert).toContainText('is not in the format that')
    },
  },
  {
    name: 'sent-back-with-an-error',
    reach: async (app) => {
      await app.open()
      await app.continueToHostedUi('Continue with Facebook')
      await app.press('Cancel')
      await expect(app.alert).toContainText('What the Hosted UI said')
    },
  },
  {
    name: 'callback-of-nobody',
    reach: async (app) => {
      await app.open('/callback?code=used&state=somebody-else')
      await expect(app.alert).toContainText('No sign-in in this tab is waiting for this response')
    },
  },
  {
    name: 'network-down',
    announce: /ERR_INTERNET_DISCONNECTED/,
    reach: async (app) => {
      await app.keepBusy()
      await app.open()
      await app.choose('User pool')
      await expect(app.page.getByLabel('Username', { exact: true })).toBeVisible()
      const context = app.page.context()
      await context.setOffline(true)
      await app.signIn('alice', 'Alice-Passw0rd!')
      await expect(app.alert).toContainText('and the explanation could not be loaded')
      await context.setOffline(false)
    },
  },
]
