import type { Evidence } from '../evidence/evidence.ts'
import { type Judgement, proof } from '../proof.ts'
import { unlessSaid } from '../proofs/wording.ts'
import { allowFlow, createPublicClient, listClients, listUserPools } from '../repairs/client-repairs.ts'
import { readPool } from '../repairs/user-pool-repairs.ts'
import { api, guide } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

/** How the user pool and its app client are set up, as the API tells of it. */
export const clientConfiguration = {
  'client-has-secret': {
    says: /SECRET_HASH was not received|is configured (for|with) secret|Unable to verify secret/,
    when: (evidence) => noSecretHash(evidence),
    otherwise: 'likely',
    repair: ({ connection }) => createPublicClient(connection),
    source: guide.clients,
  },
  'client-has-no-secret': {
    says: /is not configured for secret but secret hash was received/,
    otherwise: 'likely',
    source: guide.clients,
  },
  'flow-off': {
    // AWS's model has the code for an operation that the app client has not enabled.
    says: /not enabled for (this|the) client|^UnsupportedOperationException$/,
    when: ({ sent, connection, problem }) => {
      if (problem?.kind === 'refused' && problem.code === 'UnsupportedOperationException' && !startsOtherwise(sent))
        return 'ruled-out'
      const flow = sent?.values.AuthFlow
      return flow ? proof('flow-sent', flow, connection.userPoolClientId ?? '') : 'open'
    },
    otherwise: 'likely',
    repair: ({ sent, connection }) => allowFlow(connection, sent?.values.AuthFlow ?? 'USER_SRP_AUTH'),
    source: guide.flows,
  },
  'client-unknown': {
    says: /^User pool client .* does not exist/,
    when: (evidence) => otherRegion(evidence),
    otherwise: 'likely',
    repair: ({ connection }) => listClients(connection),
    source: api('user-pool', 'InitiateAuth'),
  },
  'user-pool-unknown': {
    says: /^User pool (?!client )\S+ does not exist/,
    when: (evidence) => otherRegion(evidence),
    otherwise: 'likely',
    repair: ({ connection }) => listUserPools(connection),
    source: api('user-pool', 'InitiateAuth'),
  },
  'pool-half-configured': {
    says: /^InvalidUserPoolConfigurationException$/,
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'sign-in', 'UserPool.[LambdaConfig,SmsConfiguration]'),
    source: api('user-pool', 'InitiateAuth'),
  },
  'operation-not-enabled': {
    says: /^OperationNotEnabledException$/,
    when: (evidence) => (isOfSessions(evidence) ? 'ruled-out' : otherRegion(evidence)),
    otherwise: 'likely',
    source: api('user-pool', 'InitiateAuth'),
  },
  'plan-too-small': {
    says: /^FeatureUnavailableInTierException$/,
    when: (evidence) => (isOfSessions(evidence) ? 'ruled-out' : 'open'),
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'plan', 'UserPool.UserPoolTier'),
    source: guide.plans,
  },
  'value-malformed': {
    says: /validation errors? detected/,
    when: unlessSaid(/at '\w*[pP]assword' failed to satisfy constraint/),
    otherwise: 'likely',
    source: api('user-pool', 'InitiateAuth'),
  },
} as const satisfies SymptomTable

function noSecretHash({ sent, connection }: Evidence): Judgement {
  if (sent === null) return 'open'
  const isSent = Object.keys(sent.values).some((path) => /SECRET_HASH|SecretHash|ClientSecret/.test(path))
  return isSent ? 'open' : proof('no-secret-hash', connection.userPoolClientId ?? '')
}

/** The Region that a pool’s ID begins with is not the one that is called. */
function otherRegion({ connection }: Evidence): Judgement {
  const own = connection.userPoolId?.split('_')[0]
  return own === undefined || own === connection.region ? 'open' : proof('region-differs', own, connection.region)
}

/** By a flow that is no refresh, of which the same code means another thing. */
function startsOtherwise(sent: Evidence['sent']): boolean {
  return sent?.operation === 'InitiateAuth' && !sent.values.AuthFlow?.startsWith('REFRESH_TOKEN')
}

function isOfSessions({ problem }: Evidence): boolean {
  return problem?.kind === 'refused' && ['ListUserSessions', 'RevokeUserSession'].includes(problem.operation)
}
