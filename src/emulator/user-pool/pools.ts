import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import type { User, UserPool } from '../state/user-pool.ts'
import { resourceNotFound, ServiceError } from '../wire/errors.ts'
import { findUser } from './account/user-names.ts'
import { findClient } from './tokens.ts'

/** The part of a pool's ID after the underscore: what SRP mixes in. */
export const poolNameOf = (poolId: string): string => poolId.slice(poolId.indexOf('_') + 1)

/** @throws ServiceError ResourceNotFoundException, also what a call in the wrong region gets */
export function requirePool(emulated: Emulated, poolId: string): UserPool {
  const pool = emulated.userPools.get(poolId)
  if (!pool) throw resourceNotFound(`User pool ${poolId} does not exist.`)
  return pool
}

/** @throws ServiceError ResourceNotFoundException, also what a call in the wrong region gets */
export function requireClient(emulated: Emulated, clientId: string): { pool: UserPool; client: UserPoolClient } {
  const found = findClient(emulated, clientId)
  if (!found) throw noSuchClient(clientId)
  return found
}

export const noSuchClient = (clientId: string) => resourceNotFound(`User pool client ${clientId} does not exist.`)

/** By any name or, as the admin calls of the API allow, by `sub`. @throws ServiceError UserNotFoundException */
export function requireUser(pool: UserPool, name: string): User {
  const user = findUser(pool, name) ?? pool.users.withKey('sub', name)[0]
  if (!user) throw new ServiceError('UserNotFoundException', 'User does not exist.')
  return user
}

/** Revokes everything that one sign-in issued: its refresh tokens, and its access tokens wherever they are checked. */
export function revokeSignIn(emulated: Emulated, pool: UserPool, clientId: string, originJti: string): void {
  const { refreshTokenValidity = 0, accessTokenValidity = 0, idTokenValidity = 0 } = pool.clients.get(clientId) ?? {}
  // The last refresh may come just before the refresh token expires.
  const longest = refreshTokenValidity + Math.max(accessTokenValidity, idTokenValidity)
  pool.revokedOrigins.set(originJti, { originJti, expires: emulated.now() + longest * 1000 })
}
