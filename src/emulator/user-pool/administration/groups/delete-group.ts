import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { namedGroup, requireGroup } from './named-group.ts'

/** Its users are in it no more. https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteGroup.html */
export const deleteGroup: ServedOperation = (emulated, request) => {
  const { pool, group } = requireGroup(emulated, readMembers(request, namedGroup))
  pool.groups.delete(group.name)
  for (const user of pool.users.values()) user.groups = user.groups.filter((name) => name !== group.name)
  return {}
}
