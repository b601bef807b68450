import type { ServedOperation } from '../../../wire/operation.ts'
import { creationKey, longestPage, pageOf } from '../../../wire/page-of.ts'
import { optional, readMembers } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { nextToken, userPoolId } from '../../rules.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClients.html */
export const listUserPoolClients: ServedOperation = (emulated, request) => {
  const { UserPoolId, MaxResults, NextToken } = readMembers(request, {
    UserPoolId: userPoolId,
    MaxResults: optional('count', { least: 1, most: longestPage }),
    NextToken: nextToken,
  })
  const pool = requirePool(emulated, UserPoolId)
  const { page, next } = pageOf(
    pool.clients.values(),
    { limit: MaxResults, token: NextToken },
    ({ created = pool.created, id }) => creationKey(created, id),
  )
  return {
    UserPoolClients: page.map(({ id, name }) => ({ ClientId: id, UserPoolId: pool.id, ClientName: name })),
    ...(next !== undefined && { NextToken: next }),
  }
}
