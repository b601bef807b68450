import type { KeysMissing } from './key-set.ts'
import type { TokenKind } from './kind/token-kind.ts'
import type { JwtMembers } from './own-claim.ts'
import { type RuleId, rules } from './rules/rules.ts'

export type RuleVerdict = 'passed' | 'failed' | 'unknown'

/** What a rule looked at, as it stands in the token. */
export type Found =
  | { readonly kind: 'text'; readonly text: string }
  /** @param at epoch milliseconds; @param value as it stands in the token */
  | { readonly kind: 'time'; readonly at: number; readonly value: number }

/** One rule and what came of it. The words are made by the page. */
export interface RuleResult {
  readonly rule: RuleId
  readonly verdict: RuleVerdict
  /** The values that would pass; empty where the rule's own words say all. */
  readonly expected: readonly string[]
  /** null: nothing there. */
  readonly found: Found | null
  /** Why it didn't pass, or what should be known although it did. */
  readonly note: RuleNote | null
}

/** One sentence of the catalogue each. */
export type RuleNote =
  | 'empty'
  | 'too-long'
  | 'long'
  | 'not-a-jwt'
  | 'five-parts'
  | 'other-parts'
  | 'header-encoding'
  | 'claims-encoding'
  | 'signature-encoding'
  | 'loose-bits'
  | 'header-utf8'
  | 'claims-utf8'
  | 'header-json'
  | 'claims-json'
  | 'header-no-object'
  | 'claims-no-object'
  | 'too-deep'
  | 'duplicate-names'
  | 'hostile-names'
  | 'unreadable-part'
  | 'algorithm-none'
  | 'algorithm-hmac'
  | 'algorithm-missing'
  | 'algorithm-refused'
  | 'critical-unknown'
  | 'critical-malformed'
  | 'own-keys-ignored'
  | 'key-id-missing'
  | 'key-id-unknown'
  | 'key-unfit'
  | 'key-weak'
  | 'signature-missing'
  | 'signature-wrong'
  | 'signature-not-tried'
  | 'signature-of-graph'
  | 'no-crypto'
  | `keys-${KeysMissing}`
  | 'missing'
  | 'wrong-type'
  | 'differs'
  | 'no-expected-value'
  | 'updated-issuer'
  | 'replica-issuer'
  | 'updated-key'
  | 'other-client'
  | 'expired'
  | 'in-the-future'
  | 'milliseconds'
  | 'before-authentication'
  | 'hash-differs'
  | 'access-token-not-here'
  | 'nonce-not-here'
  | 'pool-knows'
  | 'access-token-at-pool'
  | 'bound-token-at-pool'
  | 'limited-login-at-pool'

export const text = (value: string): Found => ({ kind: 'text', text: value })

/** Any value as it stands in the token. */
export function asFound(value: unknown): Found | null {
  if (value === undefined) return null
  return text(typeof value === 'string' ? value : JSON.stringify(value))
}

export function row(
  rule: RuleId,
  verdict: RuleVerdict,
  rest: Partial<Omit<RuleResult, 'rule' | 'verdict'>> = {},
): RuleResult {
  return { rule, verdict, expected: [], found: null, note: null, ...rest }
}

declare const verified: unique symbol

/** A token whose rules all passed. Only `verifyToken` makes one. */
export interface VerifiedToken {
  readonly [verified]: true
  readonly token: string
  readonly header: JwtMembers
  readonly claims: JwtMembers
}

export type Conclusion =
  | { readonly kind: 'verified'; readonly token: VerifiedToken }
  /** @param failed rules that failed; @param open needed rules about which nothing is known. One of them has members. */
  | { readonly kind: 'not-verified'; readonly failed: readonly RuleId[]; readonly open: readonly RuleId[] }
  /** Nothing failed so far, but the signature wasn't checked. */
  | { readonly kind: 'unchecked'; readonly why: KeysMissing | 'no-crypto' }
  /** Nothing that rules could be applied to. */
  | { readonly kind: 'no-jwt' }

export interface VerificationReport {
  readonly tokenKind: TokenKind
  readonly rows: readonly RuleResult[]
  readonly conclusion: Conclusion
  readonly clock: Clock
}

/** What the times were compared with. */
export interface Clock {
  /** Epoch milliseconds, by this computer. */
  readonly now: number
  /** How far the services' clock is ahead, in milliseconds; null: not measured. */
  readonly difference: number | null
  /** Seconds by which a time may be off. */
  readonly tolerance: number
}

/** Why no service would accept the token, whatever its kind; null: no such reason is known. */
function obstacleOf({ rows }: VerificationReport): 'expired' | 'fails-everywhere' | null {
  const failed = rows.filter(({ verdict }) => verdict === 'failed')
  if (failed.some(({ rule, note }) => rule === 'expires' && note === 'expired')) return 'expired'
  const isRefused = ({ rule }: RuleResult) => rule === 'expires' || ['header', 'signature'].includes(rules[rule].group)
  return failed.some(isRefused) ? 'fails-everywhere' : null
}

/** What GetId would say of it, which checks the signature and the time as well; null: it is no question. */
export function poolVerdict(report: VerificationReport): RuleVerdict | 'unverified' | null {
  const verdicts = report.rows.filter(({ rule }) => rules[rule].group === 'identity-pool').map(({ verdict }) => verdict)
  if (verdicts.length === 0) return null
  if (verdicts.includes('failed') || obstacleOf(report) !== null) return 'failed'
  if (report.conclusion.kind !== 'verified') return 'unverified'
  return verdicts.includes('unknown') ? 'unknown' : 'passed'
}
