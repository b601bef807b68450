import type { Emulated } from '../../state/state.ts'
import type { UserPool } from '../../state/user-pool.ts'
import type { ServiceError } from '../../wire/errors.ts'
import { requirePool } from '../pools.ts'

/** The pool that a call names, and what it names in it. @throws ServiceError for an unknown pool, and the refusal for the other */
export function requireChild<Child>(
  emulated: Emulated,
  poolId: string,
  find: (pool: UserPool) => Child | undefined,
  refusal: () => ServiceError,
): { readonly pool: UserPool; readonly child: Child } {
  const pool = requirePool(emulated, poolId)
  const child = find(pool)
  if (child === undefined) throw refusal()
  return { pool, child }
}
