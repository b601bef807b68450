import { ServiceError } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { nameRole } from '../named-role.ts'
import { describeGroup, groupMembers } from './named-group.ts'

/** The refusal is worded as in amplify-backend issue 1781.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateGroup.html */
export const createGroup: ServedOperation = (emulated, request) => {
  const { UserPoolId, GroupName, Description, RoleArn, Precedence } = readMembers(request, groupMembers)
  const pool = requirePool(emulated, UserPoolId)
  if (pool.groups.has(GroupName)) {
    throw new ServiceError('GroupExistsException', 'A group with the name already exists.')
  }
  nameRole(emulated, RoleArn)
  const now = emulated.now()
  const group = {
    name: GroupName,
    description: Description ?? null,
    roleArn: RoleArn ?? null,
    precedence: Precedence ?? null,
    created: now,
    modified: now,
  }
  pool.groups.set(GroupName, group)
  return { Group: describeGroup(pool, group) }
}
