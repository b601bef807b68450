import type { IdentityPool } from '../state/identity-pool.ts'
import { identityIssuer } from '../sts/identity-issuer.ts'
import { invalidParameter, notAuthorized } from '../wire/errors.ts'
import { readIdToken } from './id-token.ts'
import { unsupportedProvider } from './unsupported-provider.ts'

/**
 * A Logins key that stands for no user pool here and for no public provider. Which refusal it gets depends on the
 * token, as reports about the real service show: key `Facebook` with an access token; keys `snapshot`,
 * `(null)/us-east-1_…` and `cognito-idp.eu_west_1…` with an ID token (deep-framework issue 593, aws-sdk-ios issue 438,
 * aws-sdk-android issue 444); the developer provider's own name with a token of Cognito (aws-sdk-ios issue 218).
 * An issuer may end in a slash, as Auth0's do; its key never does (amplify-js issue 741).
 */
export function refuseUnknownProvider(pool: IdentityPool, key: string, token: string): never {
  const { issuer } = readIdToken(token)
  if (issuer === identityIssuer) throw invalidParameter('Please provide a valid public provider')
  if (issuer?.replace(/\/$/, '') !== `https://${key}`)
    throw notAuthorized("Invalid login token. Issuer doesn't match providerName")
  throw unsupportedProvider(pool)
}
