export const stages = {
  connection: {
    title: 'Connection',
    parts: { userPool: 'user pool', identityPool: 'identity pool', hostedUi: 'Hosted UI' },
    none: 'no pools',
    noIdentityPool: 'this connection has no identity pool',
  },
  signIn: {
    title: 'Sign-in',
    as: {
      guest: 'as a guest',
      'user-pool': (who: string) => `as ${who}, at the user pool`,
      'hosted-ui': (who: string | null) =>
        who === null ? 'through the Hosted UI' : `through the Hosted UI, with ${who}`,
      'provider-token': (key: string) => `with a token of ${key}`,
    },
  },
  tokens: {
    title: 'Tokens',
    none: 'none: a guest has no token',
    value: 'Token',
    idToken: 'ID token',
    accessToken: 'Access token',
    refreshToken: 'Refresh token',
    idAndAccess: 'ID, access',
    allThree: 'ID, access, refresh',
    providerToken: (key: string) => `Token of ${key}`,
    encrypted: 'Encrypted for Cognito itself: there is nothing in it for a client to read, so it is not decoded.',
    opaque: 'Not a JWT: only its provider can read it.',
    noRefreshToken: 'None was issued.',
    undecodable: 'It looks like a JWT but cannot be decoded.',
    dropped:
      'Expired: it was dropped from memory and is masked in the trace. Its claims can still be read, but no longer verified.',
  },
  identity: {
    title: 'Identity',
    id: 'Identity ID',
    kind: 'Kind',
    authenticated: 'authenticated',
    guest: 'guest',
    logins: 'Logins used',
    noLogins: 'none',
  },
  credentials: {
    title: 'Credentials',
    accessKeyId: 'Access key ID',
    secretAccessKey: 'Secret access key',
    sessionToken: 'Session token',
    expires: 'Expires',
    noExpiry: 'no end was named',
    dropped:
      'Expired: the secret access key and the session token were dropped from memory and are masked in the trace.',
  },
  caller: {
    title: 'Caller',
    account: 'Account',
    arn: 'ARN',
    role: 'Role',
    userId: 'User ID',
    noRole: 'not an assumed role',
  },
} as const
