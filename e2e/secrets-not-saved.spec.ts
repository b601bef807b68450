import { apiSecrets, callApis } from './api-secrets.ts'
import { expect, type LocalCognito, test } from './fixtures.ts'
import { forgeToken } from './forged-secrets.ts'
import { rotateRefreshTokens } from './local-state.ts'
import { filesOf, found, placesOf } from './secret-places.ts'
import { kindsOf, watchSecrets } from './sent-secrets.ts'
import { comparison } from './users/three-users.ts'
import { addAuthenticator } from './virtual-authenticator.ts'
import type { Workbench } from './workbench.ts'

interface Flow {
  readonly of: string
  readonly act: (app: Workbench, local: LocalCognito) => Promise<unknown>
  /** Names of the secrets that the flow sends or receives, by which it is known that it was gone through. */
  readonly kinds: readonly string[]
}

const answer = async (app: Workbench) => {
  await app.readCode()
  await app.press('Answer')
}

const signedIn = (app: Workbench) => expect(app.caller).toContainText('Local')

async function signInByChoice(app: Workbench, factor: string): Promise<void> {
  await app.signInAs('kenji')
  await app.page.getByRole('radio', { name: factor, exact: true }).check()
}

async function openCard(app: Workbench, name: string) {
  await signedIn(app)
  await app.openAllSteps()
  const card = app.page.getByRole('region', { name, exact: true })
  await card.locator('summary').first().click()
  return card
}

const flows: readonly Flow[] = [
  {
    of: 'a sign-up, its confirmation and the sign-in by its Session',
    act: async (app) => {
      await app.createAccount('zoe', 'Zoe-Passw0rd!', 'zoe@example.com')
      await app.readCode()
      await app.press('Confirm')
      await signedIn(app)
    },
    kinds: ['Password', 'ConfirmationCode', 'IdToken'],
  },
  {
    of: 'calls of one’s own API and of AWS',
    act: async (app) => {
      await app.signIn('alice', 'Alice-Passw0rd!')
      await signedIn(app)
      await app.openAllSteps()
      await callApis(app)
    },
    kinds: ['AccessToken', ...apiSecrets],
  },
  {
    of: 'a forged token',
    act: async (app) => {
      await app.signIn('alice', 'Alice-Passw0rd!')
      await signedIn(app)
      await app.openAllSteps()
      await forgeToken(app)
    },
    kinds: ['IdToken', 'login'],
  },
  {
    of: 'users side by side, one of them from the Hosted UI’s window',
    act: async (app) => {
      await app.continueAsGuest()
      await signedIn(app)
      await app.press('Sign in another user')
      const opened = await app.openHostedUiWindow('Continue with Facebook')
      await opened.getByRole('button', { name: 'Continue as Fumi Facebook' }).click()
      await expect(app.caller).toContainText('LocalUsers')
      await app.press('Compare users')
      await expect(comparison(app.page)).toBeVisible()
      await app.page.keyboard.press('Escape')
    },
    kinds: ['code', 'code_verifier', 'id_token', 'SessionToken'],
  },
  {
    of: 'a forgotten password',
    act: async (app) => {
      await app.choose('User pool')
      await app.fill('Username', 'alice')
      await app.press('Forgot password')
      await app.press('Send a code')
      await app.readCode()
      await app.fill('New password', 'Alice-An0ther!')
      await app.press('Set the new password')
      await expect(app.page.getByText('The new password of alice is set.')).toBeVisible()
    },
    kinds: ['ConfirmationCode', 'Password'],
  },
  {
    of: 'the own account',
    act: async (app) => {
      await app.signIn('alice', 'Alice-Passw0rd!')
      const account = await openCard(app, 'Account')
      await app.press('Send a code')
      await app.readCode()
      await app.press('Verify')
      await expect(account.getByRole('definition').filter({ hasText: 'true' })).toBeVisible()
      await app.press('Set up an authenticator app')
      const form = account.locator('form').filter({ hasText: 'Turn on the app' })
      await app.readCode(form)
      await app.press('Turn on the app')
      await expect(account.getByRole('table')).toBeVisible()
      await account.getByLabel('Current password', { exact: true }).fill('Alice-Passw0rd!')
      await account.getByLabel('New password', { exact: true }).fill('Alice-An0ther!')
      await app.press('Change the password')
      await expect(account.getByText('The password was changed.')).toBeVisible()
    },
    kinds: ['Code', 'SecretCode', 'UserCode', 'PreviousPassword', 'ProposedPassword'],
  },
  {
    of: 'a refresh token that was replaced, and sent again',
    act: async (app, local) => {
      rotateRefreshTokens(local, 60)
      await app.signIn('alice', 'Alice-Passw0rd!')
      await signedIn(app)
      await app.openAllSteps()
      await app.press('Refresh tokens')
      await app.press('Reuse the replaced token')
      await expect(app.page.getByText(/^Accepted \d+ s after the rotation/)).toBeVisible()
    },
    kinds: ['REFRESH_TOKEN', 'RefreshToken', 'IdToken'],
  },
  {
    of: 'a code by SMS, of a device that is remembered and then shows itself',
    act: async (app) => {
      await app.signIn('nora', 'Nora-Passw0rd!')
      await answer(app)
      const devices = await openCard(app, 'Devices')
      await app.press('Remember this device')
      await expect(devices).toContainText('This browser is remembered')
      await app.signOut()
      await app.signIn('nora', 'Nora-Passw0rd!')
      await signedIn(app)
    },
    kinds: ['SMS_MFA_CODE', 'DeviceKey', 'PasswordVerifier', 'DEVICE_KEY', 'PASSWORD_CLAIM_SIGNATURE'],
  },
  {
    of: 'a second factor that was chosen',
    act: async (app) => {
      await app.signIn('judy', 'Judy-Passw0rd!')
      await app.page.getByRole('radio', { name: 'SOFTWARE_TOKEN_MFA' }).check()
      await app.press('Answer')
      await answer(app)
      await signedIn(app)
    },
    kinds: ['Session', 'SOFTWARE_TOKEN_MFA_CODE', 'SECRET_BLOCK'],
  },
  {
    of: 'an authenticator app that must be set up',
    act: async (app) => {
      await app.signIn('lena', 'Lena-Passw0rd!')
      await answer(app)
      await signedIn(app)
    },
    kinds: ['Session', 'SecretCode', 'UserCode'],
  },
  {
    of: 'a new password that is required',
    act: async (app) => {
      await app.signIn('carol', 'Carol-Temp0rary!')
      await app.chooseNewPassword('Carol-Passw0rd!', { email: 'carol@example.com' })
      await signedIn(app)
    },
    kinds: ['Session', 'NEW_PASSWORD'],
  },
  {
    of: 'questions of Lambda functions',
    act: async (app) => {
      await app.signInAs('mika')
      const question = app.page.getByRole('region', { name: 'CUSTOM_CHALLENGE' })
      for (const text of ['7', 'tomato']) {
        await question.getByRole('textbox', { name: 'Answer' }).fill(text)
        await app.press('Answer')
      }
      await signedIn(app)
    },
    kinds: ['Session', 'ANSWER'],
  },
  {
    of: 'a code as the first factor',
    act: async (app) => {
      await signInByChoice(app, 'EMAIL_OTP')
      await app.press('Answer')
      await answer(app)
      await signedIn(app)
    },
    kinds: ['Session', 'EMAIL_OTP_CODE'],
  },
  {
    of: 'a passkey that is registered and signs in',
    act: async (app) => {
      await addAuthenticator(app.page)
      await app.signIn('kenji', 'Kenji-Passw0rd!')
      const passkeys = await openCard(app, 'Passkeys')
      await app.press('Register a passkey')
      await app.press('Create the passkey')
      await expect(passkeys.getByRole('table', { name: 'Registered passkeys' })).toBeVisible({ timeout: 30_000 })
      await app.signOut()
      await signInByChoice(app, 'WEB_AUTHN')
      await app.press('Answer')
      await app.press('Use a passkey')
      await signedIn(app)
    },
    kinds: ['CREDENTIAL', 'Session'],
  },
]

for (const { of, act, kinds } of flows) {
  test(`no secret of ${of} is in a file, a script or a storage`, async ({ app, page, local }) => {
    app.announce(/400|401/)
    const secrets = watchSecrets(page)
    await app.open()
    await act(app, local)
    const files = await filesOf(app)
    expect(kindsOf(secrets)).toEqual(expect.arrayContaining([...kinds]))
    expect(found(files, secrets)).toEqual([])
    // What is kept for a return is written when the page is left.
    await page.evaluate(() => dispatchEvent(new Event('pagehide')))
    expect(found(await placesOf(page), secrets)).toEqual([])
  })
}
