import type { KnownKeys } from './key-set.ts'
import type { ReadToken } from './read-token.ts'
import {
  type Clock,
  type Conclusion,
  type RuleResult,
  row,
  type VerificationReport,
  type VerifiedToken,
} from './report.ts'
import { claimRows } from './rules/claim-rules.ts'
import type { ExaminedToken } from './rules/examined-token.ts'
import type { Expectations } from './rules/expectations.ts'
import { formRows } from './rules/form-rules.ts'
import { headerRows } from './rules/header-rules.ts'
import { poolRows } from './rules/pool-rules.ts'
import { redirectRows } from './rules/redirect-rules.ts'
import { type RuleId, rules } from './rules/rules.ts'
import { signatureRows } from './rules/signature-rules.ts'
import { timeRows, tolerance } from './rules/time-rules.ts'

export interface Verification {
  readonly token: ReadToken
  readonly expectations: Expectations
  /** From the issuer that is expected. */
  readonly keys: KnownKeys
  /** How far the services' clock is ahead, in milliseconds; null: not measured. */
  readonly clockDifference: number | null
  /** Of the authorization request; null: not known. */
  readonly nonce: string | null
  /** That came together with an ID token; null: not known. */
  readonly accessToken: string | null
}

/** A token of which all is known but what the clock decides. */
export interface CheckedToken {
  readonly of: Verification
  /** What doesn't change with time. */
  readonly rows: readonly RuleResult[]
}

/**
 * Checks a token by all rules and reports each, never only the first failure. Never throws, whatever the token is.
 * Does not check what only a service knows: revoked and signed-out tokens pass until they expire.
 * @param now epoch milliseconds
 */
export async function verifyToken(verification: Verification, now: number): Promise<VerificationReport> {
  return reportAt(await checkToken(verification), now)
}

export async function checkToken(of: Verification): Promise<CheckedToken> {
  const { token, expectations, keys, nonce, accessToken } = of
  const { examined, kind } = token
  const form = formRows(examined)
  if (examined.kind !== 'jwt') return { of, rows: form }
  const { unverifiedHeader: header, unverifiedClaims: claims } = examined
  const outside = [...form, ...headerRows(header, expectations), ...(await signatureRows(examined, keys, expectations))]
  if (claims.kind !== 'object') return { of, rows: [...outside, row('issuer', 'unknown', { note: 'unreadable-part' })] }
  const redirect =
    header.kind === 'object' ? await redirectRows(header.members, claims.members, { nonce, accessToken }) : []
  return { of, rows: [...outside, ...claimRows(kind, claims.members, expectations), ...redirect] }
}

/** The report at a moment: at once, so that it never says of a token that has just expired that all is well. */
export function reportAt({ of, rows }: CheckedToken, now: number): VerificationReport {
  const { token, expectations, clockDifference } = of
  const { examined, kind: tokenKind } = token
  const clock: Clock = { now, difference: clockDifference, tolerance }
  if (examined.kind !== 'jwt') return { tokenKind, rows, conclusion: { kind: 'no-jwt' }, clock }
  const { unverifiedClaims: claims } = examined
  const timed =
    claims.kind === 'object'
      ? [...timeRows(tokenKind, claims.members, clock), ...poolRows(tokenKind, claims.members, expectations, clock)]
      : [row('expires', 'unknown', { note: 'unreadable-part' })]
  const all = [...rows, ...timed]
  return { tokenKind, rows: all, conclusion: conclude(all, of, examined), clock }
}

/** Without an answer to these a token is not verified, even if nothing failed. */
const needed: readonly RuleId[] = [
  'issuer',
  'token-use',
  'audience',
  'client',
  'authorized-party',
  'expires',
  'key',
  'signature',
]

function conclude(
  rows: readonly RuleResult[],
  { token, keys }: Verification,
  { unverifiedHeader: header, unverifiedClaims: claims }: ExaminedToken & { kind: 'jwt' },
): Conclusion {
  const counted = rows.filter(({ rule }) => rules[rule].group !== 'identity-pool')
  const namesOf = (verdict: RuleResult['verdict']) => [
    ...new Set(counted.filter((made) => made.verdict === verdict).map(({ rule }) => rule)),
  ]
  const failed = namesOf('failed')
  const open = namesOf('unknown').filter((rule) => needed.includes(rule))
  if (failed.length > 0) return { kind: 'not-verified', failed, open }
  if (keys.kind !== 'keys') return { kind: 'unchecked', why: keys.kind }
  if (rows.some(({ note }) => note === 'no-crypto')) return { kind: 'unchecked', why: 'no-crypto' }
  if (open.length > 0 || header.kind !== 'object' || claims.kind !== 'object') {
    return { kind: 'not-verified', failed, open }
  }
  // The one place that may say so: every rule has passed.
  const verified = { token: token.token, header: header.members, claims: claims.members } as VerifiedToken
  return { kind: 'verified', token: verified }
}
