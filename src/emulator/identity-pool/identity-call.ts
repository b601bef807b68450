import type { Identity, IdentityPool } from '../state/identity-pool.ts'
import type { Emulated } from '../state/state.ts'
import type { CheckedLogin } from './checked-login.ts'
import { findIdentity, identityWithLogins } from './identities.ts'
import { checkLogins } from './login-check.ts'

/** What a call with IdentityId and Logins comes to, once the logins are verified, linked and merged. */
interface IdentityCall {
  readonly pool: IdentityPool
  /** The identity that is left; its ID goes into the answer. */
  readonly identity: Identity
  readonly logins: readonly CheckedLogin[]
}

/** The first half of GetCredentialsForIdentity and GetOpenIdToken. */
export async function openIdentityCall(
  emulated: Emulated,
  identityId: string,
  logins: Readonly<Record<string, string>>,
): Promise<IdentityCall> {
  const { pool } = findIdentity(emulated, identityId)
  const checked = await checkLogins(emulated, pool, logins)
  // Looked up again: another call may have merged it while the signatures were verified.
  const { identity } = findIdentity(emulated, identityId)
  return { pool, identity: identityWithLogins(pool, identity, checked), logins: checked }
}
