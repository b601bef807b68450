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
      'user-pool': (user: string) => `as ${user}, through the user pool`,
      'hosted-ui': (provider: string | null) =>
        provider === null ? 'through the Hosted UI' : `through the Hosted UI, with ${provider}`,
      'provider-token': (key: string) => `with a token from ${key}`,
    },
  },
  tokens: {
    title: 'Tokens',
    none: 'none: guests have no tokens',
    value: 'Token',
    idToken: 'ID token',
    accessToken: 'Access token',
    refreshToken: 'Refresh token',
    idAndAccess: 'ID, access',
    allThree: 'ID, access, refresh',
    providerToken: (key: string) => `Token from ${key}`,
    encrypted: 'Encrypted; only Cognito can read it.',
    opaque: 'Not a JWT: only its provider can read it.',
    noRefreshToken: 'None was issued.',
    undecodable: 'It looks like a JWT but can’t be decoded.',
    dropped:
      'Expired, so it was removed from memory and is masked in the trace. Its claims can still be read, but no longer verified.',
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
    noExpiry: 'no expiry returned',
    dropped:
      'Expired, so the secret access key and session token were removed from memory and are masked in the trace.',
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
