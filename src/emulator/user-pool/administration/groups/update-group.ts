import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { nameRole } from '../named-role.ts'
import { describeGroup, groupMembers, requireGroup } from './named-group.ts'

/** What the request leaves out stays as it is.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateGroup.html */
export const updateGroup: ServedOperation = (emulated, request) => {
  const given = readMembers(request, groupMembers)
  const { pool, group } = requireGroup(emulated, given)
  nameRole(emulated, given.RoleArn)
  const changed = {
    ...group,
    description: given.Description ?? group.description ?? null,
    roleArn: given.RoleArn ?? group.roleArn,
    precedence: given.Precedence ?? group.precedence,
    modified: emulated.now(),
  }
  pool.groups.set(group.name, changed)
  return { Group: describeGroup(pool, changed) }
}
