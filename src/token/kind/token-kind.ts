/** What a token says that it is. */
export type TokenKind =
  | 'user-pool-id'
  | 'user-pool-access'
  /** An access token of the client itself (client_credentials): no user stands behind it. */
  | 'user-pool-machine'
  /** A refresh token as a plain JWT; only emulators of Cognito issue it so. */
  | 'user-pool-refresh'
  /** Of GetOpenIdToken: for STS. */
  | 'cognito-openid'
  | 'facebook-limited'
  | 'google'
  | 'apple'
  /** An ID token of another OpenID Connect issuer. */
  | 'oidc'
  /** Of another issuer: for an API. */
  | 'access'
  | 'machine'
  /** A refresh token of another issuer, as a JWT. */
  | 'foreign-refresh'
  /** A JWT, but no kind that is known here. */
  | 'jwt'
  /** A user pool's refresh token: encrypted for Cognito itself. */
  | 'refresh'
  /** Another encrypted token of five parts. */
  | 'jwe'
  | 'facebook-access'
  | 'amazon-access'
  | 'google-access'
  /** An opaque refresh token, of Google or of Login with Amazon. */
  | 'provider-refresh'
  | 'opaque'
  /** Three parts that can't be read as a JWT. */
  | 'broken'
  | 'too-long'
  | 'nothing'

/** Tokens that state neither their issuer nor where they are accepted. */
export const unreadableKinds: readonly TokenKind[] = ['opaque', 'broken', 'too-long', 'nothing']

/** Tokens of a user pool that its keys verify. */
export const userPoolKinds: readonly TokenKind[] = ['user-pool-id', 'user-pool-access', 'user-pool-machine']
