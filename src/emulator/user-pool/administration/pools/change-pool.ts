import type { Emulated } from '../../../state/state.ts'
import type { UserPool } from '../../../state/user-pool.ts'

/**
 * A pool with other settings; its tables are the same. Whether a second factor is needed, and whether devices are
 * tracked, holds for all users from now on.
 */
export function changePool({ userPools, now }: Emulated, pool: UserPool, change: Partial<UserPool>): UserPool {
  const changed = { ...pool, ...change, modified: now() }
  userPools.set(pool.id, changed)
  const required = changed.mfa.configuration === 'ON'
  if (required !== (pool.mfa.configuration === 'ON')) {
    for (const user of pool.users.values()) {
      if (user.status !== 'EXTERNAL_PROVIDER') user.mfa = { ...user.mfa, required }
    }
  }
  if (changed.deviceConfiguration !== pool.deviceConfiguration) {
    for (const user of pool.users.values()) user.deviceConfiguration = changed.deviceConfiguration
  }
  return changed
}
