import type { Emulated } from '../../../state/state.ts'
import type { Group, UserPool } from '../../../state/user-pool.ts'
import { resourceNotFound } from '../../../wire/errors.ts'
import type { WireObject } from '../../../wire/operation.ts'
import { optional } from '../../../wire/validate.ts'
import { arnRule, groupName, userPoolId } from '../../rules.ts'
import { requireChild } from '../pool-child.ts'

/** The members that name a group. */
export const namedGroup = { UserPoolId: userPoolId, GroupName: groupName }

/** What CreateGroup and UpdateGroup set. */
export const groupMembers = {
  ...namedGroup,
  Description: optional('text', { maxLength: 2048 }),
  RoleArn: optional('text', arnRule),
  Precedence: optional('count', { least: 0 }),
}

/** The refusal is worded as in aws-sdk-js-v3 issue 3825. @throws ServiceError */
export function requireGroup(
  emulated: Emulated,
  { UserPoolId, GroupName }: { readonly UserPoolId: string; readonly GroupName: string },
): { readonly pool: UserPool; readonly group: Group } {
  const { pool, child } = requireChild(
    emulated,
    UserPoolId,
    ({ groups }) => groups.get(GroupName),
    () => resourceNotFound('Group not found.'),
  )
  return { pool, group: child }
}

/** GroupType; dates are epoch seconds with a fraction.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GroupType.html */
export const describeGroup = (pool: UserPool, group: Group): WireObject => ({
  GroupName: group.name,
  UserPoolId: pool.id,
  ...(typeof group.description === 'string' && { Description: group.description }),
  ...(group.roleArn !== null && { RoleArn: group.roleArn }),
  ...(group.precedence !== null && { Precedence: group.precedence }),
  LastModifiedDate: (group.modified ?? pool.created) / 1000,
  CreationDate: (group.created ?? pool.created) / 1000,
})
