import type { Evidence } from '../evidence/evidence.ts'
import { type Judgement, type Proof, proof, sign } from '../proof.ts'
import { clockOff, serviceTime } from '../proofs/time.ts'
import { only } from '../proofs/wording.ts'
import { api, guide } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const sts = ['sts'] as const
const unknown = /^InvalidClientTokenId$|^InvalidAccessKeyId$|^UnrecognizedClientException$|^InvalidToken$/

/** Calls that are signed with the credentials: STS and S3, whose refusals a page can't always read. */
export const signedCalls = {
  'session-token-missing': {
    services: ['sts', 's3'],
    says: unknown,
    when: (evidence) => only(noSessionToken(evidence)),
    otherwise: 'ruled-out',
    source: guide.signature,
  },
  'keys-expired': {
    services: ['sts', 's3'],
    kinds: ['refused', 'unreachable'],
    when: (evidence) => keysExpired(evidence),
    otherwise: 'likely',
    source: guide.s3Errors,
  },
  'keys-unknown': {
    services: ['sts', 's3'],
    says: unknown,
    when: (evidence) => (noSessionToken(evidence) ? 'ruled-out' : 'open'),
    otherwise: 'likely',
    source: api('sts', 'GetCallerIdentity'),
  },
  'signature-expired': {
    kinds: ['refused', 'unreachable'],
    when: (evidence) => skewed(evidence),
    otherwise: 'likely',
    source: guide.signature,
  },
  'signature-refused': {
    says: /^SignatureDoesNotMatch$/,
    when: (evidence) =>
      /^Signature (expired|not yet)/.test(said(evidence)) ? 'ruled-out' : (clockOff(evidence) ?? 'open'),
    otherwise: 'likely',
    source: guide.signature,
  },
  'caller-denied': {
    services: sts,
    says: /^AccessDenied/,
    when: (evidence) => (/AssumeRoleWithWebIdentity|TagSession/.test(said(evidence)) ? 'ruled-out' : 'open'),
    otherwise: 'likely',
    source: api('sts', 'GetCallerIdentity'),
  },
} as const satisfies SymptomTable

/** Temporary credentials are refused without it. */
function noSessionToken({ sent }: Evidence): Proof | null {
  if (sent === null || !sent.headers.includes('authorization')) return null
  return sent.headers.includes('x-amz-security-token') ? null : proof('no-session-token', sent.operation)
}

const said = ({ problem }: Evidence) => (problem?.kind === 'refused' ? problem.message : '')

function keysExpired(evidence: Evidence): Judgement {
  const { problem, sent, credentials } = evidence
  if (problem?.kind === 'refused') {
    const isOfKeys = sent?.operation !== 'AssumeRoleWithWebIdentity' && /^ExpiredToken/.test(problem.code)
    return isOfKeys ? 'open' : 'ruled-out'
  }
  const expires = credentials?.expires ?? null
  const isOver = expires !== null && expires <= serviceTime(evidence)
  return isOver ? sign('likely', 'credentials-over') : 'ruled-out'
}

function skewed(evidence: Evidence): Judgement {
  const { problem } = evidence
  if (problem?.kind === 'refused') {
    const isSaid = [problem.message, problem.code].some((words) =>
      /^Signature (expired|not yet current)|^RequestTimeTooSkewed$|^RequestExpired$/.test(words),
    )
    return isSaid ? (clockOff(evidence) ?? 'open') : 'ruled-out'
  }
  const isTooFar = Math.abs(evidence.clockDifference ?? 0) > toleratedByS3
  const off = problem?.kind === 'unreachable' && problem.service === 's3' && isTooFar ? clockOff(evidence) : null
  return off ? { ...off, certainty: 'likely' } : 'ruled-out'
}

/** Milliseconds. https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const toleratedByS3 = 15 * 60_000
