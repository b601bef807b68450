import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { describeClient } from './describe-client.ts'
import { namedClient, requireClientOf } from './require-client-of.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html */
export const describeUserPoolClient: ServedOperation = (emulated, request) => {
  const { pool, client } = requireClientOf(emulated, readMembers(request, namedClient))
  return { UserPoolClient: describeClient(pool, client) }
}
