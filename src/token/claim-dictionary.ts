import { awsGuide, openId, rfc, type Source } from './kind/source.ts'

/** Which tokens carry a claim. */
export type Carrier = 'id' | 'access' | 'openid' | 'other'

interface KnownClaim {
  readonly carriers: readonly Carrier[]
  readonly source: Source
}

const idTokens = awsGuide('amazon-cognito-user-pools-using-the-id-token')
const accessTokens = awsGuide('amazon-cognito-user-pools-using-the-access-token')
const roles = awsGuide('role-based-access-control')
const attributes = awsGuide('user-pool-settings-attributes')
const classicFlow = awsGuide('authentication-flow')
const stepUp = awsGuide('cognito-user-pools-step-up-authentication')
const standard = openId('5.1', 'StandardClaims')

const everywhere: readonly Carrier[] = ['id', 'access', 'openid', 'other']
const userPool: readonly Carrier[] = ['id', 'access']
const idOnly: readonly Carrier[] = ['id']
const idTokenOf: readonly Carrier[] = ['id', 'other']
const profile: KnownClaim = { carriers: idTokenOf, source: standard }

/** The one table of the claims that are explained; their words stand in the catalogue under the same names. */
export const claims = {
  iss: { carriers: everywhere, source: rfc(7519, '4.1.1') },
  sub: { carriers: everywhere, source: rfc(7519, '4.1.2') },
  aud: { carriers: everywhere, source: rfc(7519, '4.1.3') },
  exp: { carriers: everywhere, source: rfc(7519, '4.1.4') },
  nbf: { carriers: ['other'], source: rfc(7519, '4.1.5') },
  iat: { carriers: everywhere, source: rfc(7519, '4.1.6') },
  jti: { carriers: ['id', 'access', 'other'], source: rfc(7519, '4.1.7') },

  auth_time: { carriers: ['id', 'access', 'other'], source: openId('2', 'IDToken') },
  nonce: { carriers: idTokenOf, source: openId('2', 'IDToken') },
  at_hash: { carriers: idTokenOf, source: openId('3.1.3.6', 'CodeIDToken') },
  c_hash: { carriers: ['other'], source: openId('3.3.2.11', 'HybridIDToken') },
  s_hash: { carriers: ['other'], source: openId('2', 'IDToken') },
  acr: { carriers: ['id', 'access', 'other'], source: stepUp },
  amr: { carriers: everywhere, source: stepUp },
  azp: { carriers: ['other'], source: openId('2', 'IDToken') },
  sid: { carriers: ['other'], source: openId('2', 'IDToken') },

  // Of this page's own making.
  forged: { carriers: ['other'], source: rfc(7519, '4.3') },

  token_use: { carriers: userPool, source: idTokens },
  client_id: { carriers: ['access'], source: accessTokens },
  scope: { carriers: ['access'], source: accessTokens },
  username: { carriers: ['access'], source: accessTokens },
  version: { carriers: ['access'], source: accessTokens },
  device_key: { carriers: ['access'], source: accessTokens },
  origin_jti: { carriers: userPool, source: idTokens },
  event_id: { carriers: userPool, source: idTokens },
  'cognito:username': { carriers: idOnly, source: idTokens },
  'cognito:groups': { carriers: userPool, source: roles },
  'cognito:roles': { carriers: idOnly, source: roles },
  'cognito:preferred_role': { carriers: idOnly, source: roles },
  identities: { carriers: idOnly, source: idTokens },
  'https://cognito-identity.amazonaws.com/identity-pool-arn': { carriers: ['openid'], source: classicFlow },

  name: profile,
  given_name: profile,
  family_name: profile,
  middle_name: profile,
  nickname: profile,
  preferred_username: profile,
  profile,
  picture: profile,
  website: profile,
  email: profile,
  email_verified: profile,
  gender: profile,
  birthdate: profile,
  zoneinfo: profile,
  locale: profile,
  phone_number: profile,
  phone_number_verified: profile,
  address: profile,
  updated_at: profile,
  hd: { carriers: ['other'], source: standard },
} as const satisfies Readonly<Record<string, KnownClaim>>

export type ClaimName = keyof typeof claims | 'custom:' | 'dev:'

const families = {
  'custom:': { carriers: idOnly, source: attributes },
  'dev:': { carriers: idOnly, source: attributes },
} as const satisfies Readonly<Record<string, KnownClaim>>

export interface ExplainedClaim extends KnownClaim {
  /** The name in the catalogue. */
  readonly name: ClaimName
}

/** @returns null for a claim that is not in the table: it is shown as it is */
export function explainedClaim(name: string): ExplainedClaim | null {
  const family = name.startsWith('custom:') ? 'custom:' : name.startsWith('dev:') ? 'dev:' : null
  if (family !== null) return { name: family, ...families[family] }
  // Object.hasOwn says that it is a key of the table.
  return Object.hasOwn(claims, name)
    ? { name: name as keyof typeof claims, ...claims[name as keyof typeof claims] }
    : null
}
