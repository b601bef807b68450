import type { LocalCognito } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'
import type { Protocol } from './fault-table.ts'

/** The page, and the local Cognito behind it. */
export interface Scene {
  readonly app: Workbench
  readonly local: LocalCognito
}

/** A request that the page sends on a person's behalf, and how it is brought about. */
export interface Sent {
  readonly name: string
  readonly operation: string
  readonly protocol: Protocol
  /** Names, in the words of the page, what failed. */
  readonly blamed: RegExp
  /** What a person does until the request is sent. */
  readonly act: (scene: Scene) => Promise<void>
  /** What was typed, by its field. */
  readonly typed?: Readonly<Record<string, string>>
  /** The fault after which the form is gone: the session that it belongs to is used up. */
  readonly formEndedBy?: string
  /** What sends it once more from a form that still holds what was typed. */
  readonly button?: string
  /** After Try again: what has to be done on other pages. */
  readonly elsewhere?: (scene: Scene) => Promise<void>
  /** For a task of a signed-in person: signs in where that is not done yet. Else it is a step of a sign-in. */
  readonly ready?: (scene: Scene) => Promise<void>
  /** The task ends what it needs, so that the next one needs a new sign-in. */
  readonly isLast?: boolean
  /** The service's answer has no members. */
  readonly answersNothing?: boolean
  /** Names of faults that leave the answer as the API allows it: lists that may be empty, members that may be absent. */
  readonly takes?: readonly string[]
}

const password = 'Alice-Passw0rd!'
const typed = { Username: 'alice', Password: password }
const button = 'Sign in'
const asAlice = ({ app }: Scene) => app.signIn('alice', password)

async function plainly({ app }: Scene, username = 'alice'): Promise<void> {
  await app.choose('User pool')
  await app.page.getByRole('radio', { name: 'Plain password' }).check()
  await app.signIn(username, password)
}

async function asNewGuest({ app }: Scene): Promise<void> {
  await app.choose('Guest')
  const forget = app.page.getByRole('button', { name: 'New guest identity' })
  if (await forget.isVisible()) await forget.click()
  await app.continueAsGuest()
}

const chooseFumi = ({ app }: Scene) => app.press('Continue as Fumi Facebook')

async function byHostedUi(scene: Scene): Promise<void> {
  await scene.app.continueToHostedUi('Continue with Facebook')
  await chooseFumi(scene)
}

async function byProviderToken({ app, local }: Scene): Promise<void> {
  const response = await app.page.request.post(`${local.origin}/pretend/Facebook/token`)
  const { access_token: token } = (await response.json()) as { access_token: string }
  await app.giveToken('graph.facebook.com', token)
}

/** Each sets a password once: as many as there are faults, and a second try for each. */
export const newUsers = Array.from({ length: 60 }, (_, number) => `new-user-${number}`)
const waitingUsers = newUsers.values()
const newPassword = { 'New password': 'Chosen-Passw0rd!', 'Email address (email)': 'new@example.com' }

async function byNewPassword(scene: Scene): Promise<void> {
  const { value: username } = waitingUsers.next()
  await plainly(scene, username)
  await scene.app.chooseNewPassword(newPassword['New password'], { email: newPassword['Email address (email)'] })
}

/** What every sign-in asks for in the end. */
const granted = (name: string, act: Sent['act'], actForIdentity = act): readonly Sent[] => [
  { name, operation: 'GetId', protocol: 'json', blamed: /^GetId /, act: actForIdentity },
  { name, operation: 'GetCredentialsForIdentity', protocol: 'json', blamed: /^GetCredentialsForIdentity /, act },
  { name, operation: 'GetCallerIdentity', protocol: 'sts', blamed: /^GetCallerIdentity /, act },
]

const signIn = (
  name: string,
  operation: string,
  more: Pick<Sent, 'act' | 'typed' | 'button' | 'formEndedBy'>,
): Sent => ({
  name,
  operation,
  protocol: 'json',
  blamed: /^Sign-in /,
  ...more,
})

const task = (button: string, operation: string, protocol: Protocol, blamed: RegExp): Sent => ({
  name: button,
  operation,
  protocol,
  blamed,
  act: ({ app }) => app.press(button),
  ready: beReadyForTasks,
})

/** A task of one of the cards that are folded away. */
const ofCard = (card: string, sent: Pick<Sent, 'operation' | 'blamed' | 'act'> & Partial<Sent>): Sent => ({
  name: card,
  protocol: 'json',
  ...sent,
  ready: (scene) => beReadyInCard(scene, card),
})

/** For an account that can't sign in yet. @param form the button that opens it */
const beforeSignIn = (
  form: string,
  sent: Pick<Sent, 'operation' | 'blamed' | 'act' | 'typed'> & Partial<Sent>,
): Sent => ({
  name: form,
  protocol: 'json',
  ...sent,
  ready: async ({ app }) => {
    await app.choose('User pool')
    const back = app.page.getByRole('button', { name: 'Back' })
    if (await back.isVisible()) await back.click()
    await app.press(form)
  },
})

const presses =
  (button: string): Sent['act'] =>
  ({ app }) =>
    app.press(button)

const accountUsers = newUsers.map((username) => `${username}-account`).values()
const attribute = { 'Attribute 1': 'name', 'Value 1': 'Alice' }
const passwords = { 'Current password': password, 'New password': password }
const listsMayBeEmpty = ['members that are lists', 'empty, 204']

const ofAccounts: readonly Sent[] = [
  beforeSignIn('Create account', {
    operation: 'SignUp',
    blamed: /^The sign-up /,
    act: async ({ app }) => {
      const { value: username = '' } = accountUsers.next()
      await app.fill('Username', username)
      await app.fill('Password', password)
      await app.fill('Value 1', 'new@example.com')
      await app.page.getByRole('region').getByRole('button', { name: 'Create account' }).click()
    },
    typed: { Password: password, 'Value 1': 'new@example.com' },
    takes: ['empty, 204'],
  }),
  ofCard('Account', {
    operation: 'UpdateUserAttributes',
    blamed: /^The update /,
    act: async ({ app }) => {
      for (const [field, text] of Object.entries(attribute)) await app.fill(field, text)
      await app.press('Update')
    },
    typed: attribute,
    answersNothing: true,
  }),
  ofCard('Account', {
    operation: 'ChangePassword',
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
    blamed: /^GetUserAuthFactors /,
    act: presses('Read the factors'),
    takes: listsMayBeEmpty,
  }),
  ofCard('Account', {
    operation: 'SetUserMFAPreference',
    blamed: /^The change of the second factors /,
    act: async ({ app }) => {
      await app.page.getByLabel('SOFTWARE_TOKEN_MFA').selectOption('off')
      await app.press('Set the second factors')
    },
    answersNothing: true,
  }),
  ofCard('Account', {
    operation: 'AssociateSoftwareToken',
    blamed: /^The request for a secret /,
    act: presses('Set up an authenticator app'),
  }),
  ofCard('Passkeys', {
    operation: 'StartWebAuthnRegistration',
    blamed: /^StartWebAuthnRegistration /,
    act: presses('Register a passkey'),
  }),
  ofCard('Devices', {
    operation: 'ListDevices',
    blamed: /^ListDevices /,
    act: ({ app }) => app.page.getByRole('button', { name: /^(List the devices|List again)$/ }).click(),
    takes: listsMayBeEmpty,
  }),
  ofCard('Sessions', {
    operation: 'ListUserSessions',
    blamed: /^ListUserSessions /,
    act: ({ app }) => app.page.getByRole('button', { name: /^(List the sessions|List again)$/ }).click(),
    takes: listsMayBeEmpty,
  }),
]

export const requests: readonly Sent[] = [
  ...granted('guest', ({ app }) => app.continueAsGuest(), asNewGuest),
  signIn('SRP', 'InitiateAuth', { act: asAlice, typed, button }),
  signIn('SRP', 'RespondToAuthChallenge', { act: asAlice, typed, button }),
  signIn('plain password', 'InitiateAuth', { act: plainly, typed, button }),
  signIn('new password', 'RespondToAuthChallenge', {
    act: byNewPassword,
    typed: newPassword,
    button: 'Set password and sign in',
    formEndedBy: 'refusal',
  }),
  ...granted('user pool', plainly),
  {
    name: 'Hosted UI',
    operation: '/oauth2/token',
    protocol: 'oauth',
    blamed: /^Sign-in through the Hosted UI /,
    act: byHostedUi,
    elsewhere: chooseFumi,
  },
  { name: 'provider token', operation: 'GetId', protocol: 'json', blamed: /^GetId /, act: byProviderToken },
  task('Refresh tokens', 'InitiateAuth', 'json', /^The refresh /),
  task('Renew now', 'GetCredentialsForIdentity', 'json', /^The renewal /),
  task('List objects', 'ListObjectsV2', 's3', /ListObjectsV2|S3/),
  task('Call GetUser', 'GetUser', 'json', /^GetUser /),
  { ...task('Call userInfo', '/oauth2/userInfo', 'oauth', /^userInfo /), ready: beReadyForUserInfo },
  task('Run the classic flow', 'GetOpenIdToken', 'json', /^The classic flow /),
  task('Run the classic flow', 'AssumeRoleWithWebIdentity', 'sts', /^The classic flow /),
  {
    ...task('Revoke the refresh token', 'RevokeToken', 'json', /^Revoking the refresh token /),
    isLast: true,
    answersNothing: true,
  },
  ...ofAccounts,
  { ...task('Sign out everywhere', 'GlobalSignOut', 'json', /^GlobalSignOut /), isLast: true, answersNothing: true },
]

/** Signed in, with everything open that can be pressed. */
async function beReadyForTasks(scene: Scene): Promise<void> {
  if (await scene.app.caller.isVisible()) return
  await plainly(scene)
  await openTasks(scene)
}

/** Only tokens of the Hosted UI have the scope for it. */
async function beReadyForUserInfo(scene: Scene): Promise<void> {
  if (await scene.app.caller.isVisible()) return
  await byHostedUi(scene)
  await openTasks(scene)
}

async function openTasks({ app }: Scene): Promise<void> {
  await app.caller.waitFor()
  await app.openAllSteps()
  for (const name of ['Scopes and calls', 'Classic flow']) await app.page.getByRole('heading', { name }).click()
  await app.press('Try them')
}

async function beReadyInCard(scene: Scene, card: string): Promise<void> {
  const { app } = scene
  if (await app.caller.isVisible()) return
  await plainly(scene)
  await app.caller.waitFor()
  await app.openAllSteps()
  await app.page.getByRole('region', { name: card, exact: true }).locator('summary').first().click()
}
