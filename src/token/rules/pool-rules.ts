import { loginsKeyOfIssuer } from '../../connection/issuer.ts'
import { awsIssuer } from '../../connection/pool-issuers.ts'
import type { TokenKind } from '../kind/token-kind.ts'
import { type JwtMembers, ownClaim, textClaim } from '../own-claim.ts'
import { asFound, type Clock, type RuleNote, type RuleResult, row, text } from '../report.ts'
import type { Expectations } from './expectations.ts'

/** Kinds of token that a user might try to send to an identity pool. */
const candidates: readonly TokenKind[] = [
  'user-pool-id',
  'user-pool-access',
  'user-pool-machine',
  'google',
  'apple',
  'facebook-limited',
  'oidc',
  'access',
  'machine',
]

/**
 * Would GetId accept this? Not a part of the verification: a good token can be the wrong one for an identity pool.
 * Source: API reference of GetId; what it answers: facts of the developer guide's "External identity providers".
 */
export function poolRows(
  kind: TokenKind,
  claims: JwtMembers,
  expectations: Expectations,
  clock: Clock,
): readonly RuleResult[] {
  if (!candidates.includes(kind)) return []
  const refused = refusalOf(kind, claims)
  const exp = ownClaim(claims, 'exp')
  const expires = typeof exp === 'number' ? exp * 1000 : null
  const isOver = expires !== null && expires <= clock.now + (clock.difference ?? 0)
  return [
    refused === null ? row('pool-token', 'passed') : row('pool-token', 'failed', { note: refused }),
    keyRow(textClaim(claims, 'iss'), expectations.loginsKey),
    // azp counts before aud, where there is one.
    row('pool-audience', 'unknown', {
      found: asFound(ownClaim(claims, 'azp') ?? ownClaim(claims, 'aud')),
      note: 'pool-knows',
    }),
    row('pool-time', expires === null || isOver ? 'failed' : 'passed', {
      found: expires === null ? null : { kind: 'time', at: expires, value: expires / 1000 },
      note: expires === null ? 'missing' : isOver ? 'expired' : null,
    }),
  ]
}

function refusalOf(kind: TokenKind, claims: JwtMembers): RuleNote | null {
  if (kind === 'facebook-limited') return 'limited-login-at-pool'
  if (kind !== 'user-pool-access' && kind !== 'user-pool-machine') return null
  return ownClaim(claims, 'aud') === undefined ? 'access-token-at-pool' : 'bound-token-at-pool'
}

/** The key under which it is shown is its issuer without the scheme and without a final slash. */
function keyRow(issuer: string | null, loginsKey: string | null): RuleResult {
  if (issuer === null) return row('pool-logins-key', 'failed', { note: 'missing' })
  const needed = loginsKeyOfIssuer(issuer)
  const seen = { expected: [needed], found: text(loginsKey ?? needed) }
  return loginsKey === null || loginsKey === needed
    ? row('pool-logins-key', 'passed', { ...seen, note: awsIssuer(issuer)?.form === 'updated' ? 'updated-key' : null })
    : row('pool-logins-key', 'failed', { ...seen, note: 'differs' })
}
