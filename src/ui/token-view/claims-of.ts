import type { ReadToken } from '../../token/read-token.ts'
import type { ClaimsColumn } from './claims-column.ts'

/** A token's column in the table of claims; none where it can't be decoded. */
export function claimsOf(name: string, { unverified }: ReadToken): readonly ClaimsColumn[] {
  return unverified ? [{ name, unverifiedClaims: unverified.claims }] : []
}
