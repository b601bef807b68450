import type { User, UserPool } from '../../state/user-pool.ts'

/** Deletes a user with all that a later user of the same name must not find. */
export function deleteUser(pool: UserPool, { username }: User): void {
  pool.users.delete(username)
  for (const { token } of pool.refreshTokens.withKey('username', username)) pool.refreshTokens.delete(token)
  for (const { id } of pool.authEvents.withKey('username', username)) pool.authEvents.delete(id)
  for (const { key } of pool.devices.withKey('username', username)) pool.devices.delete(key)
  for (const table of [
    pool.challengeSessions,
    pool.passkeyRegistrations,
    pool.authorizationCodes,
    pool.hostedSessions,
  ]) {
    for (const [id, row] of table.rows()) if (row.username === username) table.delete(id)
  }
  for (const key of [...pool.accountCodes.keys()]) if (key.endsWith(` ${username}`)) pool.accountCodes.delete(key)
}
