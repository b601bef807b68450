import type { Emulated } from '../../state/state.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
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
  signOutEverywhere(emulated, pool, user)
  return {}
}

export function signOutEverywhere(emulated: Emulated, pool: UserPool, { username }: User): void {
  for (const { clientId, originJti } of pool.refreshTokens.withKey('username', username)) {
    revokeSignIn(emulated, pool, clientId, originJti)
  }
}
