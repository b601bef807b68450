import { posixQuoted } from '../../text/posix-quoted.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { type Proof, proof } from '../proof.ts'
import { clockOff } from '../proofs/time.ts'
import { only } from '../proofs/wording.ts'
import type { Repair } from '../repairs/repair.ts'
import { api, guide } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const sts = ['sts'] as const
const s3 = ['s3'] as const
const unknown = /^InvalidClientTokenId$|^InvalidAccessKeyId$|^UnrecognizedClientException$|^InvalidToken$/

/** Calls that are signed with the credentials: STS and S3. */
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
    says: /^ExpiredToken/,
    when: ({ sent }) => (sent?.operation === 'AssumeRoleWithWebIdentity' ? 'ruled-out' : 'open'),
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
    says: /^Signature (expired|not yet current)|^RequestTimeTooSkewed$|^RequestExpired$/,
    when: (evidence) => clockOff(evidence) ?? 'open',
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
  'object-denied': {
    services: s3,
    says: /^AccessDenied$/,
    otherwise: 'likely',
    repair: bucket('get-bucket-policy'),
    source: guide.s3Errors,
  },
  'bucket-unknown': {
    services: s3,
    says: /^(NoSuchBucket|InvalidBucketName)$/,
    otherwise: 'likely',
    repair: bucket('head-bucket'),
    source: guide.s3Errors,
  },
  'bucket-elsewhere': {
    services: s3,
    says: /^(AuthorizationHeaderMalformed|PermanentRedirect|IllegalLocationConstraint\w*)$/,
    otherwise: 'likely',
    repair: bucket('get-bucket-location'),
    source: guide.s3Errors,
  },
  'bucket-cors': {
    services: s3,
    kinds: ['refused', 'unreachable'],
    says: /^AccessForbidden$/,
    otherwise: 'likely',
    repair: bucket('get-bucket-cors'),
    source: guide.s3Errors,
  },
} as const satisfies SymptomTable

/** Temporary credentials are refused without it. */
function noSessionToken({ sent }: Evidence): Proof | null {
  if (sent === null || !sent.headers.includes('authorization')) return null
  return sent.headers.includes('x-amz-security-token') ? null : proof('no-session-token', sent.operation)
}

const said = ({ problem }: Evidence) => (problem?.kind === 'refused' ? problem.message : '')

function bucket(command: string): (evidence: Evidence) => Repair | null {
  return ({ connection }) =>
    connection.bucket === undefined
      ? null
      : {
          place: 'bucket',
          command: `aws s3api ${command} --bucket ${posixQuoted(connection.bucket)} --region ${connection.region}`,
        }
}
