import { openIdentityPool } from '../../state/identity-pool.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { longestPage, pageOf } from '../../wire/page-of.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import { findIdentityPool } from '../identities.ts'
import { id } from '../rules.ts'
import { describePool, readSettings, settingMembers } from './pool-settings.ts'

/** https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CreateIdentityPool.html */
export const createIdentityPool: ServedOperation = (emulated, request) => {
  const given = readMembers(request, settingMembers, 'identity-pool')
  const pool = openIdentityPool({
    ...readSettings(given),
    id: `${emulated.settings.region}:${crypto.randomUUID()}`,
    tags: given.IdentityPoolTags ?? {},
    unauthenticatedRole: null,
    authenticatedRole: null,
    roleMappings: {},
    identities: [],
  })
  emulated.identityPools.set(pool.id, pool)
  return describePool(pool)
}

const named = { IdentityPoolId: id }

/** https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DescribeIdentityPool.html */
export const describeIdentityPool: ServedOperation = (emulated, request) => {
  const { IdentityPoolId } = readMembers(request, named, 'identity-pool')
  return describePool(findIdentityPool(emulated, IdentityPoolId))
}

/** Roles and identities stay; what the request leaves out else is gone.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_UpdateIdentityPool.html */
export const updateIdentityPool: ServedOperation = (emulated, request) => {
  const given = readMembers(request, { ...named, ...settingMembers }, 'identity-pool')
  const pool = findIdentityPool(emulated, given.IdentityPoolId)
  const changed = { ...pool, ...readSettings(given), tags: given.IdentityPoolTags ?? pool.tags ?? {} }
  emulated.identityPools.set(pool.id, changed)
  return describePool(changed)
}

/** https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DeleteIdentityPool.html */
export const deleteIdentityPool: ServedOperation = (emulated, request) => {
  const { IdentityPoolId } = readMembers(request, named, 'identity-pool')
  emulated.identityPools.delete(findIdentityPool(emulated, IdentityPoolId).id)
  return {}
}

/** https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_ListIdentityPools.html */
export const listIdentityPools: ServedOperation = (emulated, request) => {
  const { MaxResults, NextToken } = readMembers(
    request,
    {
      MaxResults: required('count', { least: 1, most: longestPage }),
      NextToken: optional('text', { minLength: 1, pattern: '[\\S]+' }),
    },
    'identity-pool',
  )
  const pools = [...emulated.identityPools.values()]
  const { page, next } = pageOf(pools, { limit: MaxResults, token: NextToken }, (pool) => pool.id)
  return {
    IdentityPools: page.map((pool) => ({ IdentityPoolId: pool.id, IdentityPoolName: pool.name })),
    ...(next !== undefined && { NextToken: next }),
  }
}
