import { base64url } from 'jose'
import { type JwtMembers, ownClaim, textClaim } from '../own-claim.ts'
import { asFound, type RuleResult, row } from '../report.ts'

interface Redirect {
  /** What the authorization request had; null: not known here. */
  readonly nonce: string | null
  /** What came together with the ID token; null: not known here. */
  readonly accessToken: string | null
}

/** Does an ID token belong to the request that was made, and to the access token that came with it? */
export async function redirectRows(
  header: JwtMembers,
  claims: JwtMembers,
  redirect: Redirect,
): Promise<readonly RuleResult[]> {
  return [nonceRow(claims, redirect.nonce), await hashRow(header, claims, redirect.accessToken)].flatMap(
    (made) => made ?? [],
  )
}

/** A refreshed token has none, so without an expectation its absence says nothing. */
function nonceRow(claims: JwtMembers, nonce: string | null): RuleResult | null {
  const value = ownClaim(claims, 'nonce')
  const seen = { expected: nonce === null ? [] : [nonce], found: asFound(value) }
  if (nonce === null) return value === undefined ? null : row('nonce', 'unknown', { ...seen, note: 'nonce-not-here' })
  if (value === undefined) return row('nonce', 'failed', { ...seen, note: 'missing' })
  return value === nonce ? row('nonce', 'passed', seen) : row('nonce', 'failed', { ...seen, note: 'differs' })
}

/** The left half of the access token's hash, by the hash of the ID token's own algorithm. Optional in the code flow. */
async function hashRow(header: JwtMembers, claims: JwtMembers, accessToken: string | null): Promise<RuleResult | null> {
  const value = ownClaim(claims, 'at_hash')
  if (value === undefined) return null
  const found = asFound(value)
  const size = /(256|384|512)$/.exec(textClaim(header, 'alg') ?? '')?.[1]
  if (accessToken === null || size === undefined || !globalThis.crypto?.subtle) {
    return row('access-token-hash', 'unknown', { found, note: 'access-token-not-here' })
  }
  const hash = new Uint8Array(await crypto.subtle.digest(`SHA-${size}`, new TextEncoder().encode(accessToken)))
  const expected = base64url.encode(hash.slice(0, hash.length / 2))
  return value === expected
    ? row('access-token-hash', 'passed', { expected: [expected], found })
    : row('access-token-hash', 'failed', { expected: [expected], found, note: 'hash-differs' })
}
