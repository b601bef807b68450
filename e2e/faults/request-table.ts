import type { OperationName } from '../../src/protocol/operations.ts'
import type { TaskName } from '../../src/session/tasks/table.ts'
import { ofAccounts } from './account-requests.ts'
import { ofOwnApis } from './api-requests.ts'
import { ofForgedTokens } from './forged-requests.ts'
import { ofRefresh } from './refresh-requests.ts'
import type { Scene, Sent } from './sent.ts'
import {
  asNewGuest,
  besideGuest,
  byChoice,
  byDeveloperToken,
  byHostedUi,
  byNewPassword,
  byPopUp,
  byProviderToken,
  bySamlResponse,
  chooseFumi,
  guestIsKept,
  newPassword,
  password,
  plainly,
} from './sign-ins.ts'
import { ofSignOut } from './sign-out-requests.ts'
import { ofTasks } from './task-requests.ts'

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

export const requests: readonly Sent[] = [
  ...granted('guest', ({ app }) => app.continueAsGuest(), asNewGuest),
  signIn('SRP', 'InitiateAuth', { act: asAlice, typed, button }),
  signIn('SRP', 'RespondToAuthChallenge', { act: asAlice, typed, button }),
  signIn('plain password', 'InitiateAuth', { act: plainly, typed, button }),
  {
    ...signIn('choice of factors', 'InitiateAuth', { act: byChoice, typed: { Username: 'alice' }, button }),
    isReadElsewhere: true,
  },
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
  {
    name: 'SAML response',
    operation: 'GetId',
    protocol: 'json',
    blamed: /^GetId /,
    isReadElsewhere: true,
    act: bySamlResponse,
  },
  {
    name: 'SAML response',
    operation: 'GetCredentialsForIdentity',
    protocol: 'json',
    blamed: /^GetCredentialsForIdentity /,
    isReadElsewhere: true,
    act: bySamlResponse,
  },
  { name: 'provider token', operation: 'GetId', protocol: 'json', blamed: /^GetId /, act: byProviderToken },
  {
    name: 'developer identity',
    operation: 'GetCredentialsForIdentity',
    protocol: 'json',
    blamed: /^GetCredentialsForIdentity /,
    act: byDeveloperToken,
  },
  ...ofRefresh,
  ...ofTasks,
  ...ofForgedTokens,
  ...ofAccounts,
  ...ofOwnApis,
  ...ofSignOut,
]

const readAgain = 'a task of its own that follows, as after the changes that have rows for it'

/** Of tasks that have rows the operations without one, with the reason. */
export const untriedOfTasks: Readonly<Partial<Record<TaskName, Readonly<Partial<Record<OperationName, string>>>>>> = {
  'reuse-refresh-token': { InitiateAuth: 'whoever answers it replaces no refresh token' },
  renew: {
    GetTokensFromRefreshToken: 'refreshes as by InitiateAuth',
    '/oauth2/token': 'refreshes as by InitiateAuth',
  },
  'ask-role': {
    InitiateAuth: 'renews as the renewal does',
    GetTokensFromRefreshToken: 'renews as the renewal does',
    '/oauth2/token': 'renews as the renewal does',
    GetCallerIdentity: 'renews as the renewal does',
  },
  'try-forged-token': {
    '/.well-known/jwks.json': 'without keys the page checks nothing, and sends the token all the same',
  },
  'probe-refresh-token': {
    GetTokensFromRefreshToken: 'is the refresh itself',
    '/oauth2/token': 'is the refresh itself',
  },
  'probe-cookie': { '/oauth2/authorize': 'a window of the browser goes there' },
  all: {
    GlobalSignOut: 'the revocation that follows ends what it needs, so that it is not sent again',
    '/oauth2/revoke': 'revokes as by RevokeToken',
  },
  'register-passkey': { ListWebAuthnCredentials: readAgain },
  'remember-device': { UpdateDeviceStatus: 'is the change of a device itself', ListDevices: readAgain },
  'device-status': { ListDevices: readAgain },
  'update-attributes': { GetUser: readAgain },
  'verify-attribute': { GetUser: readAgain },
  'mfa-preference': { GetUserAuthFactors: 'read before in the way of auth-factors, and again by it' },
  'finish-totp': {
    GetUserAuthFactors: 'is the change of the factors itself',
    SetUserMFAPreference: 'is the change of the factors itself',
  },
}

/** Operations of which no request is tried, with the reason. */
export const untried: Readonly<Partial<Record<OperationName, string>>> = {
  '/oauth2/authorize': 'the whole browser goes there',
  '/logout': 'the whole browser goes there',
  '/callback': 'the address of the app itself',
  '/.well-known/jwks.json': 'read beside the journey to verify tokens, whose rules tell what became of it',
  '/.well-known/openid-configuration': 'read beside the journey to verify tokens, whose rules tell what became of it',
}
