import type { IdentityPool } from '../state/identity-pool.ts'
import { notAuthorized, type ServiceError } from '../wire/errors.ts'

export const loginsDontMatch = () =>
  notAuthorized("Logins don't match. Please include at least one valid login for this identity or identity pool.")

/** The refusal of a good token whose issuer or app the pool doesn't list; a pool that lists none says it otherwise
 * (amplify-js issue 2443). */
export function unsupportedProvider(pool: IdentityPool): ServiceError {
  const { userPoolClients, socialProviders, developerProvider, openIdConnectProviders = [], samlProviders = [] } = pool
  const hasProvider =
    userPoolClients.length > 0 ||
    Object.keys(socialProviders).length > 0 ||
    openIdConnectProviders.length > 0 ||
    samlProviders.length > 0 ||
    typeof developerProvider === 'string'
  return hasProvider
    ? notAuthorized('Token is not from a supported provider of this identity pool.')
    : loginsDontMatch()
}
