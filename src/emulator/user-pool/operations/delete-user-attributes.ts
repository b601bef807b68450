import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers, required } from '../../wire/validate.ts'
import { forgetAccountCode, verifiableAttributes } from '../account/account-codes.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { changeAttributes, checkAttributes, checkWritable } from '../account/user-attributes.ts'
import { token } from '../rules.ts'

/** An address goes with its verification. That a required attribute is refused as at sign-up is unverified: no public
 * thread shows it. https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserAttributes.html */
export const deleteUserAttributes: ServedOperation = async (emulated, request) => {
  const { AccessToken, UserAttributeNames } = readMembers(request, {
    AccessToken: token,
    UserAttributeNames: required('list'),
  })
  const { pool, user, client } = await readSignedIn(emulated, AccessToken)
  checkWritable(client, UserAttributeNames)
  const addresses = verifiableAttributes.filter((name) => UserAttributeNames.includes(name))
  const names = [...UserAttributeNames, ...addresses.map((name) => `${name}_verified`)]
  const emptied = Object.fromEntries(names.map((name) => [name, '']))
  checkAttributes(pool, { ...user.attributes, ...emptied })
  changeAttributes(emulated, pool, user, emptied)
  for (const name of addresses) forgetAccountCode(pool, user.username, `verify-${name}`)
  return {}
}
