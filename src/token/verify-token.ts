import { claimRows } from './claim-rules.ts'
import { examine } from './examined-token.ts'
import type { Expectations } from './expectations.ts'
import { formRows } from './form-rules.ts'
import { headerRows } from './header-rules.ts'
import type { KnownKeys } from './key-set.ts'
import { poolRows } from './pool-rules.ts'
import { redirectRows } from './redirect-rules.ts'
import { type Clock, type Conclusion, type Row, row, type VerificationReport, type VerifiedToken } from './report.ts'
import { type RuleId, rules } from './rules.ts'
import { signatureRows } from './signature-rules.ts'
import { timeRows, tolerance } from './time-rules.ts'
import { kindOfExamined } from './token-kind.ts'

export interface Verification {
  readonly token: string
  readonly expectations: Expectations
  /** From the issuer that is expected. */
  readonly keys: KnownKeys
  /** Epoch milliseconds. */
  readonly now: number
  /** How far the services' clock is ahead, in milliseconds; null: not measured. */
  readonly clockDifference: number | null
  /** Of the authorization request; null: not known. */
  readonly nonce: string | null
  /** That came together with an ID token; null: not known. */
  readonly accessToken: string | null
}

/**
 * Checks a token by all rules and tells of each, never of the first failure only. Never throws, whatever the token is.
 * Does not check what only a service knows: revoked and signed-out tokens pass until they expire.
 */
export async function verifyToken(verification: Verification): Promise<VerificationReport> {
  const { token, expectations, keys, now, clockDifference, nonce, accessToken } = verification
  const examined = examine(token)
  const tokenKind = kindOfExamined(examined, token)
  const clock: Clock = { now, difference: clockDifference, tolerance }
  const form = formRows(examined)
  if (examined.kind !== 'jwt') return { tokenKind, rows: form, conclusion: { kind: 'no-jwt' }, clock }
  const { unverifiedHeader: header, unverifiedClaims: claims } = examined
  const outside = [...form, ...headerRows(header, expectations), ...(await signatureRows(examined, keys, expectations))]
  const inside =
    claims.kind === 'object'
      ? [
          ...claimRows(tokenKind, claims.members, expectations),
          ...(header.kind === 'object'
            ? await redirectRows(header.members, claims.members, { nonce, accessToken })
            : []),
          ...timeRows(tokenKind, claims.members, clock),
          ...poolRows(tokenKind, claims.members, expectations, clock),
        ]
      : [row('issuer', 'unknown', { note: 'unreadable-part' }), row('expires', 'unknown', { note: 'unreadable-part' })]
  const rows = [...outside, ...inside]
  return { tokenKind, rows, conclusion: conclude(rows, verification, examined), clock }
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
  rows: readonly Row[],
  { token, keys }: Verification,
  { unverifiedHeader: header, unverifiedClaims: claims }: ReturnType<typeof examine> & { kind: 'jwt' },
): Conclusion {
  const counted = rows.filter(({ rule }) => rules[rule].group !== 'identity-pool')
  const namesOf = (verdict: Row['verdict']) => [
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
  const verified = { token, header: header.members, claims: claims.members } as VerifiedToken
  return { kind: 'verified', token: verified }
}
