import { kindOfExamined } from './kind/kind-of-token.ts'
import type { TokenKind } from './kind/token-kind.ts'
import { type JwtMembers, textClaim } from './own-claim.ts'
import { type ExaminedToken, examine } from './rules/examined-token.ts'

/** A token that was taken apart once, for all that look at it; nothing of it is checked. */
export interface ReadToken {
  readonly token: string
  readonly examined: ExaminedToken
  readonly kind: TokenKind
  /** null: there is none that could be read. */
  readonly unverified: { readonly header: JwtMembers; readonly claims: JwtMembers } | null
}

export function readToken(token: string): ReadToken {
  const examined = examine(token)
  return { token, examined, kind: kindOfExamined(examined, token), unverified: membersOf(examined) }
}

function membersOf(examined: ExaminedToken): ReadToken['unverified'] {
  if (examined.kind !== 'jwt') return null
  const { unverifiedHeader: header, unverifiedClaims: claims } = examined
  return header.kind === 'object' && claims.kind === 'object'
    ? { header: header.members, claims: claims.members }
    : null
}

/** What a token says of its issuer; null: nothing. */
export function unverifiedIssuer({ unverified }: ReadToken): string | null {
  return unverified && textClaim(unverified.claims, 'iss')
}

/** The names of the keys that tokens are signed with, with spaces between them; none of them has one. */
export function keyIdsOf(tokens: readonly ReadToken[]): string {
  return tokens.flatMap(({ unverified }) => (unverified && textClaim(unverified.header, 'kid')) ?? []).join(' ')
}
