/** What a sign-in brought, by the stage that shows it. */
export const stageResults = {
  tokens: {
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
    id: 'Identity ID',
    kind: 'Kind',
    authenticated: 'authenticated',
    guest: 'guest',
    logins: 'Logins used',
    noLogins: 'none',
  },
  credentials: {
    accessKeyId: 'Access key ID',
    secretAccessKey: 'Secret access key',
    sessionToken: 'Session token',
    expires: 'Expires',
    noExpiry: 'no expiry returned',
    dropped:
      'Expired, so the secret access key and session token were removed from memory and are masked in the trace.',
  },
  caller: {
    account: 'Account',
    arn: 'ARN',
    role: 'Role',
    userId: 'User ID',
    noRole: 'not an assumed role',
  },
} as const
