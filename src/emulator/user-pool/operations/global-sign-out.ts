import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { revokeSignIn } from '../pools.ts'
import { token } from '../rules.ts'

/** Ends every sign-in of the user; the Hosted UI's cookie stays, as on AWS.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html */
export const globalSignOut: ServedOperation = async (emulated, request) => {
  const { AccessToken } = readMembers(request, { AccessToken: token })
  const { pool, user } = await readSignedIn(emulated, AccessToken)
  for (const { clientId, originJti } of pool.refreshTokens.withKey('username', user.username)) {
    revokeSignIn(emulated, pool, clientId, originJti)
  }
  return {}
}
