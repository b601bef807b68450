import { decodeJwt, type JWTPayload } from 'jose'
import { developerLoginsKey, type IdentityPool } from '../state/identity-pool.ts'
import type { Emulated } from '../state/state.ts'
import { identityIssuer } from '../sts/identity-issuer.ts'
import { notAuthorized } from '../wire/errors.ts'
import type { CheckedLogin } from './checked-login.ts'
import { isSignedBy, refuseExpired } from './id-token.ts'
import { unsupportedProvider } from './unsupported-provider.ts'

/**
 * Checks a token of GetOpenIdTokenForDeveloperIdentity, which names an identity instead of a user.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/developer-authenticated-identities.html
 * @throws ServiceError in the words of public threads for any other login
 */
export async function checkDeveloperLogin(
  emulated: Emulated,
  pool: IdentityPool,
  token: string,
): Promise<CheckedLogin> {
  const claims = decodeOrNull(token)
  if (claims?.iss !== identityIssuer || typeof claims.sub !== 'string') throw notCognito()
  if (!(await isSignedBy(emulated.identityKey, token)))
    throw notAuthorized("Invalid login token. Couldn't verify signed token.")
  refuseExpired(emulated, claims.exp)
  const { developerProvider } = pool
  const methods = Array.isArray(claims.amr) ? claims.amr : []
  // One of another identity pool, or of GetOpenIdToken; that both are refused so is unverified.
  if (claims.aud !== pool.id || !developerProvider || !methods.includes(developerProvider)) {
    throw unsupportedProvider(pool)
  }
  return {
    provider: developerLoginsKey,
    subject: claims.sub,
    claims: {},
    roleMappingKey: developerProvider,
    amr: methods.map(String).at(-1) ?? developerProvider,
  }
}

/** Calls that make such tokens, or find an identity, don't take them. @throws ServiceError */
export function refuseCognitoToken(logins: Readonly<Record<string, string>>): void {
  const token = logins[developerLoginsKey]
  if (token === undefined) return
  throw decodeOrNull(token)?.iss === identityIssuer
    ? notAuthorized("Invalid login token. Can't pass in a Cognito token.")
    : notCognito()
}

const notCognito = () => notAuthorized('Invalid login token. Not a Cognito token.')

function decodeOrNull(token: string): JWTPayload | null {
  try {
    return decodeJwt(token)
  } catch {
    return null
  }
}
