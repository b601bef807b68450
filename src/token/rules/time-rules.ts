import type { TokenKind } from '../kind/token-kind.ts'
import { type JwtMembers, ownClaim } from '../own-claim.ts'
import { isPlausibleTime } from '../plausible-time.ts'
import { asFound, type Clock, type Found, type RuleNote, type RuleResult, row } from '../report.ts'

/** Seconds by which the clocks of others may be off; RFC 7519, 4.1.4 allows "a few minutes". */
export const tolerance = 30

/** No token lives until the year 5138: such a number was written in milliseconds. */
export const millisecondsFrom = 1e11

type TimeRule = 'expires' | 'issued' | 'not-before' | 'authenticated'

/** Expiry and start, by the services' clock, since the services check the token. */
export function timeRows(kind: TokenKind, claims: JwtMembers, clock: Clock): readonly RuleResult[] {
  const now = (clock.now + (clock.difference ?? 0)) / 1000
  const latest = now + clock.tolerance
  const past = (value: number): RuleNote | null => (value > latest ? 'in-the-future' : null)
  const issued = ownClaim(claims, 'iat')
  return [
    // No tolerance: a service would refuse it a moment later.
    timeRow('expires', ownClaim(claims, 'exp'), true, (value) => (value <= now ? 'expired' : null)),
    timeRow('issued', issued, kind !== 'jwt', past),
    timeRow('not-before', ownClaim(claims, 'nbf'), false, past),
    timeRow('authenticated', ownClaim(claims, 'auth_time'), false, (value) => {
      const isLater = typeof issued === 'number' && value > issued + clock.tolerance
      return past(value) ?? (isLater ? 'before-authentication' : null)
    }),
  ].filter((made) => made !== null)
}

/** @returns null where the claim isn't there and needn't be */
function timeRow(
  rule: TimeRule,
  value: unknown,
  isNeeded: boolean,
  fault: (value: number) => RuleNote | null,
): RuleResult | null {
  if (value === undefined) return isNeeded ? row(rule, 'failed', { note: 'missing' }) : null
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return row(rule, 'failed', { found: asFound(value), note: 'wrong-type' })
  }
  const at = value * 1000
  const found: Found | null = isPlausibleTime(at) ? { kind: 'time', at, value } : asFound(value)
  if (value >= millisecondsFrom) return row(rule, 'failed', { found: asFound(value), note: 'milliseconds' })
  const note = fault(value)
  return note === null ? row(rule, 'passed', { found }) : row(rule, 'failed', { found, note })
}
