import { type JwtMembers, ownClaim } from './own-claim.ts'
import { isPlausibleTime } from './plausible-time.ts'
import { examine } from './rules/examined-token.ts'

/** A token that was decoded but not verified: anyone could have made it. */
export type DecodedToken =
  | { readonly kind: 'jwt'; readonly unverifiedHeader: JwtMembers; readonly unverifiedClaims: JwtMembers }
  /** Has the look of a JWT (three parts) but is none. */
  | { readonly kind: 'broken' }
  /** Something that only its issuer can read. */
  | { readonly kind: 'opaque' }

/** Decodes a token for display. Never throws, never checks. Names and values are UTF-8 (RFC 7519, section 7.2). */
export function decodeUnverified(token: string): DecodedToken {
  const examined = examine(token)
  if (examined.kind !== 'jwt') return { kind: 'opaque' }
  const { unverifiedHeader: header, unverifiedClaims: claims } = examined
  if (header.kind !== 'object' || claims.kind !== 'object') return { kind: 'broken' }
  return { kind: 'jwt', unverifiedHeader: header.members, unverifiedClaims: claims.members }
}

/** @returns when the token says that it ends, epoch milliseconds; null where it names no end or can't be read */
export function unverifiedEnd(decoded: DecodedToken): number | null {
  return decoded.kind === 'jwt' ? timeOfClaim('exp', ownClaim(decoded.unverifiedClaims, 'exp')) : null
}

/** Claims that hold a time in epoch seconds (RFC 7519 section 4.1, OpenID Connect Core section 2). */
const timeClaims = new Set(['exp', 'iat', 'nbf', 'auth_time', 'updated_at'])

/** @returns the moment in epoch milliseconds, or null where the claim holds none that a calendar could show */
export function timeOfClaim(name: string, value: unknown): number | null {
  return timeClaims.has(name) && typeof value === 'number' && isPlausibleTime(value * 1000) ? value * 1000 : null
}
