import { type JwtMembers, textClaim } from '../own-claim.ts'
import type { ExaminedToken } from '../rules/examined-token.ts'
import type { TokenKind } from './token-kind.ts'
import { kindBySigns } from './token-signs.ts'

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
