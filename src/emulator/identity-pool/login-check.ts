import { isSamlProvider } from '../saml/pretend-issuer.ts'
import { developerLoginsKey, type IdentityPool } from '../state/identity-pool.ts'
import type { Emulated } from '../state/state.ts'
import type { CheckedLogin } from './checked-login.ts'
import { checkDeveloperLogin } from './developer-login.ts'
import { refuseUnknownProvider } from './foreign-login.ts'
import { checkIdTokenLogin, takesIdTokens } from './id-token-login.ts'
import { checkSamlLogin } from './saml-login.ts'
import { checkSocialLogin, isSocialProvider } from './social-login.ts'
import { checkUserPoolLogin, userPoolOfKey } from './user-pool-login.ts'

/**
 * Verifies all Logins of a call.
 *
 * @param logins Logins key → token, as sent
 * @throws ServiceError with what the real service says of the first entry that doesn't hold
 */
export function checkLogins(
  emulated: Emulated,
  pool: IdentityPool,
  logins: Readonly<Record<string, string>>,
): Promise<CheckedLogin[]> {
  return Promise.all(Object.entries(logins).map(([key, token]) => checkLogin(emulated, pool, key, token)))
}

async function checkLogin(emulated: Emulated, pool: IdentityPool, key: string, token: string): Promise<CheckedLogin> {
  const userPool = userPoolOfKey(emulated, key)
  if (userPool !== null) return checkUserPoolLogin(emulated, pool, userPool, token)
  if (takesIdTokens(pool, key)) return checkIdTokenLogin(emulated, pool, key, token)
  if (isSocialProvider(key)) return checkSocialLogin(emulated, pool, key, token)
  if (isSamlProvider(key)) return checkSamlLogin(emulated, pool, key, token)
  if (key === developerLoginsKey) return checkDeveloperLogin(emulated, pool, token)
  return refuseUnknownProvider(pool, key, token)
}
