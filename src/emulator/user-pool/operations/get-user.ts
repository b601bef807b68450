import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { mfaMembers } from '../account/auth-factors.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { attributeList } from '../account/user-attributes.ts'
import { token } from '../rules.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html */
export const getUser: ServedOperation = async (emulated, request) => {
  const { AccessToken } = readMembers(request, { AccessToken: token })
  const { user } = await readSignedIn(emulated, AccessToken)
  return { ...mfaMembers(user), UserAttributes: attributeList(user), Username: user.username }
}
