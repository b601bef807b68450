import type { ServedOperation } from '../../../wire/operation.ts'
import { creationKey, pageOf } from '../../../wire/page-of.ts'
import { readMembers } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { limit, nextToken, userPoolId } from '../../rules.ts'
import { describeGroup } from './named-group.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListGroups.html */
export const listGroups: ServedOperation = (emulated, request) => {
  const members = { UserPoolId: userPoolId, Limit: limit, NextToken: nextToken }
  const { UserPoolId, Limit, NextToken } = readMembers(request, members)
  const pool = requirePool(emulated, UserPoolId)
  const { page, next } = pageOf(
    pool.groups.values(),
    { limit: Limit, token: NextToken },
    ({ created = pool.created, name }) => creationKey(created, name),
  )
  return {
    Groups: page.map((group) => describeGroup(pool, group)),
    ...(next !== undefined && { NextToken: next }),
  }
}
