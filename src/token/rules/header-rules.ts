import { type JwtMembers, ownClaim } from '../own-claim.ts'
import { asFound, type RuleResult, row, text } from '../report.ts'
import type { Part } from './examined-token.ts'
import type { Expectations } from './expectations.ts'

/** May the token be checked at all in the way that its header asks for? */
export function headerRows(header: Part, { algorithms }: Expectations): readonly RuleResult[] {
  if (header.kind !== 'object') return [row('algorithm', 'unknown', { expected: algorithms, note: 'unreadable-part' })]
  return [algorithmRow(header.members, algorithms), criticalRow(header.members), ownKeysRow(header.members)]
}

/** The list is ours; the header only says which of it (RFC 8725, 3.1). */
function algorithmRow(header: JwtMembers, expected: readonly string[]): RuleResult {
  const value = ownClaim(header, 'alg')
  const seen = { expected, found: asFound(value) }
  if (value === undefined) return row('algorithm', 'failed', { ...seen, note: 'algorithm-missing' })
  if (typeof value !== 'string') return row('algorithm', 'failed', { ...seen, note: 'wrong-type' })
  if (/^none$/i.test(value)) return row('algorithm', 'failed', { ...seen, note: 'algorithm-none' })
  if (/^HS\d+$/i.test(value)) return row('algorithm', 'failed', { ...seen, note: 'algorithm-hmac' })
  if (!expected.includes(value)) return row('algorithm', 'failed', { ...seen, note: 'algorithm-refused' })
  return row('algorithm', 'passed', seen)
}

/** A recipient must reject extensions in `crit` that it doesn't support (RFC 7515, 4.1.11); none is supported here. */
function criticalRow(header: JwtMembers): RuleResult {
  const value = ownClaim(header, 'crit')
  if (value === undefined) return row('critical', 'passed')
  const isList = Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string')
  return row('critical', 'failed', {
    found: isList ? text(value.join(', ')) : asFound(value),
    note: isList ? 'critical-unknown' : 'critical-malformed',
  })
}

/** Ways in which a header can bring, or point at, a key of the attacker's own. */
const keyMembers = ['jku', 'jwk', 'x5u', 'x5c']

function ownKeysRow(header: JwtMembers): RuleResult {
  const present = keyMembers.filter((name) => Object.hasOwn(header, name))
  if (present.length === 0) return row('own-keys', 'passed')
  return row('own-keys', 'passed', { found: text(present.join(', ')), note: 'own-keys-ignored' })
}
