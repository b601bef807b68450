import type { UserPoolClient } from '../../../state/settings/user-pool-client.ts'
import type { Emulated } from '../../../state/state.ts'
import type { UserPool } from '../../../state/user-pool.ts'
import { resourceNotFound } from '../../../wire/errors.ts'
import { requirePool } from '../../pools.ts'
import { clientId, userPoolId } from '../../rules.ts'

/** The members that name an app client in an administrator's call. */
export const namedClient = { UserPoolId: userPoolId, ClientId: clientId }

/** @throws ServiceError ResourceNotFoundException, also for a client of another pool */
export function requireClientOf(
  emulated: Emulated,
  { UserPoolId, ClientId }: { readonly UserPoolId: string; readonly ClientId: string },
): { readonly pool: UserPool; readonly client: UserPoolClient } {
  const pool = requirePool(emulated, UserPoolId)
  const client = pool.clients.get(ClientId)
  if (!client) throw resourceNotFound(`User pool client ${ClientId} does not exist.`)
  return { pool, client }
}
