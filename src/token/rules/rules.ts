import { awsGuide, getIdReference, openId, rfc, type Source } from '../kind/source.ts'

/** Parts of a report, in their order. */
export const ruleGroups = ['form', 'header', 'signature', 'claims', 'times', 'identity-pool'] as const

export type RuleGroup = (typeof ruleGroups)[number]

interface Rule {
  readonly group: RuleGroup
  readonly source: Source
}

const verifying = awsGuide('amazon-cognito-user-pools-using-tokens-verifying-a-jwt')

/** The one table of what is checked, in the order of the report. */
export const rules = {
  size: { group: 'form', source: getIdReference },
  parts: { group: 'form', source: rfc(7515, '7.1') },
  encoding: { group: 'form', source: rfc(7515, '2') },
  text: { group: 'form', source: rfc(7519, '7.2') },
  json: { group: 'form', source: rfc(7519, '7.2') },
  names: { group: 'form', source: rfc(7519, '4') },

  algorithm: { group: 'header', source: rfc(8725, '3.1') },
  critical: { group: 'header', source: rfc(7515, '4.1.11') },
  'own-keys': { group: 'header', source: rfc(8725, '3.10') },

  key: { group: 'signature', source: verifying },
  signature: { group: 'signature', source: rfc(7515, '5.2') },

  issuer: { group: 'claims', source: rfc(7519, '4.1.1') },
  subject: { group: 'claims', source: rfc(7519, '4.1.2') },
  'token-use': { group: 'claims', source: verifying },
  audience: { group: 'claims', source: rfc(7519, '4.1.3') },
  client: { group: 'claims', source: verifying },
  'authorized-party': { group: 'claims', source: openId('3.1.3.7', 'IDTokenValidation') },
  nonce: { group: 'claims', source: openId('3.1.3.7', 'IDTokenValidation') },
  'access-token-hash': { group: 'claims', source: openId('3.1.3.6', 'CodeIDToken') },

  expires: { group: 'times', source: rfc(7519, '4.1.4') },
  issued: { group: 'times', source: rfc(7519, '4.1.6') },
  'not-before': { group: 'times', source: rfc(7519, '4.1.5') },
  authenticated: { group: 'times', source: openId('2', 'IDToken') },

  'pool-token': { group: 'identity-pool', source: getIdReference },
  'pool-logins-key': { group: 'identity-pool', source: getIdReference },
  'pool-audience': {
    group: 'identity-pool',
    source: awsGuide('amazon-cognito-integrating-user-pools-with-identity-pools'),
  },
  'pool-time': { group: 'identity-pool', source: getIdReference },
} as const satisfies Readonly<Record<string, Rule>>

export type RuleId = keyof typeof rules
