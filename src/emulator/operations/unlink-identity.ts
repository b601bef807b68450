import { findIdentity, unlink } from '../identity-pool/identities.ts'
import { checkLogins } from '../identity-pool/login-check.ts'
import { readFields } from '../identity-pool/request-fields.ts'
import { rememberedKey } from '../identity-pool/user-pool-login.ts'
import type { Operation } from '../operation.ts'

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
