interface KnownIssuer {
  /** What its tokens have in `iss`. */
  readonly names: readonly string[]
  readonly keys: string
  /** What it signs with. */
  readonly algorithms: readonly string[]
}

/** Issuers whose name and keys are public knowledge, by the kind of token that they issue. */
export const issuers = {
  // Names and keys: https://cognito-identity.amazonaws.com/.well-known/openid-configuration
  'cognito-openid': {
    names: ['https://cognito-identity.amazonaws.com'],
    keys: 'https://cognito-identity.amazonaws.com/.well-known/jwks_uri',
    algorithms: ['RS512'],
  },
  // https://developers.google.com/identity/openid-connect/openid-connect#validatinganidtoken
  google: {
    names: ['https://accounts.google.com', 'accounts.google.com'],
    keys: 'https://www.googleapis.com/oauth2/v3/certs',
    algorithms: ['RS256'],
  },
  // https://developer.apple.com/documentation/signinwithapple/verifying-a-user
  apple: {
    names: ['https://appleid.apple.com'],
    keys: 'https://appleid.apple.com/auth/keys',
    algorithms: ['RS256'],
  },
  // https://developers.facebook.com/docs/facebook-login/limited-login/token: the name changed over the years.
  'facebook-limited': {
    names: ['https://www.facebook.com', 'https://limited.facebook.com', 'https://facebook.com'],
    keys: 'https://limited.facebook.com/.well-known/oauth/openid/jwks/',
    algorithms: ['RS256'],
  },
} as const satisfies Readonly<Record<string, KnownIssuer>>
