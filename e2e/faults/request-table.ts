import type { OperationName } from '../../src/protocol/operations.ts'
import { ofAccounts } from './account-requests.ts'
import { ofOwnApis } from './api-requests.ts'
import type { Protocol } from './fault-table.ts'
import type { Scene, Sent } from './sent.ts'
import {
  asNewGuest,
  besideGuest,
  byDeveloperToken,
  byHostedUi,
  byNewPassword,
  byPopUp,
  byProviderToken,
  chooseFumi,
  guestIsKept,
  newPassword,
  password,
  plainly,
  shownAgain,
} from './sign-ins.ts'
import { refuses } from './stand-ins.ts'

const typed = { Username: 'alice', Password: password }
const button = 'Sign in'
const asAlice = ({ app }: Scene) => app.signIn('alice', password)

/** What every sign-in asks for in the end. */
const granted = (name: string, act: Sent['act'], actForIdentity = act): readonly Sent[] => [
  { name, operation: 'GetId', protocol: 'json', blamed: /^GetId /, act: actForIdentity },
  { name, operation: 'GetCredentialsForIdentity', protocol: 'json', blamed: /^GetCredentialsForIdentity /, act },
  { name, operation: 'GetCallerIdentity', protocol: 'sts', blamed: /^GetCallerIdentity /, act },
]

const signIn = (
  name: string,
  operation: OperationName,
  more: Pick<Sent, 'act' | 'typed' | 'button' | 'formEndedBy'>,
): Sent => ({
  name,
  operation,
  protocol: 'json',
  blamed: /^Sign-in /,
  ...more,
})

const task = (button: string, operation: OperationName, protocol: Protocol, blamed: RegExp): Sent => ({
  name: button,
  operation,
  protocol,
  blamed,
  act: ({ app }) => app.press(button),
  ready: beReadyForTasks,
})

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
  { ...signIn('beside a guest', 'InitiateAuth', { act: besideGuest, typed, button }), leave: guestIsKept },
  {
    name: 'Hosted UI',
    operation: '/oauth2/token',
    protocol: 'oauth',
    blamed: /^Sign-in through the Hosted UI /,
    act: byHostedUi,
    elsewhere: chooseFumi,
  },
  {
    name: 'Hosted UI in a window',
    operation: '/oauth2/token',
    protocol: 'oauth',
    blamed: /^Sign-in through the Hosted UI /,
    act: byPopUp,
  },
  { name: 'provider token', operation: 'GetId', protocol: 'json', blamed: /^GetId /, act: byProviderToken },
  {
    name: 'developer identity',
    operation: 'GetCredentialsForIdentity',
    protocol: 'json',
    blamed: /^GetCredentialsForIdentity /,
    act: byDeveloperToken,
  },
  task('Refresh tokens', 'InitiateAuth', 'json', /^The refresh /),
  {
    ...task('Refresh tokens', 'GetTokensFromRefreshToken', 'json', /^The refresh /),
    standIns: {
      InitiateAuth: (body) =>
        body.includes('REFRESH_TOKEN_AUTH') ? refuses('UnsupportedOperationException') : undefined,
    },
  },
  {
    ...task('Refresh tokens', 'InitiateAuth', 'json', /^The refresh /),
    name: 'refresh of a user shown again',
    ready: beReadyBesideGuest,
    leave: guestIsKept,
  },
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
  {
    ...task('Revoke the refresh token', '/oauth2/revoke', 'oauth', /^Revoking the refresh token /),
    ready: beReadyForUserInfo,
    standIns: { '/oauth2/revoke': () => new Response() },
    answersNothing: true,
  },
  ...ofAccounts,
  ...ofOwnApis,
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

async function beReadyBesideGuest(scene: Scene): Promise<void> {
  if (await scene.app.caller.isVisible()) return
  await shownAgain(scene)
  await openTasks(scene)
}

async function openTasks({ app }: Scene): Promise<void> {
  await app.caller.waitFor()
  await app.openAllSteps()
  for (const name of ['Scopes and calls', 'Classic flow']) await app.page.getByRole('heading', { name }).click()
  await app.press('Try them')
}

/** Operations of which no request is tried, with the reason. */
export const untried: Readonly<Partial<Record<OperationName, string>>> = {
  '/oauth2/authorize': 'the whole browser goes there',
  '/logout': 'the whole browser goes there',
  '/callback': 'the address of the app itself',
  '/.well-known/jwks.json': 'read beside the journey to verify tokens, whose rules tell what became of it',
  '/.well-known/openid-configuration': 'read beside the journey to verify tokens, whose rules tell what became of it',
}
