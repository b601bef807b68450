import type { UserPoolClient } from '../../../state/settings/user-pool-client.ts'
import type { Emulated } from '../../../state/state.ts'
import type { UserPool } from '../../../state/user-pool.ts'
import { noSuchClient } from '../../pools.ts'
import { clientId, userPoolId } from '../../rules.ts'
import { requireChild } from '../pool-child.ts'

/** The members that name an app client in an administrator's call. */
export const namedClient = { UserPoolId: userPoolId, ClientId: clientId }

/** @throws ServiceError ResourceNotFoundException, also for a client of another pool */
export function requireClientOf(
  emulated: Emulated,
  { UserPoolId, ClientId }: { readonly UserPoolId: string; readonly ClientId: string },
): { readonly pool: UserPool; readonly client: UserPoolClient } {
  const { pool, child } = requireChild(
    emulated,
    UserPoolId,
    ({ clients }) => clients.get(ClientId),
    () => noSuchClient(ClientId),
  )
  return { pool, client: child }
}
