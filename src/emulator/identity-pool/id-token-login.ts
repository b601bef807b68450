import { type IdentityPool, openIdConnectKeys } from '../state/identity-pool.ts'
import { idTokenProviders } from '../state/pretend-providers.ts'
import type { Emulated } from '../state/state.ts'
import { notAuthorized } from '../wire/errors.ts'
import type { CheckedLogin } from './checked-login.ts'
import { isSignedBy, readIdToken, refuseExpired } from './id-token.ts'
import { unsupportedProvider } from './unsupported-provider.ts'

const publicKeys: readonly string[] = Object.values(idTokenProviders).map(({ loginsKey }) => loginsKey)

/** Whether the pool takes ID tokens under the key: as of a public provider, or as of one in IAM. */
export const takesIdTokens = (pool: IdentityPool, key: string): boolean =>
  (publicKeys.includes(key) && pool.socialProviders[key] !== undefined) || openIdConnectKeys(pool).includes(key)

/**
 * Checks an ID token of a pretend provider, given straight to the identity pool. For a public provider its app must be the
 * pool's; that another one is refused in these words is unverified.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/google.html
 * https://docs.aws.amazon.com/cognito/latest/developerguide/open-id.html
 */
export async function checkIdTokenLogin(
  emulated: Emulated,
  pool: IdentityPool,
  key: string,
  token: string,
): Promise<CheckedLogin> {
  const { kid, issuer, audience, claims } = readIdToken(token)
  if (issuer?.replace(/\/$/, '') !== `https://${key}`) {
    throw notAuthorized("Invalid login token. Issuer doesn't match providerName")
  }
  const { key: signing } = emulated.pretendSigning
  if (!signing || kid !== signing.kid || !(await isSignedBy(signing, token))) {
    throw notAuthorized("Invalid login token. Couldn't verify signed token.")
  }
  const { sub, exp, azp } = claims
  if (typeof sub !== 'string') throw notAuthorized('Invalid login token.')
  refuseExpired(emulated, exp)
  const app = typeof azp === 'string' ? azp : audience
  const isOfPool = openIdConnectKeys(pool).includes(key) || app === pool.socialProviders[key]
  if (!isOfPool) throw unsupportedProvider(pool)
  return { provider: key, subject: sub, claims, roleMappingKey: key, amr: `${key}:${app}:${sub}` }
}
