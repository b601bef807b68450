import { agentCore } from './agent-core.ts'
import { appSyncOidc } from './app-sync-oidc.ts'
import { appSyncUserPool } from './app-sync-user-pool.ts'
import { authJs } from './auth-js.ts'
import { awsJwtVerify } from './aws-jwt-verify.ts'
import { httpApi } from './http-api.ts'
import { identityPool } from './identity-pool.ts'
import { jose } from './jose.ts'
import { loadBalancerJwt } from './load-balancer-jwt.ts'
import { loadBalancerSignIn } from './load-balancer-sign-in.ts'
import { restApi } from './rest-api.ts'
import { springSecurity } from './spring-security.ts'
import { sts } from './sts.ts'
import { tokenEndpoint } from './token-endpoint.ts'
import { userInfo } from './user-info.ts'
import { userPoolApi } from './user-pool-api.ts'
import type { Verifier } from './verifier.ts'

/** The one table of what takes tokens, in the order of the page. */
export const verifiers = {
  'identity-pool': identityPool,
  'user-pool-api': userPoolApi,
  'user-info': userInfo,
  'token-endpoint': tokenEndpoint,
  sts,
  'rest-api': restApi,
  'http-api': httpApi,
  'load-balancer-jwt': loadBalancerJwt,
  'load-balancer-sign-in': loadBalancerSignIn,
  'app-sync-user-pool': appSyncUserPool,
  'app-sync-oidc': appSyncOidc,
  'agent-core': agentCore,
  'aws-jwt-verify': awsJwtVerify,
  jose,
  'spring-security': springSecurity,
  'auth-js': authJs,
} as const satisfies Readonly<Record<string, Verifier>>

export type VerifierId = keyof typeof verifiers

export const verifierIds = Object.keys(verifiers) as readonly VerifierId[]
