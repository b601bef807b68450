import type { ServedOperation } from '../../../wire/operation.ts'
import { optional, readMembers } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { userPoolId } from '../../rules.ts'
import { changePool } from './change-pool.ts'
import { poolName, readSettings, settingMembers } from './pool-settings.ts'

/**
 * What the request leaves out goes back to its default; tags alone stay.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html
 */
export const updateUserPool: ServedOperation = (emulated, request) => {
  const { UserPoolId, PoolName, ...given } = readMembers(request, {
    UserPoolId: userPoolId,
    PoolName: optional('text', { pattern: poolName.pattern ?? '', minLength: 1, maxLength: 128 }),
    ...settingMembers,
  })
  const pool = requirePool(emulated, UserPoolId)
  const settings = readSettings(given, request, pool.mfa.types)
  const tags = given.UserPoolTags ?? pool.tags
  changePool(emulated, pool, { ...settings, tags, name: PoolName ?? pool.name })
  return {}
}
