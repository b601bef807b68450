import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers, required } from '../../wire/validate.ts'
import { findIdentity, unlink } from '../identities.ts'
import { checkLogins } from '../login-check.ts'
import { id, requiredLogins } from '../rules.ts'
import { rememberedKey } from '../user-pool-login.ts'

const rules = { IdentityId: id, Logins: requiredLogins, LoginsToRemove: required('list') }

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_UnlinkIdentity.html */
export const unlinkIdentity: ServedOperation = async (emulated, request) => {
  const { IdentityId, Logins, LoginsToRemove } = readMembers(request, rules, 'identity-pool')
  const { pool } = findIdentity(emulated, IdentityId)
  const checked = await checkLogins(emulated, pool, Logins)
  unlink(
    pool,
    findIdentity(emulated, IdentityId).identity,
    checked,
    LoginsToRemove.map((key) => rememberedKey(emulated, key)),
  )
  return {}
}
