import type { Operation } from '../../wire/operation.ts'
import { createGuest, findIdentityPool, identityOfLogins } from '../identities.ts'
import { checkLogins } from '../login-check.ts'
import { readFields } from '../request-fields.ts'

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetId.html */
export const getId: Operation = async (emulated, request) => {
  const fields = readFields(request)
  fields.optionalText('AccountId', { min: 1, max: 15, pattern: String.raw`\d+` })
  const poolId = fields.id('IdentityPoolId')
  const logins = fields.logins()
  fields.check()

  const pool = findIdentityPool(emulated, poolId)
  if (logins.size === 0) return { IdentityId: createGuest(emulated, pool).id }
  const checked = await checkLogins(emulated, pool, logins)
  return { IdentityId: identityOfLogins(emulated, pool, checked).id }
}
