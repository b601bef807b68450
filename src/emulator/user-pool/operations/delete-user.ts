import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { deleteUser as deleteFrom } from '../account/deleted-user.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { token } from '../rules.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUser.html */
export const deleteUser: ServedOperation = async (emulated, request) => {
  const { AccessToken } = readMembers(request, { AccessToken: token })
  const { pool, user } = await readSignedIn(emulated, AccessToken)
  deleteFrom(pool, user)
  return {}
}
