import type { Evidence } from '../evidence/evidence.ts'
import { type Judgement, type Proof, proof } from '../proof.ts'
import { clientDiffers, keyDiffers, limitedLoginSent, loginOf, ofProvider, providerOf } from '../proofs/logins.ts'
import { only } from '../proofs/wording.ts'
import { describeIdentityPool, trustProvider, trustUserPool } from '../repairs/identity-pool-repairs.ts'
import { api, awsPage, guide, seenIn } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const row = {
  services: ['identity-pool'],
  says: /^Token is not from a supported provider/,
  otherwise: 'likely',
} as const
const register =
  (key: string, app: string) =>
  ({ connection }: Evidence) =>
    trustProvider(connection, key, app)
const facebook = 'graph.facebook.com'
const amazon = 'www.amazon.com'

/** Whose tokens an identity pool takes: a list of its own for each kind of provider. */
export const loginProviders = {
  'login-refused-before': {
    kinds: [],
    when: (evidence) => only(sameLoginRefused(evidence)),
    otherwise: 'ruled-out',
    foretells: ['GetId'],
    repair: ({ connection }) => describeIdentityPool(connection),
    source: api('identity-pool', 'GetId'),
  },
  'token-not-registered': {
    ...row,
    foretells: ['GetId'],
    when: ofProvider('user-pool', clientDiffers),
    repair: ({ connection }) => trustUserPool(connection),
    source: seenIn('amazon-archives/amazon-cognito-identity-js', 7),
  },
  'facebook-not-registered': {
    ...row,
    when: ofProvider('facebook', (_login, evidence) => (limitedLoginSent(evidence) ? 'ruled-out' : byKey(facebook))),
    repair: register(facebook, '1234567890'),
    source: guide.externalProviders,
  },
  'amazon-not-registered': {
    ...row,
    when: ofProvider('amazon', () => byKey(amazon)),
    repair: register(amazon, 'amzn1.application.…'),
    source: seenIn('aws-amplify/amplify-js', 2708),
  },
  'google-not-registered': {
    ...row,
    when: ofProvider('google', audience),
    repair: (evidence) => trustProvider(evidence.connection, 'accounts.google.com', audienceOf(evidence)),
    source: guide.externalProviders,
  },
  'apple-not-registered': {
    ...row,
    when: ofProvider('apple', audience),
    repair: (evidence) => trustProvider(evidence.connection, 'appleid.apple.com', audienceOf(evidence)),
    source: guide.externalProviders,
  },
  'oidc-not-registered': {
    ...row,
    when: ofProvider('oidc', audience),
    repair: ({ connection }) => describeIdentityPool(connection),
    source: awsPage('id_roles_providers_create_oidc', 'IAM/latest/UserGuide/id_roles_providers_create_oidc'),
  },
  'developer-not-registered': {
    services: ['identity-pool'],
    says: /does not support the specified developer provider|^Token is not from a supported provider/,
    otherwise: 'likely',
    when: (evidence) =>
      isSaid(evidence) ? 'open' : ofProvider('developer', ({ key }) => proof('key-of-provider', key))(evidence),
    repair: ({ connection }) => describeIdentityPool(connection),
    source: api('identity-pool', 'GetOpenIdTokenForDeveloperIdentity'),
  },
  'provider-unknown': {
    services: ['identity-pool'],
    says: /^Please provide a valid public provider/,
    otherwise: 'likely',
    when: (evidence) => {
      const login = loginOf(evidence)
      return login && providerOf(login, evidence) !== 'user-pool' ? proof('key-of-provider', login.key) : 'open'
    },
    repair: ({ connection }) => describeIdentityPool(connection),
    source: api('identity-pool', 'GetId'),
  },
} as const satisfies SymptomTable

/** The identity pool’s list can’t be read; that a provider is not on it is known once it has said so. */
function sameLoginRefused(evidence: Evidence): Proof | null {
  const key = loginOf(evidence)?.key
  const last = evidence.earlier.findLast(({ loginsKeys }) => key !== undefined && loginsKeys.includes(key))
  const isUnknown = /supported provider|valid public provider/.test(last?.message ?? '')
  return last && isUnknown ? proof('refused-before', last.operation, last.message ?? '') : null
}

const byKey = (key: string) => proof('key-of-provider', key)
const isSaid = ({ problem }: Evidence) => problem?.kind === 'refused' && /developer provider/.test(problem.message)
const audienceOf = (evidence: Evidence) => loginOf(evidence)?.token.audience ?? ''

/** What the pool compares is told: the page can’t read its list. */
function audience({ key, token }: NonNullable<ReturnType<typeof loginOf>>, evidence: Evidence): Judgement {
  if (keyDiffers(evidence)) return 'ruled-out'
  return token.audience === null ? proof('no-audience') : proof('audience-sent', key, token.audience)
}
