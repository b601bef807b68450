import type { Evidence } from '../evidence/evidence.ts'
import { type Judgement, type Proof, proof } from '../proof.ts'
import { lastAccepted } from '../proofs/history.ts'
import { loginOf } from '../proofs/logins.ts'
import { only } from '../proofs/wording.ts'
import {
  allowGuests,
  describeIdentity,
  describeIdentityPool,
  listIdentityPools,
} from '../repairs/identity-pool-repairs.ts'
import { api, seenIn } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const services = ['identity-pool'] as const
const guests = /^Unauthenticated access is not supported/
const differ = /^Logins don't match/
const identity = ({ connection, sent }: Evidence) =>
  sent?.values.IdentityId ? describeIdentity(connection, sent.values.IdentityId) : null

/** Identity pools and the identities in them. */
export const identities = {
  'guest-after-refusal': {
    services,
    says: guests,
    when: (evidence) => only(hasNoLogins(evidence) ? refusedBefore(evidence) : null),
    otherwise: 'ruled-out',
    source: seenIn('aws-amplify/amplify-js', 5113),
  },
  'guests-off': {
    services,
    says: guests,
    when: (evidence) => (refusedBefore(evidence) ? 'open' : noLogins(evidence)),
    otherwise: 'likely',
    repair: ({ connection }) => allowGuests(connection),
    source: api('identity-pool', 'CreateIdentityPool'),
  },
  'pool-without-provider': {
    services,
    operations: ['GetId'],
    says: differ,
    otherwise: 'likely',
    repair: ({ connection }) => describeIdentityPool(connection),
    source: seenIn('aws-amplify/amplify-js', 2443),
  },
  'logins-differ': {
    services,
    operations: ['GetCredentialsForIdentity', 'GetOpenIdToken'],
    says: differ,
    when: (evidence) => otherLoginBefore(evidence),
    otherwise: 'likely',
    repair: identity,
    source: seenIn('amazon-archives/amazon-cognito-identity-js', 68),
  },
  'identity-forbidden': {
    services,
    says: /^Access to Identity .* is forbidden/,
    when: (evidence) => noLogins(evidence),
    otherwise: 'likely',
    repair: identity,
    source: seenIn('aws-amplify/amplify-js', 6616),
  },
  'identity-gone': {
    services,
    says: /^Identity '.*' not found/,
    otherwise: 'likely',
    repair: identity,
    source: api('identity-pool', 'DeleteIdentities'),
  },
  'identity-pool-gone': {
    services,
    says: /^IdentityPool '.*' not found/,
    when: (evidence) => poolRegion(evidence),
    otherwise: 'likely',
    repair: ({ connection }) => listIdentityPools(connection),
    source: api('identity-pool', 'GetId'),
  },
  'login-taken': {
    services,
    says: /^ResourceConflictException$/,
    otherwise: 'likely',
    repair: identity,
    source: api('identity-pool', 'GetCredentialsForIdentity'),
  },
  'provider-service-down': {
    services,
    says: /^ExternalServiceException$/,
    otherwise: 'likely',
    source: api('identity-pool', 'GetCredentialsForIdentity'),
  },
} as const satisfies SymptomTable

function hasNoLogins({ sent }: Evidence): boolean {
  return sent?.logins?.length === 0
}

const noLogins = (evidence: Evidence): Judgement =>
  hasNoLogins(evidence) ? proof('no-logins', evidence.sent?.operation ?? '') : 'open'

/** A sign-in before was refused, after which programs go on as a guest. */
function refusedBefore({ earlier }: Evidence): Proof | null {
  const last = earlier.findLast(({ operation }) =>
    ['InitiateAuth', 'RespondToAuthChallenge', '/oauth2/token', 'GetTokensFromRefreshToken'].includes(operation),
  )
  return last?.outcome === 'refused' ? proof('refused-before', last.operation, last.code ?? '') : null
}

/** The identity was obtained with another key, or without a login. */
function otherLoginBefore(evidence: Evidence): Judgement {
  const key = loginOf(evidence)?.key
  const got = lastAccepted(evidence, 'GetId')
  if (key === undefined || got === undefined || got.loginsKeys.includes(key)) return 'open'
  return proof('other-login-before', got.loginsKeys.join(' ') || '–', key)
}

function poolRegion({ connection }: Evidence): Judgement {
  const own = connection.identityPoolId?.split(':')[0]
  return own === undefined || own === connection.region ? 'open' : proof('region-differs', own, connection.region)
}
