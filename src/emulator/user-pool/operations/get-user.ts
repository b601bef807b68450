import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { mfaMembers } from '../account/auth-factors.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { readableAttributes } from '../account/user-attributes.ts'
import { token } from '../rules.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html */
export const getUser: ServedOperation = async (emulated, request) => {
  const { AccessToken } = readMembers(request, { AccessToken: token })
  const { user, client } = await readSignedIn(emulated, AccessToken)
  return { ...mfaMembers(user), UserAttributes: readableAttributes(user, client), Username: user.username }
}
