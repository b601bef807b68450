import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { token } from '../rules.ts'
import { readAccessToken } from '../tokens.ts'
import { attributeList } from '../user-attributes.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUser.html */
export const getUser: ServedOperation = async (emulated, request) => {
  const { AccessToken } = readMembers(request, { AccessToken: token })
  const { user } = await readAccessToken(emulated, AccessToken, 'aws.cognito.signin.user.admin')
  const { enabled, preferred } = user.mfa
  return {
    ...(preferred !== null && { PreferredMfaSetting: preferred }),
    UserAttributes: attributeList(user),
    ...(enabled.length > 0 && { UserMFASettingList: enabled }),
    Username: user.username,
  }
}
