import type { RefreshCall } from '../../cognito/refreshed.ts'
import type { ScopeMeaning } from '../../protocol/scopes.ts'
import type { Artifact } from '../../session/tasks/probes.ts'
import type { TaskName } from '../../session/tasks/table.ts'
import type { RemoteSignOut } from '../../session/tasks/task-results.ts'

/** A task as the subject of a sentence, and while it runs. */
const names: Readonly<Record<TaskName, { readonly name: string; readonly running: string }>> = {
  refresh: { name: 'The refresh', running: 'Refreshing the tokens' },
  'reuse-refresh-token': { name: 'The reuse', running: 'Sending the replaced refresh token again' },
  'step-up': { name: 'The step-up', running: 'Asking for a stronger sign-in' },
  renew: { name: 'The renewal', running: 'Renewing the credentials; the current ones stay valid' },
  'ask-role': { name: 'The request for this role', running: 'Requesting credentials for this role' },
  classic: { name: 'The classic flow', running: 'Requesting an OpenID token, then assuming the role' },
  'get-user': { name: 'GetUser', running: 'Calling GetUser' },
  'read-attributes': { name: 'Reading the attributes', running: 'Reading the attributes' },
  'user-info': { name: 'userInfo', running: 'Calling userInfo' },
  'call-api': { name: 'The call', running: 'Calling the API' },
  'try-forged-token': { name: 'The forged token', running: 'Sending the forged token' },
  'list-bucket': { name: 'ListObjectsV2', running: 'Listing the bucket' },
  'list-passkeys': { name: 'The list of passkeys', running: 'Listing the passkeys' },
  'request-passkey': { name: 'StartWebAuthnRegistration', running: 'Calling StartWebAuthnRegistration' },
  'register-passkey': { name: 'The registration', running: 'Waiting for the authenticator and the user pool' },
  'remove-passkey': { name: 'The removal', running: 'Removing the passkey' },
  revoke: { name: 'Revoking the refresh token', running: 'Revoking the refresh token' },
  'revoke-linked': {
    name: 'Revoking the refresh token with linked sessions',
    running: 'Revoking the refresh token and linked sessions',
  },
  everywhere: { name: 'GlobalSignOut', running: 'Signing out everywhere' },
  'sign-out-elsewhere': { name: 'The sign-out in another tab', running: 'Noting the sign-out in another tab' },
  all: { name: 'Part of the sign-out', running: 'Ending all sessions' },
  'list-devices': { name: 'ListDevices', running: 'Listing the devices' },
  'remember-device': { name: 'Remembering this device', running: 'Remembering this device' },
  'device-status': { name: 'UpdateDeviceStatus', running: 'Changing the device' },
  'forget-device': { name: 'ForgetDevice', running: 'Forgetting the device' },
  'list-sessions': { name: 'ListUserSessions', running: 'Listing the sessions' },
  'revoke-session': { name: 'RevokeUserSession', running: 'Revoking the session' },
  'probe-id-token': { name: 'The ID token check', running: 'Sending the ID token to the identity pool' },
  'probe-access-token': { name: 'GetUser', running: 'Calling GetUser' },
  'probe-refresh-token': { name: 'The refresh', running: 'Refreshing the tokens' },
  'probe-credentials': { name: 'GetCallerIdentity', running: 'Calling GetCallerIdentity' },
  'probe-cookie': { name: 'The cookie check', running: 'Asking the Hosted UI for a code with prompt=none' },
  'change-password': { name: 'The password change', running: 'Changing the password' },
  'update-attributes': { name: 'The update', running: 'Updating the attributes' },
  'attribute-code': { name: 'The request for a code', running: 'Requesting a code' },
  'verify-attribute': { name: 'The verification', running: 'Verifying the attribute' },
  'auth-factors': { name: 'GetUserAuthFactors', running: 'Calling GetUserAuthFactors' },
  'mfa-preference': { name: 'The change of the second factors', running: 'Setting the second factors' },
  'start-totp': { name: 'The request for a secret', running: 'Requesting a secret' },
  'finish-totp': { name: 'The set-up of the authenticator app', running: 'Setting up the authenticator app' },
  'delete-user': { name: 'The deletion', running: 'Deleting the user' },
  'sign-up': { name: 'The sign-up', running: 'Creating the account' },
  'confirm-sign-up': { name: 'The confirmation', running: 'Confirming the account' },
  'resend-code': { name: 'Resending the code', running: 'Requesting another code' },
  'forgotten-password': { name: 'The request for a code', running: 'Requesting a code' },
  'reset-password': { name: 'Resetting the password', running: 'Setting the new password' },
}

const refreshCalls: Readonly<Record<RefreshCall, string>> = {
  InitiateAuth: 'InitiateAuth with REFRESH_TOKEN_AUTH',
  GetTokensFromRefreshToken: 'GetTokensFromRefreshToken',
  '/oauth2/token': 'the token endpoint',
}

const scopeMeanings: Readonly<Record<ScopeMeaning, string>> = {
  'self-service':
    'The user pool’s self-service operations: GetUser, UpdateUserAttributes, ChangePassword, GlobalSignOut and others.',
  'user-info': 'GET /oauth2/userInfo, and an ID token at sign-in.',
  email: 'email and email_verified in the ID token and from userInfo.',
  phone: 'phone_number and phone_number_verified in the ID token and from userInfo.',
  profile: 'All attributes that the app client may read, in the ID token and from userInfo.',
  'own-api': 'An API of the resource server that defines this scope, not Cognito.',
  unknown: 'Not one of Cognito’s own scopes.',
}

const signOutKinds = {
  here: {
    name: 'This page',
    about:
      'Discards the tokens and credentials on this page. Nothing is sent, and nothing changes at Cognito. The button is at the top.',
  },
  revoke: {
    name: 'The refresh token',
    button: 'Revoke the refresh token',
    about: 'Ends only this sign-in: Cognito then refuses its refresh token and access tokens.',
  },
  everywhere: {
    name: 'Everywhere',
    button: 'Sign out everywhere',
    about:
      'GlobalSignOut: ends all of this user’s sign-ins, on all devices. Needs the scope aws.cognito.signin.user.admin.',
  },
  'hosted-ui': {
    name: 'The Hosted UI',
    button: 'End the Hosted UI session',
    about:
      'Redirects to /logout, which deletes the cookie there, and back. Tokens already issued stay valid; this page just forgets them. You stay signed in at Facebook or Amazon.',
  },
  all: {
    name: 'All of them',
    button: 'End everything',
    about:
      'Signs out everywhere, then revokes the refresh token, then ends the Hosted UI session and clears this page. If a request is refused, this page stays.',
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
      'Works until it expires. The identity pool checks the signature and expiry, and checks with the user pool only if ServerSideTokenCheck is on.',
    button: 'Try the ID token',
  },
  'access-token': {
    name: 'Access token',
    where: 'at GetUser',
    expected:
      'Refused, because Cognito itself checks it. An API that checks only signature and expiry accepts the token until it expires.',
    button: 'Try the access token',
  },
  'refresh-token': { name: 'Refresh token', where: 'for new tokens', expected: 'Refused.', button: 'Try a refresh' },
  credentials: {
    name: 'AWS credentials',
    where: 'at STS',
    expected:
      'They work until they expire, up to an hour. STS knows nothing of the sign-out; only the role’s “revoke sessions” policy ends them sooner.',
    button: 'Try the credentials',
  },
  cookie: {
    name: 'Hosted UI cookie',
    where: 'in this browser',
    expected:
      'Valid for up to an hour after the sign-in there. Only /logout ends it. A page can’t see it; prompt=none in a window shows it: a code comes back, or login_required. The classic hosted UI ignores prompt: where its sign-in page appears, the session has ended; close the window and cancel.',
    button: 'Try the cookie in a window',
  },
}

export const tasks = {
  names,
  cancel: 'Cancel',
  waits: (running: string) => `Available after the current request: ${running}.`,

  stepUp: {
    title: 'Step-up',
    about:
      'Asks for a stronger sign-in of the same user: USER_AUTH with the access token, so that only the factors that are missing are asked for. A refusal keeps the tokens of this page.',
    lacksUser: 'The access token names no user.',
    button: 'Step up',
  },

  refresh: {
    title: 'Refresh',
    about: {
      api: 'Exchanges the refresh token for new ID and access tokens: InitiateAuth, or GetTokensFromRefreshToken if the app client rotates its refresh tokens.',
      'hosted-ui': 'Exchanges the refresh token for new ID and access tokens at the token endpoint, which issued it.',
    },
    impossible: 'No refresh token was issued; sign in again to get new tokens.',
    button: 'Refresh tokens',
    done: (call: RefreshCall) => `New tokens received from ${refreshCalls[call]}.`,
    kept: 'No new refresh token was returned; the current one keeps its expiry.',
    rotated: 'The refresh token was rotated: the new one replaces the old one.',
    reuse: {
      title: 'The replaced refresh token',
      about:
        'With rotation, a refresh token that was used goes on for the grace period of the app client (RetryGracePeriodSeconds, 0 to 60), for retries, and is refused afterwards. Cognito doesn’t tell the setting to an app; a try narrows it down. New tokens from a try are dropped.',
      left: (seconds: number) => `The grace period ends in ${seconds} s at the latest.`,
      over: 'Every grace period is over: the token must be refused now.',
      button: 'Reuse the replaced token',
      accepted: (seconds: number) => `Accepted ${seconds} s after the rotation: the grace period is longer than that.`,
      acceptedLate: (seconds: number) =>
        `Accepted ${seconds} s after the rotation, although no grace period is longer than 60 s: this service doesn’t enforce rotation.`,
      refused: (seconds: number) =>
        `Refused ${seconds} s after the rotation: the grace period is over, or the app client has none.`,
      refusedBecause: 'The service’s own words:',
    },
    lifetime: {
      title: 'How long this lasts',
      about:
        'A refresh token can’t be read, and no response tells its expiry. It is counted from the sign-in (auth_time); neither a refresh nor rotation prolongs it.',
      refreshBefore: 'Refresh the tokens before',
      signedIn: 'Signed in',
      noAuthTime: 'unknown: the access token has no auth_time',
      signInBefore: 'Sign in again before',
      days: 'Lifetime of refresh tokens in days, as the app client has it',
      daysAbout: 'The page can’t read it. 30 unless it was set; 0.042 (one hour) to 3650.',
      invalid: 'Give a number of days between 0.042 and 3650.',
      unknown: 'unknown',
      command: 'Command that shows the setting',
    },
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
    about: 'Renews the credentials five minutes before they expire, with one request for the same identity.',
    renewed: 'Last renewal:',
    stopped: 'Automatic renewal was turned off: the credentials expired before a renewal succeeded.',
  },

  scopes: {
    title: 'Scopes and calls',
    about: 'What the access token allows. Scopes are set at sign-in; a refresh doesn’t change them.',
    none: 'The access token has no scopes.',
    scope: 'Scope',
    allows: 'Allows',
    meanings: scopeMeanings,
    getUser: 'Call GetUser',
    userInfo: 'Call userInfo',
    noHostedUi: 'userInfo is part of the Hosted UI, and this connection has no Hosted UI.',
    lacksSelfService: 'Without the scope aws.cognito.signin.user.admin, GetUser refuses the request.',
    lacksOpenid: 'Without the scope openid, userInfo refuses the request.',
    answer: { 'get-user': 'Response from GetUser', 'user-info': 'Response from userInfo' },
  },

  signOut: {
    linked: 'Revoke it and linked sessions',
    linkedAbout:
      'RevokeToken with RevokeAssociatedSessions: LINKED also ends the Hosted UI session that this sign-in came through. Without such a session, or in a user pool that keeps no records of sessions, it ends no more than the refresh token.',
    title: 'Sign-out',
    fact: 'five ways',
    about: '“Signing out” can mean five things. Each of these ends something different.',
    kinds: signOutKinds,
    unavailable: {
      revoke: 'This sign-in has no refresh token.',
      everywhere: 'The access token lacks the scope aws.cognito.signin.user.admin.',
      noTokens: 'This sign-in has no user pool tokens.',
      'hosted-ui': 'This connection has no Hosted UI.',
    },
    ended: {
      revoke: 'The refresh token was revoked.',
      everywhere: 'The user was signed out everywhere.',
    } satisfies Record<RemoteSignOut, string>,
    endedElsewhere: 'This user was signed out everywhere in another tab.',
    partly: 'Part of the sign-out failed, so this page stays. Its session can be ended here all the same.',
    anyway: 'Sign out anyway',

    works: {
      title: 'What still works now',
      about: 'This page keeps the tokens and credentials until you sign out of it, so that you can try them.',
      columns: { artifact: 'What', expected: 'At AWS', found: 'Tried here' },
      artifacts,
      works: 'works',
      refused: 'refused',
      failed: 'no result',
      expired: 'expired',
      untried: 'not tried',
      all: 'Try all',
    },
  },
} as const
