import type { RefreshCall } from '../../cognito/refreshed.ts'
import type { ScopeMeaning } from '../../protocol/scopes.ts'
import type { Artifact } from '../../session/tasks/probes.ts'
import type { TaskName } from '../../session/tasks/table.ts'
import type { RemoteSignOut } from '../../session/tasks/task-results.ts'

/** A task as the subject of a sentence, and while it runs. */
const names: Readonly<Record<TaskName, { readonly name: string; readonly running: string }>> = {
  refresh: { name: 'The refresh', running: 'Asking for fresh tokens' },
  renew: { name: 'The renewal', running: 'Asking for fresh credentials; the ones above go on' },
  'ask-role': { name: 'The request for this role', running: 'Asking for credentials of this role' },
  classic: { name: 'The classic flow', running: 'Asking for an OpenID token, then for the role' },
  'get-user': { name: 'GetUser', running: 'Calling GetUser' },
  'user-info': { name: 'userInfo', running: 'Calling userInfo' },
  'list-bucket': { name: 'ListObjectsV2', running: 'Listing the bucket' },
  revoke: { name: 'Revoking the refresh token', running: 'Revoking the refresh token' },
  everywhere: { name: 'GlobalSignOut', running: 'Signing out everywhere' },
  all: { name: 'Part of signing out', running: 'Ending everything that can be ended' },
  'probe-id-token': { name: 'The trial of the ID token', running: 'Showing the ID token to the identity pool' },
  'probe-access-token': { name: 'GetUser', running: 'Calling GetUser' },
  'probe-refresh-token': { name: 'The refresh', running: 'Asking for fresh tokens' },
  'probe-credentials': { name: 'GetCallerIdentity', running: 'Asking STS' },
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

const artifacts: Readonly<
  Record<
    Artifact,
    { readonly name: string; readonly where: string; readonly expected: string; readonly button: string }
  >
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
  'refresh-token': { name: 'Refresh token', where: 'for fresh tokens', expected: 'Refused.', button: 'Try a refresh' },
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

export const tasks = {
  names,
  cancel: 'Cancel',
  waits: (running: string) => `Not while another request is under way: ${running}.`,

  refresh: {
    title: 'Refresh',
    about: {
      api: 'Trades the refresh token for fresh ID and access tokens: InitiateAuth, or GetTokensFromRefreshToken where the app client rotates its refresh tokens.',
      'hosted-ui': 'Trades the refresh token for fresh ID and access tokens at the token endpoint, which issued it.',
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
    about: 'Five minutes before they expire, with one request for the same identity.',
    renewed: 'Renewed',
    stopped: 'Automatic renewal was switched off: the credentials expired before a renewal succeeded.',
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
    lacksSelfService: 'Without the scope aws.cognito.signin.user.admin, GetUser will refuse.',
    lacksOpenid: 'Without the scope openid, userInfo will refuse.',
    answer: { 'get-user': 'What GetUser answered', 'user-info': 'What userInfo answered' },
  },

  signOut: {
    title: 'Sign-out',
    fact: 'five ways',
    about: 'There is no one thing that is called signing out: each of these ends something different.',
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
      columns: { artifact: 'What', expected: 'At AWS', found: 'Tried here' },
      artifacts,
      works: 'works',
      refused: 'refused',
      failed: 'no answer',
      expired: 'expired by itself',
      untried: 'not tried',
      cannot: 'can’t be tried from a page',
    },
  },
} as const
