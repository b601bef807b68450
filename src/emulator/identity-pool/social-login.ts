import { notAuthorized } from '../errors.ts'
import type { PretendProvider } from '../oauth/pretend-state.ts'
import type { Emulated } from '../state.ts'
import type { CheckedLogin } from './checked-login.ts'
import type { IdentityPool } from './identity-pool-state.ts'

/** Public providers of an identity pool, by Logins key; null: one for which there is no local stand-in. */
const socialProviders: ReadonlyMap<string, PretendProvider | null> = new Map([
  ['graph.facebook.com', 'Facebook'],
  ['www.amazon.com', 'LoginWithAmazon'],
  ['accounts.google.com', null],
  ['appleid.apple.com', null],
  ['api.twitter.com', null],
  ['www.digits.com', null],
])

export const isSocialProvider = (key: string): boolean => socialProviders.has(key)

/**
 * Checks an access token of the pretend Facebook or Login with Amazon, given straight to the identity pool.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/facebook.html
 */
export function checkSocialLogin(emulated: Emulated, pool: IdentityPool, key: string, token: string): CheckedLogin {
  const appId = pool.socialProviders.get(key)
  // Text unverified for a public provider that the pool has not configured.
  if (appId === undefined) throw notAuthorized('Token is not from a supported provider of this identity pool.')
  const known = emulated.pretendTokens.get(token)
  const valid =
    known !== undefined &&
    known.provider === socialProviders.get(key) &&
    known.appId === appId &&
    emulated.now() < known.expires
  // Text unverified: what the service says of a Facebook or Amazon token that is refused there.
  if (!valid) throw notAuthorized('Invalid login token.')
  return {
    provider: key,
    subject: known.personId,
    // The claims that rules may use: docs "Using rules to assign roles to users".
    claims: { iss: key, aud: appId, sub: known.personId },
    roleMappingKey: key,
    amr: `${key}:${appId}:${known.personId}`,
  }
}
