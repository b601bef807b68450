import { textClaim } from '../own-claim.ts'
import type { ReadToken } from '../read-token.ts'
import type { VerificationReport } from '../report.ts'
import { rules } from '../rules/rules.ts'
import { audiencesOf } from './demands.ts'
import {
  type PresentedToken,
  refusalBy,
  type SetUp,
  type Target,
  type TokenRefusal,
  type Verifier,
} from './verifier.ts'

export interface VerifierAnswer {
  /** `depends`: on how it is set up. */
  readonly answer: 'accepts' | 'refuses' | 'depends'
  /** By which rule it is refused, where it depends: if it is set up in the other way; null: in no way. */
  readonly refusal: TokenRefusal | null
  /** That makes it accept this token, with the token's own values; null: there is none. */
  readonly setting: string | null
}

interface Outcome {
  readonly setUp: SetUp
  /** null: it accepts the token. */
  readonly refusal: TokenRefusal | null
}

/**
 * Would it accept this token?
 * @param report of the token's verification, which says what is expected of it, and by which clock
 */
export function judge(verifier: Verifier, read: ReadToken, report: VerificationReport): VerifierAnswer {
  const own = ownTarget(presented(read, report))
  const outcomes = targetsOf(report, own).flatMap((target) => outcomesFor(verifier, target, read, report))
  const accepted = outcomes.find(({ refusal }) => refusal === null)
  if (accepted) {
    const refusal = outcomes.find((outcome) => outcome.refusal !== null)?.refusal ?? null
    return { answer: refusal === null ? 'accepts' : 'depends', refusal, setting: accepted.setUp.setting }
  }
  const ownOutcomes = outcomesFor(verifier, own, read, report)
  const fitting = ownOutcomes.findIndex(({ refusal }) => refusal === null)
  // Of the set-ups the one that comes nearest tells what is missing.
  return {
    answer: 'refuses',
    refusal: outcomes[Math.max(fitting, 0)]?.refusal ?? null,
    setting: ownOutcomes[fitting]?.setUp.setting ?? null,
  }
}

/** What comes of it, for each way to set the verifier up for the target. */
export function outcomesFor(
  verifier: Verifier,
  target: Target,
  read: ReadToken,
  report: VerificationReport,
): readonly Outcome[] {
  const token = presented(read, report)
  const unsound = unsoundness(report)
  return verifier.setUps(target, token).map((setUp) => ({ setUp, refusal: refusalBy(setUp, token) ?? unsound }))
}

function presented({ kind, unverified }: ReadToken, { clock }: VerificationReport): PresentedToken {
  const seconds = (clock.now + (clock.difference ?? 0)) / 1000
  return {
    kind,
    isJwt: unverified !== null,
    algorithm: unverified && textClaim(unverified.header, 'alg'),
    claims: unverified?.claims ?? {},
    now: seconds,
  }
}

function ownTarget({ claims }: PresentedToken): Target {
  const [audience] = audiencesOf(claims)
  return {
    issuer: textClaim(claims, 'iss') ?? '',
    client: audience ?? textClaim(claims, 'client_id') ?? '',
    party: textClaim(claims, 'azp') ?? audience ?? '',
  }
}

/** The pool's issuer and client that were expected; where nothing was, the token's own. */
function targetsOf({ rows }: VerificationReport, own: Target): readonly Target[] {
  const expectedBy = (...names: readonly string[]) =>
    rows.filter(({ rule }) => names.includes(rule)).flatMap(({ expected }) => expected)
  const [client] = expectedBy('audience', 'client')
  const clients = client === undefined ? own : { client, party: client }
  const issuers = expectedBy('issuer')
  const [usual = own.issuer] = issuers
  // Either form may have been entered where the pool has both.
  const isOther = own.issuer !== usual && issuers.includes(own.issuer)
  return [{ ...clients, issuer: usual }, ...(isOther ? [{ ...clients, issuer: own.issuer }] : [])]
}

/** No verifier that fetches the issuer's keys accepts what is forged or malformed. */
function unsoundness({ rows }: VerificationReport): TokenRefusal | null {
  const isUnsound = rows.some(
    ({ rule, verdict }) => verdict === 'failed' && ['header', 'signature'].includes(rules[rule].group),
  )
  return isUnsound ? { rule: 'verification', found: null, wanted: null } : null
}
