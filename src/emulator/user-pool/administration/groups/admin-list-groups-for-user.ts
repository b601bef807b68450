import type { ServedOperation } from '../../../wire/operation.ts'
import { pageOf } from '../../../wire/page-of.ts'
import { readMembers } from '../../../wire/validate.ts'
import { administered, limit, nextToken } from '../../rules.ts'
import { userNamedBy } from '../users/administered-user.ts'
import { describeGroup } from './named-group.ts'

/** Those that count most for the user's role come first, those without precedence last.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListGroupsForUser.html */
export const adminListGroupsForUser: ServedOperation = (emulated, request) => {
  const { Limit, NextToken, ...named } = readMembers(request, { ...administered, Limit: limit, NextToken: nextToken })
  const { pool, user } = userNamedBy(emulated, named)
  const { page, next } = pageOf(
    user.groups.flatMap((name) => pool.groups.get(name) ?? []),
    { limit: Limit, token: NextToken },
    ({ precedence, name }) => `${precedence === null ? 'last' : String(precedence).padStart(15, '0')} ${name}`,
  )
  return {
    Groups: page.map((group) => describeGroup(pool, group)),
    ...(next !== undefined && { NextToken: next }),
  }
}
