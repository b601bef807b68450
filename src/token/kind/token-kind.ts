import { type JwtMembers, textClaim } from '../own-claim.ts'
import type { ExaminedToken } from '../rules/examined-token.ts'
import { kindBySigns } from './token-signs.ts'

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

/** These say nothing of themselves, neither who made them nor where they are accepted. */
export const unreadableKinds: readonly TokenKind[] = ['opaque', 'broken', 'too-long', 'nothing']

/** Tokens of a user pool that its keys verify. */
export const userPoolKinds: readonly TokenKind[] = ['user-pool-id', 'user-pool-access', 'user-pool-machine']

/** How tokens begin that only their provider can read. Sources: Login with Amazon, Graph API and Google documentation. */
const prefixes: readonly (readonly [RegExp, TokenKind])[] = [
  [/^EAA\w/, 'facebook-access'],
  [/^Atza\|/, 'amazon-access'],
  [/^ya29\./, 'google-access'],
  [/^(1\/\/|Atzr\|)/, 'provider-refresh'],
]

/** Says what a token claims to be; nothing of it is checked here. */
export function kindOfExamined(examined: ExaminedToken, token: string): TokenKind {
  const known = prefixes.find(([prefix]) => prefix.test(token))
  if (known) return known[1]
  switch (examined.kind) {
    case 'empty':
      return 'nothing'
    case 'too-long':
      return 'too-long'
    case 'other':
      return examined.parts === 5 && examined.unverifiedHeader ? encryptedKind(examined.unverifiedHeader) : 'opaque'
    case 'jwt': {
      const { unverifiedHeader: header, unverifiedClaims: claims } = examined
      if (header.kind !== 'object' || claims.kind !== 'object') return 'broken'
      return kindBySigns(header.members, claims.members)
    }
    default:
      return examined satisfies never
  }
}

/** The refresh token's header, as seen from Cognito: RSA-OAEP, A256GCM, holding a JWT. */
function encryptedKind(header: JwtMembers): TokenKind {
  const isRefresh = textClaim(header, 'cty') === 'JWT' && textClaim(header, 'alg') === 'RSA-OAEP'
  return isRefresh && textClaim(header, 'enc') === 'A256GCM' ? 'refresh' : 'jwe'
}
