import { type ExaminedToken, examine } from './examined-token.ts'
import { issuers } from './issuers.ts'
import { type Members, ownClaim, textClaim } from './own-claim.ts'

/** What a token says that it is. */
export type TokenKind =
  | 'user-pool-id'
  | 'user-pool-access'
  /** Of GetOpenIdToken: for STS. */
  | 'cognito-openid'
  | 'facebook-limited'
  | 'google'
  | 'apple'
  /** An ID token of another OpenID Connect issuer. */
  | 'oidc'
  /** A JWT, but no ID token that is known here. */
  | 'jwt'
  /** A user pool's refresh token: encrypted for Cognito itself. */
  | 'refresh'
  /** Another encrypted token of five parts. */
  | 'jwe'
  | 'facebook-access'
  | 'amazon-access'
  | 'google-access'
  | 'opaque'
  /** Three parts that can't be read as a JWT. */
  | 'broken'
  | 'too-long'
  | 'nothing'

/** These say nothing of themselves, neither who made them nor where they are accepted. */
export const unreadableKinds: readonly TokenKind[] = ['opaque', 'broken', 'too-long', 'nothing']

/** How tokens begin that only their provider can read. Sources: Login with Amazon, Graph API and Google documentation. */
const prefixes: readonly (readonly [RegExp, TokenKind])[] = [
  [/^EAA\w/, 'facebook-access'],
  [/^Atza\|/, 'amazon-access'],
  [/^ya29\./, 'google-access'],
]

/** Says what a token claims to be; nothing of it is checked here. */
export function kindOfToken(token: string): TokenKind {
  return kindOfExamined(examine(token), token)
}

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
      return kindOfClaims(claims.members, header.members)
    }
    default:
      return examined satisfies never
  }
}

/** The refresh token's header, as seen from Cognito: RSA-OAEP, A256GCM, holding a JWT. */
function encryptedKind(header: Members): TokenKind {
  const isRefresh = textClaim(header, 'cty') === 'JWT' && textClaim(header, 'alg') === 'RSA-OAEP'
  return isRefresh && textClaim(header, 'enc') === 'A256GCM' ? 'refresh' : 'jwe'
}

/** The last part of a user pool's issuer, wherever it stands: `<region>_<id>`. */
const userPoolIssuer = /\/[a-z]{2}[a-z-]*-\d_\w+$/

function kindOfClaims(claims: Members, header: Members): TokenKind {
  const issuer = textClaim(claims, 'iss')
  if (issuer === null) return 'jwt'
  const known = Object.entries(issuers).find(([, { names }]) => names.some((name) => name === issuer))
  // Object.entries widens the keys of the table.
  if (known) return known[0] as keyof typeof issuers
  if (userPoolIssuer.test(issuer)) {
    const use = textClaim(claims, 'token_use')
    if (use === 'id') return 'user-pool-id'
    if (use === 'access') return 'user-pool-access'
  }
  const isAccessToken = /^(application\/)?at\+jwt$/i.test(textClaim(header, 'typ') ?? '')
  const isIdToken = ownClaim(claims, 'aud') !== undefined && textClaim(claims, 'sub') !== null
  return isIdToken && !isAccessToken && URL.canParse(issuer) ? 'oidc' : 'jwt'
}
