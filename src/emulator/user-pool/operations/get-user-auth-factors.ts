import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { configuredFactors, mfaMembers } from '../account/auth-factors.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { token } from '../rules.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAuthFactors.html */
export const getUserAuthFactors: ServedOperation = async (emulated, request) => {
  const { AccessToken } = readMembers(request, { AccessToken: token })
  const { user } = await readSignedIn(emulated, AccessToken)
  return { ConfiguredUserAuthFactors: configuredFactors(user), ...mfaMembers(user), Username: user.username }
}
