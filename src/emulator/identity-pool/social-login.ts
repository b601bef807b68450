import type { IdentityPool } from '../state/identity-pool.ts'
import { socialProviders } from '../state/pretend-providers.ts'
import type { Emulated } from '../state/state.ts'
import { notAuthorized } from '../wire/errors.ts'
import type { CheckedLogin } from './checked-login.ts'
import { unsupportedProvider } from './unsupported-provider.ts'

/** Logins keys of other public providers; for the last two there is no local stand-in. */
const others = ['accounts.google.com', 'appleid.apple.com', 'api.twitter.com', 'www.digits.com']
const loginsKeys = new Set<string>([...Object.values(socialProviders).map(({ loginsKey }) => loginsKey), ...others])

/** Whether a Logins key is that of a public provider, which an identity pool takes without an OIDC provider in IAM. */
export const isSocialProvider = (key: string): boolean => loginsKeys.has(key)

/**
 * Checks an access token of the pretend Facebook or Login with Amazon, given straight to the identity pool.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/facebook.html
 */
export function checkSocialLogin(emulated: Emulated, pool: IdentityPool, key: string, token: string): CheckedLogin {
  const appId = pool.socialProviders[key]
  // Unverified here: aws-sdk-android issue 1131 leaves open whether the pool had Facebook configured.
  if (appId === undefined) throw unsupportedProvider(pool)
  const known = emulated.pretendTokens.get(token)
  const isGood =
    known !== undefined && socialProviders[known.provider].loginsKey === key && emulated.now() < known.expires
  // Text unverified: no public thread shows a Facebook or Amazon token that its provider refuses.
  if (!isGood) throw notAuthorized('Invalid login token.')
  // A good token of another app, as seen with Login with Amazon (amazon-cognito-identity-js issue 544, amplify-js issue 2708).
  if (known.appId !== appId) throw unsupportedProvider(pool)
  return {
    provider: key,
    subject: known.personId,
    // The claims that rules may use: docs "Using rules to assign roles to users".
    claims: { iss: key, aud: appId, sub: known.personId },
    roleMappingKey: key,
    amr: `${key}:${appId}:${known.personId}`,
  }
}
