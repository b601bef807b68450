import { timeOfClaim } from './decode.ts'
import { isDropped } from './dropped-token.ts'
import type { KeysMissing } from './key-set.ts'
import { ownClaim } from './own-claim.ts'
import type { ReadToken } from './read-token.ts'
import type { RuleNote, VerificationReport } from './report.ts'
import type { RuleId } from './rules/rules.ts'

/** The rules that a verdict rests on; whether an identity pool would take the token is another question. */
export type VerdictRule = Exclude<RuleId, `pool-${string}`>

export interface Fault {
  readonly rule: VerdictRule
  readonly note: RuleNote | null
}

/** What is said of a token in one line, so that it never says of an expired one that it is valid. Moments are epoch milliseconds. */
export type Verdict =
  | { readonly kind: 'valid'; readonly expires: number | null }
  /** @param expired since when; null: it has not. @param faults all others */
  | { readonly kind: 'not-valid'; readonly expired: number | null; readonly faults: readonly Fault[] }
  /** Nothing is wrong, but these are not known. @param isSigned the signature is good */
  | {
      readonly kind: 'open'
      readonly rules: readonly VerdictRule[]
      readonly isSigned: boolean
      readonly expires: number | null
    }
  | { readonly kind: 'unchecked'; readonly why: KeysMissing | 'no-crypto'; readonly expires: number | null }
  /** @param isEncrypted it may hold one, for its recipient (RFC 7516) */
  | { readonly kind: 'no-jwt'; readonly isEncrypted: boolean }

/**
 * @param report null until it is made, and for a token that was dropped when it expired
 * @param now by the services' clock, epoch milliseconds
 */
export function verdictOf(token: ReadToken, report: VerificationReport | null, now: number): Verdict {
  const noJwt = { kind: 'no-jwt', isEncrypted: token.kind === 'jwe' } as const
  if (token.examined.kind !== 'jwt') return noJwt
  const expires = timeOfClaim('exp', ownClaim(token.unverified?.claims ?? {}, 'exp'))
  // A report is a second old at most; the countdown beside it must not have ended meanwhile.
  const expired = expires !== null && expires <= now ? expires : null
  if (report === null) {
    if (expired !== null || isDropped(token.token)) return { kind: 'not-valid', expired, faults: [] }
    return { kind: 'unchecked', why: 'not-requested', expires }
  }
  const faults = report.rows
    .filter(({ verdict, note }) => verdict === 'failed' && (note !== 'expired' || expired === null))
    .flatMap(faultOf)
  if (expired !== null || faults.length > 0) return { kind: 'not-valid', expired, faults }
  const { conclusion } = report
  switch (conclusion.kind) {
    case 'verified':
      return { kind: 'valid', expires }
    case 'unchecked':
      return { kind: 'unchecked', why: conclusion.why, expires }
    case 'not-verified': {
      const isSigned = report.rows.some(({ rule, verdict }) => rule === 'signature' && verdict === 'passed')
      return { kind: 'open', rules: conclusion.open.filter(isVerdictRule), isSigned, expires }
    }
    case 'no-jwt':
      return noJwt
    default:
      return conclusion satisfies never
  }
}

const isVerdictRule = (rule: RuleId): rule is VerdictRule => !rule.startsWith('pool-')

function faultOf({ rule, note }: { readonly rule: RuleId; readonly note: RuleNote | null }): readonly Fault[] {
  return isVerdictRule(rule) ? [{ rule, note }] : []
}

/** The worst first. */
const order: readonly Verdict['kind'][] = ['no-jwt', 'not-valid', 'open', 'unchecked', 'valid']

/** Of two that are used together, the one that ends their use; of two alike, the one that expires first. */
export function lesserVerdict(one: Verdict, other: Verdict): Verdict {
  if (one.kind !== other.kind) return order.indexOf(one.kind) < order.indexOf(other.kind) ? one : other
  return expiryOf(one) <= expiryOf(other) ? one : other
}

function expiryOf(verdict: Verdict): number {
  return 'expires' in verdict && verdict.expires !== null ? verdict.expires : Number.POSITIVE_INFINITY
}
