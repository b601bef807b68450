import type { Evidence } from '../evidence/evidence.ts'
import { unlessSaid } from '../proofs/wording.ts'
import { readPool } from '../repairs/user-pool-repairs.ts'
import { api, guide } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const ofUser = /^(Attempt limit exceeded|Exceeded daily email limit)/
const ofPasskeys = ['StartWebAuthnRegistration', 'CompleteWebAuthnRegistration']

/** Too much of something, or a service that is down. */
export const limits = {
  'attempts-exceeded': {
    says: /^Attempt limit exceeded|^TooManyFailedAttemptsException$/,
    otherwise: 'likely',
    source: guide.limits,
  },
  'email-limit': {
    says: /^Exceeded daily email limit/,
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'messages', 'UserPool.EmailConfiguration'),
    source: guide.limits,
  },
  'limit-reached': {
    says: /^LimitExceededException$/,
    when: (evidence) => (isOfPasskeys(evidence) ? 'ruled-out' : unlessSaid(ofUser)(evidence)),
    otherwise: 'likely',
    source: guide.limits,
  },
  throttled: {
    says: /^TooManyRequestsException$|^Throttling|^Rate exceeded|^SlowDown$/,
    otherwise: 'likely',
    source: guide.limits,
  },
  'throttled-by-status': {
    kinds: ['refused', 'unreadable', 'malformed'],
    status: [429, 429],
    when: unlessSaid(/^Rate exceeded/),
    otherwise: 'possible',
    source: guide.limits,
  },
  'concurrent-change': {
    says: /^ConcurrentModificationException$/,
    otherwise: 'likely',
    source: api('identity-pool', 'GetId'),
  },
  'service-down': {
    kinds: ['unreadable', 'malformed'],
    status: [500, 599],
    otherwise: 'likely',
    source: 'unverified',
  },
  'service-error': {
    says: /^ServiceUnavailable|^InternalError|^InternalFailure|^server_error$/,
    otherwise: 'likely',
    source: api('user-pool', 'InitiateAuth'),
  },
  'service-status': {
    status: [500, 599],
    when: ({ problem }) =>
      problem?.kind === 'refused' && /^(ServiceUnavailable|Internal)/.test(problem.code) ? 'ruled-out' : 'open',
    otherwise: 'possible',
    source: 'unverified',
  },
} as const satisfies SymptomTable

function isOfPasskeys({ problem }: Evidence): boolean {
  return problem?.kind === 'refused' && ofPasskeys.includes(problem.operation)
}
