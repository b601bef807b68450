import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { takeAccountCode, toVerifiable } from '../account/account-codes.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { changeAttributes } from '../account/user-attributes.ts'
import { refuseTakenAlias } from '../account/user-names.ts'
import { attributeName, confirmationCode, token } from '../rules.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html */
export const verifyUserAttribute: ServedOperation = async (emulated, request) => {
  const { AccessToken, AttributeName, Code } = readMembers(request, {
    AccessToken: token,
    AttributeName: attributeName,
    Code: confirmationCode,
  })
  const { pool, user } = await readSignedIn(emulated, AccessToken)
  const attribute = toVerifiable(AttributeName)
  refuseTakenAlias(pool, user, attribute, user.attributes[attribute] ?? '')
  takeAccountCode(emulated, pool, user.username, `verify-${attribute}`, Code)
  changeAttributes(emulated, pool, user, { [`${attribute}_verified`]: 'true' })
  return {}
}
