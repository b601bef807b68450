import type { Page } from 'playwright/test'
import { addAuthenticator } from '../virtual-authenticator.ts'
import { ofNewAccounts } from './new-account-requests.ts'
import { code, presses, region, sentCodeTakes, text } from './page-words.ts'
import type { Scene, Sent } from './sent.ts'
import { password, plainly, userWithDevices } from './sign-ins.ts'
import { otherDevice, ownDevice, standIns } from './stand-ins.ts'

/** A task of one of the cards that are folded away. */
const ofCard = (
  card: string,
  sent: Pick<Sent, 'operation' | 'task' | 'blamed' | 'act'> & Partial<Sent>,
  username = 'alice',
): Sent => ({
  name: card,
  protocol: 'json',
  ...sent,
  ready: async (scene) => {
    await beReadyInCard(scene, card, username)
    await sent.ready?.(scene)
  },
})

const attribute = { 'Attribute 1': 'name', 'Value 1': 'Alice' }
const passwords = { 'Current password': password, 'New password': password }

const listsMayBeEmpty = ['members that are lists', 'empty, 204']

export const ofAccounts: readonly Sent[] = [
  ...ofNewAccounts,
  ofCard('Account', {
    operation: 'GetUser',
    task: 'read-attributes',
    blamed: /^Reading the attributes /,
    isReadElsewhere: true,
    act: presses('Read the attributes'),
  }),
  ofCard('Account', {
    operation: 'UpdateUserAttributes',
    task: 'update-attributes',
    blamed: /^The update /,
    act: async ({ app }) => {
      for (const [field, text] of Object.entries(attribute)) await app.fill(field, text)
      await app.press('Update')
    },
    typed: attribute,
    answersNothing: true,
  }),
  ofCard('Account', {
    operation: 'GetUserAttributeVerificationCode',
    task: 'attribute-code',
    blamed: /^The request for a code /,
    act: presses('Send a code'),
    takes: sentCodeTakes,
    brings: ({ page }) => page.getByRole('status').filter({ hasText: 'Cognito sent a code' }),
    standIns: standIns.sentCodes,
  }),
  ofCard('Account', {
    operation: 'VerifyUserAttribute',
    task: 'verify-attribute',
    blamed: /^The verification /,
    act: async ({ app }) => {
      await app.fill('Code', code)
      await app.press('Verify')
    },
    typed: { Code: code },
    answersNothing: true,
    // Then the attributes are read.
    brings: ({ page }) => page.getByRole('definition').filter({ hasText: 'alice@example.com' }).first(),
    standIns: standIns.sentCodes,
  }),
  ofCard('Account', {
    operation: 'ChangePassword',
    task: 'change-password',
    blamed: /^The password change /,
    act: async ({ app }) => {
      for (const [field, text] of Object.entries(passwords)) await app.fill(field, text)
      await app.press('Change the password')
    },
    typed: passwords,
    answersNothing: true,
  }),
  ofCard('Account', {
    operation: 'GetUserAuthFactors',
    task: 'auth-factors',
    blamed: /^GetUserAuthFactors /,
    act: presses('Read the factors'),
    takes: listsMayBeEmpty,
  }),
  ofCard('Account', {
    operation: 'SetUserMFAPreference',
    task: 'mfa-preference',
    blamed: /^The change of the second factors /,
    act: async ({ app }) => {
      await app.page.getByLabel('SOFTWARE_TOKEN_MFA').selectOption('off')
      await app.press('Set the second factors')
    },
    answersNothing: true,
  }),
  ofCard('Account', {
    operation: 'AssociateSoftwareToken',
    task: 'start-totp',
    blamed: /^The request for a secret /,
    act: presses('Set up an authenticator app'),
  }),
  ofCard('Account', {
    operation: 'VerifySoftwareToken',
    task: 'finish-totp',
    blamed: /^The set-up of the authenticator app /,
    act: turnOnTotp,
    takes: ['empty, 204'],
    standIns: standIns.totp,
  }),
  ofCard('Account', {
    operation: 'DeleteUser',
    task: 'delete-user',
    blamed: /^The deletion /,
    act: async ({ app }) => {
      const forGood = app.page.getByRole('button', { name: 'Delete alice for good' })
      if (!(await forGood.isVisible())) await app.press('Delete the account')
      await forGood.click()
    },
    answersNothing: true,
    isLast: true,
    brings: ({ page }) => page.getByRole('status').filter({ hasText: 'The user was deleted.' }),
    standIns: standIns.deletion,
  }),
  ofCard('Passkeys', {
    operation: 'StartWebAuthnRegistration',
    task: 'request-passkey',
    blamed: /^StartWebAuthnRegistration /,
    act: presses('Register a passkey'),
    brings: region('What the browser will be asked'),
  }),
  ofCard('Passkeys', {
    operation: 'CompleteWebAuthnRegistration',
    task: 'register-passkey',
    blamed: /^The registration /,
    ready: ({ app }) => haveAuthenticator(app.page),
    act: async ({ app }) => {
      await app.press('Register a passkey')
      await app.press('Create the passkey')
    },
    answersNothing: true,
    brings: text('The user pool has no passkey of this user.'),
    standIns: standIns.registration,
  }),
  ofCard('Passkeys', {
    operation: 'ListWebAuthnCredentials',
    task: 'list-passkeys',
    blamed: /^The list of passkeys /,
    act: presses('List passkeys'),
    brings: text('The user pool has no passkey of this user.'),
  }),
  ofCard('Passkeys', {
    operation: 'DeleteWebAuthnCredential',
    task: 'remove-passkey',
    blamed: /^The removal /,
    ready: (scene) => beListed(scene, 'Remove Passkey', 'List passkeys'),
    act: presses('Remove Passkey'),
    answersNothing: true,
    standIns: standIns.removal,
  }),
  // The change is made then: only what is read after it has failed.
  ofCard('Passkeys', {
    name: 'passkeys after a removal',
    operation: 'ListWebAuthnCredentials',
    task: 'remove-passkey',
    blamed: /^The list of passkeys /,
    isReadElsewhere: true,
    ready: (scene) => beListed(scene, 'Remove Passkey', 'List passkeys'),
    act: presses('Remove Passkey'),
    standIns: standIns.removal,
  }),
  ofCard(
    'Devices',
    {
      operation: 'ConfirmDevice',
      task: 'remember-device',
      blamed: /^Remembering this device /,
      ready: async ({ app }) => {
        const words = await app.page.getByText(/^This browser is a new device for the pool: /).textContent()
        ownDevice.key = words?.replace(/^.*: |\.$/g, '') ?? ''
      },
      act: presses('Remember this device'),
      takes: ['empty, 204'],
      brings: text(/^This browser is remembered/),
      leave: async ({ app }) => {
        await app.press(`Forget: ${ownDevice.key}`)
        await text(/^This browser is a new device/)(app).waitFor()
      },
      standIns: standIns.ownDevice,
    },
    userWithDevices,
  ),
  ofCard('Devices', {
    operation: 'UpdateDeviceStatus',
    task: 'device-status',
    blamed: /^UpdateDeviceStatus /,
    ready: (scene) => beListed(scene, `Forget: ${otherDevice}`, 'List the devices'),
    act: presses(`Don’t remember: ${otherDevice}`),
    answersNothing: true,
    standIns: standIns.devices,
  }),
  ofCard('Devices', {
    operation: 'ForgetDevice',
    task: 'forget-device',
    blamed: /^ForgetDevice /,
    ready: (scene) => beListed(scene, `Forget: ${otherDevice}`, 'List the devices'),
    act: presses(`Forget: ${otherDevice}`),
    answersNothing: true,
    standIns: standIns.devices,
  }),
  ofCard('Devices', {
    name: 'devices after one was forgotten',
    operation: 'ListDevices',
    task: 'forget-device',
    blamed: /^ListDevices /,
    isReadElsewhere: true,
    ready: (scene) => beListed(scene, `Forget: ${otherDevice}`, 'List the devices'),
    act: presses(`Forget: ${otherDevice}`),
    standIns: standIns.devices,
  }),
  ofCard('Devices', {
    operation: 'ListDevices',
    task: 'list-devices',
    blamed: /^ListDevices /,
    act: ({ app }) => app.page.getByRole('button', { name: /^(List the devices|List again)$/ }).click(),
    takes: listsMayBeEmpty,
  }),
  ofCard('Sessions', {
    operation: 'ListUserSessions',
    task: 'list-sessions',
    blamed: /^ListUserSessions /,
    act: ({ app }) => app.page.getByRole('button', { name: /^(List the sessions|List again)$/ }).click(),
    takes: listsMayBeEmpty,
  }),
  ofCard('Sessions', {
    operation: 'RevokeUserSession',
    task: 'revoke-session',
    blamed: /^RevokeUserSession /,
    ready: (scene) => beListed(scene, 'Revoke: elsewhere', 'List the sessions'),
    act: presses('Revoke: elsewhere'),
    answersNothing: true,
    standIns: standIns.sessions,
  }),
  ofCard('Sessions', {
    name: 'sessions after one was revoked',
    operation: 'ListUserSessions',
    task: 'revoke-session',
    blamed: /^ListUserSessions /,
    isReadElsewhere: true,
    ready: (scene) => beListed(scene, 'Revoke: elsewhere', 'List the sessions'),
    act: presses('Revoke: elsewhere'),
    standIns: standIns.sessions,
  }),
]

async function turnOnTotp({ app }: Scene): Promise<void> {
  const turnOn = app.page.getByRole('button', { name: 'Turn on the app' })
  if (!(await turnOn.isVisible())) await app.press('Set up an authenticator app')
  await app.page.locator('form').filter({ has: turnOn }).getByLabel('Code', { exact: true }).fill(code)
  await turnOn.click()
}

const equipped = new WeakSet<Page>()

async function haveAuthenticator(page: Page): Promise<void> {
  if (equipped.has(page)) return
  equipped.add(page)
  await addAuthenticator(page)
}

/** @param list the button that lists it */
async function beListed({ app }: Scene, button: string, list: string): Promise<void> {
  const listed = app.page.getByRole('button', { name: button, exact: true })
  if (!(await listed.isVisible())) await app.press(list)
  await listed.waitFor()
}

async function beReadyInCard(scene: Scene, card: string, username: string): Promise<void> {
  const { app } = scene
  if (await app.caller.isVisible()) return
  await plainly(scene, username)
  await app.caller.waitFor()
  await app.openAllSteps()
  await app.page.getByRole('region', { name: card, exact: true }).locator('summary').first().click()
}
