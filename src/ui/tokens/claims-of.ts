import { decodeUnverified } from '../../token/decode.ts'
import { ownClaim, textClaim } from '../../token/own-claim.ts'
import type { ClaimsColumn } from './claims-table.tsx'

/** A token's column in the table of claims; none where it can't be decoded. */
export function claimsOf(name: string, token: string): readonly ClaimsColumn[] {
  const decoded = decodeUnverified(token)
  return decoded.kind === 'jwt' ? [{ name, unverifiedClaims: decoded.unverifiedClaims }] : []
}

/** The names of the keys that tokens are signed with, with spaces between them; none of them has one. */
export function keyIdsOf(tokens: readonly string[]): string {
  const ids = tokens.map((token) => {
    const decoded = decodeUnverified(token)
    return decoded.kind === 'jwt' ? textClaim(decoded.unverifiedHeader, 'kid') : null
  })
  return ids.filter((id) => id !== null).join(' ')
}

/** What a token says of its issuer; null: nothing. */
export function unverifiedIssuer(token: string): string | null {
  const decoded = decodeUnverified(token)
  const issuer = decoded.kind === 'jwt' ? ownClaim(decoded.unverifiedClaims, 'iss') : null
  return typeof issuer === 'string' ? issuer : null
}
