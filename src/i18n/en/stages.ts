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
  tokens: { title: 'Tokens', none: 'none: guests have no tokens' },
  identity: { title: 'Identity' },
  credentials: { title: 'Credentials' },
  caller: { title: 'Caller' },
} as const
