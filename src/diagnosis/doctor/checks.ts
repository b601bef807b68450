import { appClient } from './app-client.ts'
import { authFlows } from './auth-flows.ts'
import type { Check, CheckEvidence, CheckResult } from './check.ts'
import { clientSecret } from './client-secret.ts'
import { clock } from './clock.ts'
import { guests } from './guests.ts'
import { hostedUi } from './hosted-ui.ts'
import { identityPool } from './identity-pool.ts'
import { issuer } from './issuer.ts'
import { keys } from './keys.ts'
import { pagePolicy } from './page-policy.ts'
import { poolOfClient } from './pool-of-client.ts'
import { redirectUri } from './redirect-uri.ts'
import { region } from './region.ts'
import { scopes } from './scopes.ts'
import { trust } from './trust.ts'
import { webCrypto } from './web-crypto.ts'

/** The checks of a connection in the order of the page; the words of each stand in the catalogue under its name. */
export const checks = {
  pagePolicy,
  webCrypto,
  region,
  keys,
  issuer,
  appClient,
  clientSecret,
  authFlows,
  poolOfClient,
  hostedUi,
  redirectUri,
  scopes,
  identityPool,
  guests,
  trust,
  clock,
} as const satisfies Readonly<Record<string, Check>>

export type CheckName = keyof typeof checks

export type FindingOf<Name extends CheckName> = ReturnType<(typeof checks)[Name]['read']>['finding']

const checkNames = Object.keys(checks) as readonly CheckName[]

/** @returns one result a check, in their order */
export function judge(evidence: CheckEvidence): readonly (CheckResult & { readonly check: CheckName })[] {
  return checkNames.map((check) => ({ check, ...checks[check].read(evidence) }))
}
