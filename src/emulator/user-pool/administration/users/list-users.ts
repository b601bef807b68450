import { invalidParameter } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { creationKey, pageOf } from '../../../wire/page-of.ts'
import { optional, readMembers } from '../../../wire/validate.ts'
import { isInSchema } from '../../account/schema-rules.ts'
import { attributeList } from '../../account/user-attributes.ts'
import { requirePool } from '../../pools.ts'
import { limit, nextToken, userPoolId } from '../../rules.ts'
import { describeUser } from './describe-user.ts'
import { userFilter } from './user-filter.ts'

/** The refusal of an attribute is that of public programs.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html */
export const listUsers: ServedOperation = (emulated, request) => {
  const { UserPoolId, AttributesToGet, Limit, PaginationToken, Filter } = readMembers(request, {
    UserPoolId: userPoolId,
    AttributesToGet: optional('list', { values: { minLength: 1, maxLength: 32 } }),
    Limit: limit,
    PaginationToken: nextToken,
    Filter: optional('text', { maxLength: 256 }),
  })
  const pool = requirePool(emulated, UserPoolId)
  if (AttributesToGet?.some((name) => !isInSchema(pool, name))) {
    throw invalidParameter('One or more requested attributes do not exist.')
  }
  const { page, next } = pageOf(
    pool.users.values().filter(userFilter(Filter)),
    { limit: Limit, token: PaginationToken },
    ({ created, username }) => creationKey(created, username),
  )
  return {
    Users: page.map((user) => ({
      ...describeUser(user),
      Attributes: attributeList(user).filter(({ Name }) => AttributesToGet?.includes(Name) ?? true),
    })),
    ...(next !== undefined && { PaginationToken: next }),
  }
}
