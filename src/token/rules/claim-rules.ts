import { awsIssuer } from '../../connection/pool-issuers.ts'
import { type TokenKind, userPoolKinds } from '../kind/token-kind.ts'
import { type JwtMembers, ownClaim, textClaim } from '../own-claim.ts'
import { asFound, type RuleResult, row } from '../report.ts'
import type { Expectations } from './expectations.ts'

/** Issuer, subject and audience. */
export function claimRows(kind: TokenKind, claims: JwtMembers, expectations: Expectations): readonly RuleResult[] {
  const { issuers, audience, tokenUse } = expectations
  const isUserPool = userPoolKinds.includes(kind)
  const azp = ownClaim(claims, 'azp')
  return [
    issuerRow(ownClaim(claims, 'iss'), issuers),
    subjectRow(claims),
    ...(isUserPool || tokenUse !== null
      ? [textRow('token-use', ownClaim(claims, 'token_use'), tokenUse === null ? ['id', 'access'] : [tokenUse])]
      : []),
    // An access token of a user pool has no aud (unless bound to a resource); client_id stands for it.
    isUserPool && kind !== 'user-pool-id'
      ? textRow('client', ownClaim(claims, 'client_id'), listOf(audience), 'other-client')
      : audienceRow(ownClaim(claims, 'aud'), audience),
    ...(azp === undefined ? [] : [textRow('authorized-party', azp, listOf(audience), 'other-client')]),
  ]
}

const listOf = (value: string | null): readonly string[] => (value === null ? [] : [value])

/** A text that has to be one of those that are expected, to the letter. */
function textRow(
  rule: 'issuer' | 'token-use' | 'client' | 'authorized-party',
  value: unknown,
  expected: readonly string[],
  differs: 'differs' | 'other-client' = 'differs',
): RuleResult {
  const seen = { expected, found: asFound(value) }
  if (value === undefined) return row(rule, 'failed', { ...seen, note: 'missing' })
  if (typeof value !== 'string') return row(rule, 'failed', { ...seen, note: 'wrong-type' })
  if (expected.length === 0) return row(rule, 'unknown', { ...seen, note: 'no-expected-value' })
  return expected.includes(value) ? row(rule, 'passed', seen) : row(rule, 'failed', { ...seen, note: differs })
}

/** AWS has two forms of a user pool's issuer; which of them it is tells who takes the token. */
function issuerRow(value: unknown, expected: readonly string[]): RuleResult {
  const result = textRow('issuer', value, expected)
  const form = typeof value === 'string' ? awsIssuer(value)?.form : undefined
  if (result.verdict !== 'passed' || form === undefined) return result
  if (form === 'updated') return { ...result, note: 'updated-issuer' }
  return value === expected[0] ? result : { ...result, note: 'replica-issuer' }
}

function subjectRow(claims: JwtMembers): RuleResult {
  const value = ownClaim(claims, 'sub')
  const found = asFound(value)
  if (value === undefined || value === '') return row('subject', 'failed', { found, note: 'missing' })
  return textClaim(claims, 'sub') === null
    ? row('subject', 'failed', { found, note: 'wrong-type' })
    : row('subject', 'passed', { found })
}

/** One text or a list of them (RFC 7519, 4.1.3). */
function audienceRow(value: unknown, audience: string | null): RuleResult {
  const seen = { expected: listOf(audience), found: asFound(value) }
  if (value === undefined) return row('audience', 'failed', { ...seen, note: 'missing' })
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (!list.every((entry) => typeof entry === 'string'))
    return row('audience', 'failed', { ...seen, note: 'wrong-type' })
  if (audience === null) return row('audience', 'unknown', { ...seen, note: 'no-expected-value' })
  return list.includes(audience)
    ? row('audience', 'passed', seen)
    : row('audience', 'failed', { ...seen, note: 'other-client' })
}
