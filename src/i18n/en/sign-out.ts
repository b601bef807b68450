import type { RefreshCall } from '../../cognito/refresh.ts'
import type { RemoteSignOut, TaskName, Thing } from '../../session/after-state.ts'
import type { KnownRefusal } from '../../session/known-refusals.ts'
import type { ScopeMeaning } from '../../session/scopes.ts'

/** A task as the subject of a sentence, and while it runs. */
const tasks: Readonly<Record<TaskName, { readonly name: string; readonly running: string }>> = {
  refresh: { name: 'The refresh', running: 'Asking for fresh tokens' },
  renew: { name: 'The renewal', running: 'Asking for fresh credentials; the ones above go on' },
  'ask-role': { name: 'The request for this role', running: 'Asking for credentials of this role' },
  classic: { name: 'The classic flow', running: 'Asking for an OpenID token, then for the role' },
  'get-user': { name: 'GetUser', running: 'Calling GetUser' },
  'user-info': { name: 'userInfo', running: 'Calling userInfo' },
  revoke: { name: 'Revoking the refresh token', running: 'Revoking the refresh token' },
  everywhere: { name: 'GlobalSignOut', running: 'Signing out everywhere' },
  all: { name: 'Part of signing out', running: 'Ending everything that can be ended' },
  'try-id-token': { name: 'The identity pool', running: 'Showing the ID token to the identity pool' },
  'try-access-token': { name: 'GetUser', running: 'Calling GetUser' },
  'try-refresh': { name: 'The refresh', running: 'Asking for fresh tokens' },
  'try-credentials': { name: 'GetCallerIdentity', running: 'Asking STS' },
}

const refusals: Readonly<Record<KnownRefusal, { readonly cause: string; readonly remedy: string }>> = {
  'scope-missing': {
    cause:
      'The access token lacks the scope aws.cognito.signin.user.admin, without which the user pool refuses every self-service operation.',
    remedy:
      'Add that scope to the connection and allow it at the app client, then sign in again. Tokens of the user pool API always have it.',
  },
  'openid-missing': {
    cause: 'The access token lacks the scope openid. Tokens of the user pool API never have it.',
    remedy: 'Use GetUser for such a token, or sign in through the Hosted UI with the scope openid.',
  },
  'access-token-ended': {
    cause:
      'The sign-in that this access token belongs to was ended: the token revoked, or the user signed out everywhere.',
    remedy: 'Sign in again.',
  },
  'access-token-expired': {
    cause: 'The access token is past its end.',
    remedy: 'Refresh the tokens, then try again.',
  },
  'refresh-token-revoked': {
    cause: 'The refresh token was revoked, or the user was signed out everywhere.',
    remedy: 'Sign in again.',
  },
  'refresh-token-expired': {
    cause: 'The refresh token is past its end: 30 days, unless the app client says otherwise.',
    remedy: 'Sign in again.',
  },
  'refresh-token-unknown': {
    cause:
      'The user pool does not take this refresh token for this app client: it was issued to another client, or to a remembered device whose key was not sent, or it was rotated away.',
    remedy: 'Sign in again with this app client.',
  },
  'refresh-token-used': {
    cause:
      'The app client rotates its refresh tokens, and this one was used before: another tab or program has its successor.',
    remedy: 'Sign in again. If it was not you who used it, revoke that sign-in.',
  },
  'refresh-refused': {
    cause:
      'The refresh token was revoked, used up, or is past its end. The token endpoint says no more than this code.',
    remedy: 'Sign in again.',
  },
  'revocation-off': {
    cause: 'Token revocation is not switched on for this app client, or the token is none that can be revoked.',
    remedy: 'Switch on token revocation at the app client, or sign out everywhere instead.',
  },
  'token-inactive': {
    cause: 'This identity pool checks with the user pool whether a sign-in is still in force, and this one is not.',
    remedy: 'Sign in again.',
  },
  'classic-off': {
    cause: 'The identity pool does not allow the classic flow (AllowClassicFlow is false).',
    remedy: 'Allow the classic flow in the identity pool, or go on with the enhanced one.',
  },
  'role-not-trusting': {
    cause:
      'The role does not exist, or its trust policy does not let this identity pool assume it for this kind of identity.',
    remedy:
      'The trust policy needs Federated cognito-identity.amazonaws.com, sts:AssumeRoleWithWebIdentity, this pool’s ID as aud, and authenticated or unauthenticated as amr.',
  },
  'duration-too-long': {
    cause: 'The duration is longer than the role allows.',
    remedy: 'Ask for less, or raise the role’s maximum session duration.',
  },
  'role-not-offered': {
    cause:
      'A role can be asked for only if it stands in the token’s cognito:roles and the identity pool chooses roles by token. What AWS says otherwise was never seen for sure.',
    remedy: 'Set the role mapping of this app client to “Token” in the identity pool.',
  },
}

const refreshCalls: Readonly<Record<RefreshCall, string>> = {
  InitiateAuth: 'InitiateAuth with REFRESH_TOKEN_AUTH',
  GetTokensFromRefreshToken: 'GetTokensFromRefreshToken',
  '/oauth2/token': 'the token endpoint',
}

const scopeMeanings: Readonly<Record<ScopeMeaning, string>> = {
  'self-service':
    'The user pool’s self-service operations on one’s own user: GetUser, UpdateUserAttributes, ChangePassword, GlobalSignOut and others.',
  'user-info': 'GET /oauth2/userInfo, and an ID token at sign-in.',
  email: 'email and email_verified in the ID token and at userInfo.',
  phone: 'phone_number and phone_number_verified in the ID token and at userInfo.',
  profile: 'All attributes that the app client may read, in the ID token and at userInfo.',
  'own-api': 'An API of the resource server that defines it, not Cognito.',
  unknown: 'No scope of Cognito’s own.',
}

const signOutKinds = {
  here: {
    name: 'This page',
    button: 'Sign out',
    about:
      'Forgets the tokens and credentials here. Nothing is sent, and nothing ends at Cognito. The button is at the top.',
  },
  revoke: {
    name: 'The refresh token',
    button: 'Revoke the refresh token',
    about: 'Ends this one sign-in: its refresh token, and its access tokens wherever somebody asks Cognito about them.',
  },
  everywhere: {
    name: 'Everywhere',
    button: 'Sign out everywhere',
    about:
      'GlobalSignOut: ends every sign-in of this user, on all devices. Needs the scope aws.cognito.signin.user.admin.',
  },
  'hosted-ui': {
    name: 'The Hosted UI',
    button: 'End the Hosted UI session',
    about:
      'Leaves for /logout, which deletes the cookie there and comes back. What was issued lives on, but is forgotten here. At Facebook or Amazon you stay signed in.',
  },
  all: {
    name: 'All of them',
    button: 'End everything',
    about: 'Everywhere, then the refresh token, then the Hosted UI and this page. If one is refused, this page stays.',
  },
} as const

const things: Readonly<
  Record<Thing, { readonly name: string; readonly where: string; readonly expected: string; readonly button: string }>
> = {
  'id-token': {
    name: 'ID token',
    where: 'at the identity pool',
    expected:
      'Works until its end. The identity pool checks signature and time, and asks the user pool only where ServerSideTokenCheck is on.',
    button: 'Try the ID token',
  },
  'access-token': {
    name: 'Access token',
    where: 'at GetUser',
    expected:
      'Refused, because Cognito itself is asked. An API that checks only signature and time takes it until its end.',
    button: 'Try the access token',
  },
  refresh: { name: 'Refresh token', where: 'for fresh tokens', expected: 'Refused.', button: 'Try a refresh' },
  credentials: {
    name: 'AWS credentials',
    where: 'at STS',
    expected:
      'Work until their end, up to an hour. STS knows nothing of the sign-out; only the role’s “revoke sessions” policy ends them sooner.',
    button: 'Try the credentials',
  },
  cookie: {
    name: 'Hosted UI cookie',
    where: 'in this browser',
    expected:
      'Lives up to an hour after the sign-in there. Only /logout ends it. A page cannot see it: sign in through the Hosted UI again, and if no password is asked for, it is alive.',
    button: '',
  },
}

export const afterwards = {
  tasks,
  refusals,
  cancel: 'Cancel',

  refresh: {
    title: 'Refresh',
    about: {
      api: 'Trades the refresh token for fresh ID and access tokens: InitiateAuth, or GetTokensFromRefreshToken where the app client rotates its refresh tokens.',
      'hosted-ui':
        'Trades the refresh token for fresh ID and access tokens at the token endpoint, as it came from there.',
    },
    impossible: 'No refresh token was issued, so a new sign-in is the only way to fresh tokens.',
    button: 'Refresh tokens',
    done: (call: RefreshCall) => `Fresh tokens came through ${refreshCalls[call]}.`,
    kept: 'The answer held no refresh token: the old one goes on, with the end it had.',
    rotated: 'The refresh token was rotated: a new one came, and the old one is used up.',
    changes: (token: string) => `What changed in the ${token}`,
    idToken: 'ID token',
    accessToken: 'access token',
    columns: { claim: 'Claim', before: 'Before', after: 'After' },
    kinds: { added: 'added', removed: 'removed', changed: 'changed' },
    nothing: '–',
    same: 'No claim changed.',
  },

  renewal: {
    button: 'Renew now',
    automatic: 'Renew automatically',
    about: 'Five minutes before the end, with one request for the identity that is known.',
    renewed: 'Renewed',
    stopped: 'Renewing by itself was switched off, since another try would fail the same way.',
  },

  scopes: {
    title: 'Scopes and calls',
    about: 'What the access token opens. Its scopes were fixed at the sign-in; a refresh does not change them.',
    none: 'The access token holds no scope.',
    scope: 'Scope',
    opens: 'Opens',
    meanings: scopeMeanings,
    getUser: 'Call GetUser',
    userInfo: 'Call userInfo',
    noHostedUi: 'userInfo is part of the Hosted UI, which this connection has none of.',
    lacksSelfService: 'Without aws.cognito.signin.user.admin GetUser will refuse.',
    lacksOpenid: 'Without openid userInfo will refuse.',
    answer: { 'get-user': 'What GetUser answered', 'user-info': 'What userInfo answered' },
  },

  signOut: {
    title: 'Sign-out',
    about: 'There is no one thing that is called signing out. Each of these ends something else.',
    kinds: signOutKinds,
    unavailable: {
      revoke: 'This sign-in has no refresh token.',
      everywhere: 'The access token lacks the scope aws.cognito.signin.user.admin.',
      noTokens: 'This sign-in has no token of the user pool.',
      'hosted-ui': 'This connection has no Hosted UI.',
    },
    ended: {
      revoke: 'The refresh token was revoked.',
      everywhere: 'The user was signed out everywhere.',
    } satisfies Record<RemoteSignOut, string>,
    partly: 'Some of it failed, so this page stays.',

    works: {
      title: 'What still works now',
      about: 'The page holds on to what was issued until you sign out of it, so that you can try.',
      columns: { thing: 'What', expected: 'At AWS', found: 'Tried here' },
      things,
      works: 'works',
      refused: 'refused',
      failed: 'no answer',
      expired: 'expired by itself',
      untried: 'not tried',
      cannot: 'can’t be tried from a page',
    },
  },
} as const
