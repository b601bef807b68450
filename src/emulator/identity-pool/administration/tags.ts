import type { IdentityPool } from '../../state/identity-pool.ts'
import type { Emulated } from '../../state/state.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers, required } from '../../wire/validate.ts'
import { findIdentityPool } from '../identities.ts'

// https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_TagResource.html

const resource = { ResourceArn: required('text', { minLength: 20, maxLength: 2048 }) }

export const tagResource: ServedOperation = (emulated, request) => {
  const { ResourceArn, Tags } = readMembers(
    request,
    { ...resource, Tags: required('texts', { keys: { minLength: 1, maxLength: 128 }, values: { maxLength: 256 } }) },
    'identity-pool',
  )
  const pool = poolOfArn(emulated, ResourceArn)
  emulated.identityPools.set(pool.id, { ...pool, tags: { ...pool.tags, ...Tags } })
  return {}
}

export const untagResource: ServedOperation = (emulated, request) => {
  const { ResourceArn, TagKeys } = readMembers(request, { ...resource, TagKeys: required('list') }, 'identity-pool')
  const pool = poolOfArn(emulated, ResourceArn)
  const left = Object.entries(pool.tags ?? {}).filter(([key]) => !TagKeys.includes(key))
  emulated.identityPools.set(pool.id, { ...pool, tags: Object.fromEntries(left) })
  return {}
}

export const listTagsForResource: ServedOperation = (emulated, request) => {
  const { ResourceArn } = readMembers(request, resource, 'identity-pool')
  return { Tags: poolOfArn(emulated, ResourceArn).tags ?? {} }
}

/** `arn:aws:cognito-identity:<region>:<account>:identitypool/<id>` */
const poolOfArn = (emulated: Emulated, arn: string): IdentityPool =>
  findIdentityPool(emulated, arn.slice(arn.lastIndexOf('/') + 1))
