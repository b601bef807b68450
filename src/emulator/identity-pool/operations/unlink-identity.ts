import type { Operation } from '../../wire/operation.ts'
import { findIdentity, unlink } from '../identities.ts'
import { checkLogins } from '../login-check.ts'
import { readFields } from '../request-fields.ts'
import { rememberedKey } from '../user-pool-login.ts'

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_UnlinkIdentity.html */
export const unlinkIdentity: Operation = async (emulated, request) => {
  const fields = readFields(request)
  const identityId = fields.id('IdentityId')
  const logins = fields.requiredLogins()
  const removed = fields.strings('LoginsToRemove')
  fields.check()

  const { pool } = findIdentity(emulated, identityId)
  const checked = await checkLogins(emulated, pool, logins)
  unlink(
    pool,
    findIdentity(emulated, identityId).identity,
    checked,
    removed.map((key) => rememberedKey(emulated, key)),
  )
  return {}
}
