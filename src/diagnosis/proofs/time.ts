import type { Evidence, TokenFacts } from '../evidence/evidence.ts'
import { type Judgement, type Proof, proof } from '../proof.ts'

/**
 * From here on Cognito refuses the time in an SRP answer, and AWS a signature. Milliseconds.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html
 */
const tolerated = 5 * 60_000

const minutes = (milliseconds: number) => String(Math.round(Math.abs(milliseconds) / 60_000))

/** The services' clock, epoch milliseconds; this computer's where no answer has shown it. */
export const serviceTime = ({ now, clockDifference }: Evidence) => now + (clockDifference ?? 0)

export function clockOff({ clockDifference }: Evidence): Proof | null {
  if (clockDifference === null || Math.abs(clockDifference) < tolerated) return null
  return proof('clock-off', minutes(clockDifference), clockDifference > 0 ? 'behind' : 'ahead')
}

/** By the services' clock; a token that names no end has none. */
export function expired(evidence: Evidence, token: TokenFacts | null | undefined): Proof | null {
  if (!token || token.expires === null || token.expires > serviceTime(evidence)) return null
  return proof('token-expired', moment(token.expires), moment(serviceTime(evidence)))
}

/** How long before the request that was, as a proof where it is too long; where it is not, it speaks against the cause. */
export function olderThan(
  limit: number,
  { sent }: Evidence,
  began: number | undefined,
  name: 'code-old' | 'session-old',
): Judgement {
  if (sent === null || began === undefined) return 'open'
  const age = sent.at - began
  return age >= limit ? proof(name, minutes(age)) : 'ruled-out'
}

const moment = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
