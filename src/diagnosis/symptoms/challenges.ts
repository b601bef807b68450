import type { Evidence } from '../evidence/evidence.ts'
import { spentBefore } from '../proofs/history.ts'
import { olderThan } from '../proofs/time.ts'
import { unlessSaid } from '../proofs/wording.ts'
import { describeClient } from '../repairs/client-repairs.ts'
import { api } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const expiredSession = /session is expired/
const usedSession = /session can only be used once/

/** Answers to challenges, and the Session that ties them together. */
export const challenges = {
  'session-used': {
    says: /^Invalid session for the user, session can only be used once/,
    when: (evidence) => spentBefore(evidence) ?? 'open',
    otherwise: 'likely',
    source: api('user-pool', 'RespondToAuthChallenge'),
  },
  'session-expired': {
    says: /^Invalid session for the user, session is expired/,
    when: (evidence) => oldSession(evidence),
    otherwise: 'likely',
    repair: ({ connection }) => describeClient(connection, 'UserPoolClient.AuthSessionValidity'),
    source: api('user-pool', 'CreateUserPoolClient'),
  },
  'session-over': {
    says: /^Invalid session for the user/,
    when: (evidence) =>
      unlessSaid(expiredSession)(evidence) === 'open' && unlessSaid(usedSession)(evidence) === 'open'
        ? (spentBefore(evidence) ?? 'open')
        : 'ruled-out',
    otherwise: 'likely',
    source: api('user-pool', 'RespondToAuthChallenge'),
  },
  'parameter-missing': {
    says: /^Missing required parameter (?<value>\S+)/,
    otherwise: 'likely',
    source: api('user-pool', 'InitiateAuth'),
  },
  'challenge-input': { says: /^Invalid Input Given/, otherwise: 'likely', source: 'unverified' },
  'flow-for-admins': {
    says: /^Initiate Auth method not supported/,
    otherwise: 'likely',
    source: api('user-pool', 'AdminInitiateAuth'),
  },
  'level-unreachable': {
    says: /^TARGET_ACR_VALUES cannot be satisfied/,
    otherwise: 'likely',
    source: api('user-pool', 'InitiateAuth'),
  },
  'level-reached': {
    says: /already satisfies TARGET_ACR_VALUES/,
    otherwise: 'likely',
    source: api('user-pool', 'InitiateAuth'),
  },
  'level-token': {
    says: /^ACCESS_TOKEN (does not belong|requires)/,
    otherwise: 'likely',
    source: api('user-pool', 'InitiateAuth'),
  },
} as const satisfies SymptomTable

/** The default of AuthSessionValidity: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html */
const validity = 3 * 60_000

/** The service has said so; how long the Session lay here is told where it was long. */
function oldSession(evidence: Evidence) {
  const issued = evidence.earlier.findLast(
    ({ operation, outcome }) =>
      outcome === 'accepted' && ['InitiateAuth', 'RespondToAuthChallenge'].includes(operation),
  )
  const judged = olderThan(validity, evidence, issued?.at, 'session-old')
  return judged === 'ruled-out' ? 'open' : judged
}
