import type { Evidence } from '../evidence/evidence.ts'
import { unlessSaid } from '../proofs/wording.ts'
import { readPool, readProvider } from '../repairs/user-pool-repairs.ts'
import { guide, seenIn } from '../sources.ts'
import type { SymptomTable } from '../symptom.ts'

const provider = ({ connection, sent }: Evidence) => readProvider(connection, sent?.values.identity_provider ?? null)
const client = /^(?<value>.+?) Error - \d+ (?<quoted>.*invalid_client.*)/s
const slow = /Timeout occurred|Read timed out|connect timed out/i
const cut = /Connection (reset|refused)/i

/** What a provider behind Cognito, or the way from it into the user pool, refuses. */
export const federationProviders = {
  'linked-at-first-sign-in': {
    says: /Already found an entry for username (?<value>\S+?)\.?\s*$/,
    otherwise: 'likely',
    press: 'sign-in-again',
    source: seenIn('aws-amplify/amplify-js', 9976),
  },
  'attribute-immutable': {
    says: /user attributes: (?<value>[\w:.-]+): Attribute cannot be updated/,
    otherwise: 'likely',
    repair: ({ connection }) => readPool(connection, 'sign-up', 'UserPool.SchemaAttributes'),
    source: guide.mapping,
  },
  'attribute-unfit': {
    says: /user attributes: (?<value>[\w:.-]+): (?!Attribute cannot be updated)(?<quoted>.+)/s,
    otherwise: 'likely',
    repair: provider,
    source: guide.mapping,
  },
  'attribute-not-given': {
    says: /attributes required: \[(?<value>[^\]]+)\]/,
    otherwise: 'likely',
    repair: provider,
    source: guide.mapping,
  },
  'username-not-mapped': {
    says: /username attribute mapping required/i,
    otherwise: 'likely',
    repair: provider,
    source: guide.mapping,
  },
  'saml-response': {
    says: /Invalid SAML response received: (?<quoted>.+)/s,
    otherwise: 'likely',
    repair: provider,
    source: guide.saml,
  },
  'saml-processing': {
    says: /Error in SAML response processing: (?<quoted>.+)/s,
    otherwise: 'likely',
    repair: provider,
    source: guide.saml,
  },
  'saml-relay-state': {
    says: /relayState|samlResponse or/i,
    otherwise: 'likely',
    repair: provider,
    source: guide.saml,
  },
  'provider-credentials': { says: client, otherwise: 'likely', repair: provider, source: guide.federationErrors },
  'provider-refused': {
    says: /^(?<value>.+?) Error - \d+ (?<quoted>.+)/s,
    when: unlessSaid(client),
    otherwise: 'likely',
    repair: provider,
    source: guide.federationErrors,
  },
  'provider-too-slow': { says: slow, otherwise: 'likely', repair: provider, source: guide.federationErrors },
  'provider-unreachable': { says: cut, otherwise: 'likely', repair: provider, source: guide.federationErrors },
  'provider-token': {
    says: /^Bad id_token|issuer mismatch|id_token .*(invalid|signature|nonce)|Invalid ProviderUserIdentifier/i,
    otherwise: 'likely',
    repair: provider,
    source: guide.federation,
  },
  'provider-not-offered': {
    says: /Login option is not available|identity provider .*does not exist|Invalid identity_provider/i,
    otherwise: 'likely',
    repair: provider,
    source: guide.authorize,
  },
  'merged-users': {
    says: /Merging is not currently supported|already linked/i,
    otherwise: 'likely',
    source: guide.linking,
  },
} as const satisfies SymptomTable
