import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers } from '../../wire/validate.ts'
import { refuseCognitoToken } from '../developer-login.ts'
import { createGuest, findIdentityPool, identityOfLogins } from '../identities.ts'
import { checkLogins } from '../login-check.ts'
import { id, logins } from '../rules.ts'

const rules = {
  AccountId: optional('text', { minLength: 1, maxLength: 15, pattern: '\\d+' }),
  IdentityPoolId: id,
  Logins: logins,
}

/** @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetId.html */
export const getId: ServedOperation = async (emulated, request) => {
  const { IdentityPoolId, Logins = {} } = readMembers(request, rules, 'identity-pool')
  const pool = findIdentityPool(emulated, IdentityPoolId)
  if (Object.keys(Logins).length === 0) return { IdentityId: createGuest(emulated, pool).id }
  refuseCognitoToken(Logins)
  const checked = await checkLogins(emulated, pool, Logins)
  return { IdentityId: identityOfLogins(emulated, pool, checked).id }
}
