import type { Emulated } from '../../../state/state.ts'
import type { User, UserPool } from '../../../state/user-pool.ts'
import type { WireObject } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { requirePool, requireUser } from '../../pools.ts'
import { administered } from '../../rules.ts'

interface Administered {
  readonly pool: UserPool
  readonly user: User
}

/** The user that UserPoolId and Username of a request name. @throws ServiceError */
export const administeredUser = (emulated: Emulated, request: WireObject): Administered =>
  userNamedBy(emulated, readMembers(request, administered))

/** @throws ServiceError */
export function userNamedBy(
  emulated: Emulated,
  { UserPoolId, Username }: { readonly UserPoolId: string; readonly Username: string },
): Administered {
  const pool = requirePool(emulated, UserPoolId)
  return { pool, user: requireUser(pool, Username) }
}
