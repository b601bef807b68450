import type { ServedOperation } from '../../../wire/operation.ts'
import { creationKey, pageOf } from '../../../wire/page-of.ts'
import { readMembers } from '../../../wire/validate.ts'
import { limit, nextToken } from '../../rules.ts'
import { describeUser } from '../users/describe-user.ts'
import { namedGroup, requireGroup } from './named-group.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsersInGroup.html */
export const listUsersInGroup: ServedOperation = (emulated, request) => {
  const { Limit, NextToken, ...named } = readMembers(request, { ...namedGroup, Limit: limit, NextToken: nextToken })
  const { pool, group } = requireGroup(emulated, named)
  const { page, next } = pageOf(
    pool.users.values().filter(({ groups }) => groups.includes(group.name)),
    { limit: Limit, token: NextToken },
    ({ created, username }) => creationKey(created, username),
  )
  return { Users: page.map(describeUser), ...(next !== undefined && { NextToken: next }) }
}
