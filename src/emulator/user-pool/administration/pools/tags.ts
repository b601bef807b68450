import type { Emulated } from '../../../state/state.ts'
import type { UserPool } from '../../../state/user-pool.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers, required } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { arnRule } from '../../rules.ts'

// https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_TagResource.html

const resource = { ResourceArn: required('text', arnRule) }

export const tagResource: ServedOperation = (emulated, request) => {
  const { ResourceArn, Tags } = readMembers(request, {
    ...resource,
    Tags: required('texts', { keys: { minLength: 1, maxLength: 128 }, values: { maxLength: 256 } }),
  })
  const pool = poolOfArn(emulated, ResourceArn)
  emulated.userPools.set(pool.id, { ...pool, tags: { ...pool.tags, ...Tags } })
  return {}
}

export const untagResource: ServedOperation = (emulated, request) => {
  const { ResourceArn, TagKeys } = readMembers(request, { ...resource, TagKeys: required('list') })
  const pool = poolOfArn(emulated, ResourceArn)
  const left = Object.entries(pool.tags).filter(([key]) => !TagKeys.includes(key))
  emulated.userPools.set(pool.id, { ...pool, tags: Object.fromEntries(left) })
  return {}
}

export const listTagsForResource: ServedOperation = (emulated, request) => {
  const { ResourceArn } = readMembers(request, resource)
  return { Tags: poolOfArn(emulated, ResourceArn).tags }
}

const poolOfArn = (emulated: Emulated, arn: string): UserPool =>
  requirePool(emulated, arn.slice(arn.lastIndexOf('/') + 1))
