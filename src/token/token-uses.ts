import type { TokenKind } from './kind/token-kind.ts'
import { type JwtMembers, ownClaim, textClaim } from './own-claim.ts'
import type { ReadToken } from './read-token.ts'
import { obstacleOf, type VerificationReport } from './report.ts'

/** Places that take tokens. */
export const uses = ['identity-pool', 'user-pool-api', 'user-info', 'api-gateway', 'app-sync', 'sts'] as const

export type Use = (typeof uses)[number]

export interface Usability {
  readonly use: Use
  /** `depends`: on a setting that only the place itself knows. */
  readonly answer: 'yes' | 'no' | 'depends'
  readonly why: UseReason
}

/** One sentence of the catalogue each. */
export type UseReason =
  | 'pool-registered'
  | 'pool-needs-id-token'
  | 'pool-developer-only'
  | 'pool-provider-key'
  | 'pool-oidc-provider'
  | 'pool-foreign-access'
  | 'pool-limited-login'
  | 'api-admin-scope'
  | 'api-lacks-admin-scope'
  | 'api-refresh'
  | 'needs-access-token'
  | 'needs-user'
  | 'user-info-openid'
  | 'user-info-lacks-openid'
  | 'gateway-id'
  | 'gateway-access'
  | 'gateway-jwt'
  | 'app-sync-user-pool'
  | 'app-sync-oidc'
  | 'sts-made-for-it'
  | 'sts-oidc-provider'
  | 'sts-built-in'
  | 'sts-provider-id'
  | 'sts-no-audience'
  | 'own-provider-only'
  | 'token-endpoint-only'
  | 'not-a-token'
  | 'expired'
  | 'fails-everywhere'

const no = (why: UseReason) => ['no', why] as const
const yes = (why: UseReason) => ['yes', why] as const
const depends = (why: UseReason) => ['depends', why] as const

type Answers = Readonly<Record<Use, readonly [Usability['answer'], UseReason]>>

const everywhere = (why: UseReason): Answers => ({
  'identity-pool': no(why),
  'user-pool-api': no(why),
  'user-info': no(why),
  'api-gateway': no(why),
  'app-sync': no(why),
  sts: no(why),
})

const foreignIdToken: Answers = {
  ...everywhere('needs-access-token'),
  'identity-pool': depends('pool-oidc-provider'),
  'api-gateway': depends('gateway-jwt'),
  'app-sync': depends('app-sync-oidc'),
  sts: depends('sts-oidc-provider'),
}

const foreignAccessToken: Answers = { ...foreignIdToken, 'identity-pool': depends('pool-foreign-access') }

const socialAccessToken: Answers = {
  ...everywhere('own-provider-only'),
  'identity-pool': yes('pool-provider-key'),
  sts: yes('sts-provider-id'),
}

/**
 * The one table of what takes what. Sources: API references of GetId and AssumeRoleWithWebIdentity; API Gateway
 * developer guide, "Integrate a REST API with a user pool" and "JWT authorizers"; AppSync guide, "Authorization".
 */
const answers: Readonly<Record<TokenKind, Answers>> = {
  'user-pool-id': {
    ...everywhere('needs-access-token'),
    'identity-pool': depends('pool-registered'),
    'api-gateway': depends('gateway-id'),
    'app-sync': depends('app-sync-user-pool'),
    sts: depends('sts-oidc-provider'),
  },
  // What depends on its scopes and audience is decided in `byClaims`.
  'user-pool-access': {
    'identity-pool': no('pool-needs-id-token'),
    'user-pool-api': no('api-lacks-admin-scope'),
    'user-info': no('user-info-lacks-openid'),
    'api-gateway': depends('gateway-access'),
    'app-sync': depends('app-sync-user-pool'),
    sts: no('sts-no-audience'),
  },
  'user-pool-machine': {
    ...everywhere('needs-user'),
    'identity-pool': no('pool-needs-id-token'),
    'api-gateway': depends('gateway-access'),
    'app-sync': depends('app-sync-user-pool'),
    sts: no('sts-no-audience'),
  },
  'user-pool-refresh': { ...everywhere('token-endpoint-only'), 'user-pool-api': yes('api-refresh') },
  'cognito-openid': {
    ...everywhere('needs-access-token'),
    'identity-pool': depends('pool-developer-only'),
    'api-gateway': depends('gateway-jwt'),
    'app-sync': depends('app-sync-oidc'),
    sts: yes('sts-made-for-it'),
  },
  'facebook-limited': { ...foreignIdToken, 'identity-pool': no('pool-limited-login') },
  google: { ...foreignIdToken, 'identity-pool': depends('pool-provider-key'), sts: yes('sts-built-in') },
  apple: { ...foreignIdToken, 'identity-pool': depends('pool-provider-key') },
  oidc: foreignIdToken,
  access: foreignAccessToken,
  machine: foreignAccessToken,
  'foreign-refresh': everywhere('token-endpoint-only'),
  jwt: {
    ...everywhere('pool-needs-id-token'),
    'user-pool-api': no('needs-access-token'),
    'user-info': no('needs-access-token'),
    'api-gateway': depends('gateway-jwt'),
    'app-sync': depends('app-sync-oidc'),
    sts: no('sts-no-audience'),
  },
  refresh: { ...everywhere('token-endpoint-only'), 'user-pool-api': yes('api-refresh') },
  jwe: everywhere('own-provider-only'),
  'facebook-access': socialAccessToken,
  'amazon-access': socialAccessToken,
  'google-access': { ...everywhere('own-provider-only'), 'identity-pool': no('pool-needs-id-token') },
  'provider-refresh': everywhere('token-endpoint-only'),
  opaque: everywhere('own-provider-only'),
  broken: everywhere('not-a-token'),
  'too-long': everywhere('not-a-token'),
  nothing: everywhere('not-a-token'),
}

/**
 * Where a token could be used, judged by what it says of itself.
 * @param report of its verification, since no service accepts a token that has expired or was forged; null: none yet
 */
export function usabilityOf({ kind, unverified }: ReadToken, report: VerificationReport | null): readonly Usability[] {
  const given = { ...answers[kind], ...(unverified && byClaims(kind, unverified.claims)) }
  const obstacle = report && obstacleOf(report)
  return uses.map((use) => {
    const [answer, why] = given[use]
    return obstacle !== null && answer !== 'no' ? { use, answer: 'no', why: obstacle } : { use, answer, why }
  })
}

function byClaims(kind: TokenKind, claims: JwtMembers): Partial<Answers> {
  switch (kind) {
    case 'user-pool-access':
      return { ...byScopes(claims), ...byAudience(claims) }
    case 'user-pool-machine':
      return byAudience(claims)
    case 'access':
    case 'machine': {
      const isMeantForClient = ownClaim(claims, 'aud') !== undefined || ownClaim(claims, 'azp') !== undefined
      return isMeantForClient ? {} : { 'identity-pool': no('pool-needs-id-token'), sts: no('sts-no-audience') }
    }
    default:
      return {}
  }
}

/** https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html, parameter scope */
function byScopes(claims: JwtMembers): Partial<Answers> {
  const scopes = (textClaim(claims, 'scope') ?? '').split(' ')
  return {
    ...(scopes.includes('aws.cognito.signin.user.admin') && { 'user-pool-api': yes('api-admin-scope') }),
    ...(scopes.includes('openid') && { 'user-info': yes('user-info-openid') }),
  }
}

/** Resource binding (RFC 8707) gives a user pool's access token an audience. */
function byAudience(claims: JwtMembers): Partial<Answers> {
  return ownClaim(claims, 'aud') === undefined ? {} : { sts: depends('sts-oidc-provider') }
}
