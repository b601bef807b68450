import { meaningOfScope } from '../../protocol/scopes.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { type Judgement, proof } from '../proof.ts'
import { endedHere } from '../proofs/history.ts'
import { expired } from '../proofs/time.ts'
import { only } from '../proofs/wording.ts'
import { allowScopes } from '../repairs/client-repairs.ts'
import { readPool } from '../repairs/user-pool-repairs.ts'
import { api, guide, seenIn } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const adminScope = 'aws.cognito.signin.user.admin'

/** Calls with an access token: what it allows, and whether it is in force. */
export const signedInAccount = {
  'id-token-for-access': {
    services: ['user-pool', 'hosted-ui'],
    says: /Access Token|^Access token|invalid_token|^Invalid token/i,
    when: ({ sent }) => only(sent?.token?.kind === 'user-pool-id' ? proof('is-id-token') : null),
    otherwise: 'ruled-out',
    source: guide.userInfo,
  },
  'scope-missing': {
    services: ['user-pool'],
    says: /does not have required scopes/,
    when: (evidence) => lacking(evidence, 'self-service', adminScope),
    otherwise: 'likely',
    repair: ({ connection }) => allowScopes(connection, [adminScope]),
    source: seenIn('aws-amplify/amplify-js', 3732),
  },
  'openid-missing': {
    operations: ['/oauth2/userInfo'],
    when: (evidence) => openIdLacking(evidence),
    otherwise: 'likely',
    repair: ({ connection }) => allowScopes(connection, ['openid']),
    source: guide.userInfo,
  },
  'access-token-expired': {
    says: /^Access Token has expired|^Access token is expired|^invalid_token$/,
    when: (evidence) => expiredAccess(evidence),
    otherwise: 'likely',
    press: 'refresh-tokens',
    source: api('user-pool', 'GetUser'),
  },
  'access-token-ended': {
    says: /^Access Token has been revoked|or the user has globally signed out/,
    when: (evidence) => (expired(evidence, evidence.sent?.token) ? 'ruled-out' : (endedHere(evidence) ?? 'open')),
    otherwise: 'likely',
    source: guide.revocation,
  },
  'access-token-invalid': {
    says: /^Invalid Access Token|^Could not verify signature for Access Token/,
    otherwise: 'likely',
    source: api('user-pool', 'GetUser'),
  },
  'device-not-proven': {
    says: /^Invalid device (key|secret verifier) given/,
    otherwise: 'likely',
    source: guide.devices,
  },
  'device-known': {
    says: /^DeviceKeyExistsException$/,
    otherwise: 'likely',
    source: api('user-pool', 'ConfirmDevice'),
  },
  'device-gone': { says: /^Device does not exist/, otherwise: 'likely', source: guide.devices },
  'sessions-off': {
    operations: ['ListUserSessions', 'RevokeUserSession'],
    // The types are the model's; which of them a pool without session tracking answers is unverified.
    says: /^(OperationNotEnabled|FeatureUnavailableInTier)Exception$/,
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'plan', 'UserPool.UserPoolTier'),
    source: guide.plans,
  },
  'session-is-own': { says: /^The current session cannot be revoked/, otherwise: 'likely', source: 'unverified' },
} as const satisfies SymptomTable

/** The token has the scope: something else is meant. */
function lacking({ sent }: Evidence, meaning: ReturnType<typeof meaningOfScope>, scope: string): Judgement {
  const scopes = sent?.token?.scopes
  if (scopes === undefined || scopes.length === 0) return 'open'
  return scopes.some((each) => meaningOfScope(each) === meaning)
    ? 'ruled-out'
    : proof('scope-lacking', scope, scopes.join(' '))
}

/** UserInfo doesn’t always say why: without the scope it refuses for that. */
function openIdLacking(evidence: Evidence): Judgement {
  const { problem } = evidence
  const judged = lacking(evidence, 'user-info', 'openid')
  const isSaid = problem?.kind === 'refused' && /openid scope/.test(problem.message)
  return judged === 'open' && !isSaid ? 'ruled-out' : judged
}

function expiredAccess(evidence: Evidence): Judgement {
  const { sent, problem } = evidence
  const isProved = expired(evidence, sent?.token)
  if (isProved) return isProved
  // One sentence of userInfo for three causes.
  const isSaid = problem?.kind === 'refused' && /^Access Token has expired/.test(problem.message)
  return isSaid ? 'open' : 'ruled-out'
}
