import type { ServedOperation } from '../../../wire/operation.ts'
import { creationKey, longestPage, pageOf } from '../../../wire/page-of.ts'
import { readMembers, required } from '../../../wire/validate.ts'
import { nextToken } from '../../rules.ts'
import { readKept } from '../kept.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPools.html */
export const listUserPools: ServedOperation = (emulated, request) => {
  const { MaxResults, NextToken } = readMembers(request, {
    NextToken: nextToken,
    MaxResults: required('count', { least: 1, most: longestPage }),
  })
  const { page, next } = pageOf(
    [...emulated.userPools.values()],
    { limit: MaxResults, token: NextToken },
    ({ created, id }) => creationKey(created, id),
  )
  return {
    UserPools: page.map((pool) => ({
      Id: pool.id,
      Name: pool.name,
      LambdaConfig: readKept(pool.kept).LambdaConfig ?? {},
      LastModifiedDate: pool.modified / 1000,
      CreationDate: pool.created / 1000,
    })),
    ...(next !== undefined && { NextToken: next }),
  }
}
