import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { userPoolId } from '../../rules.ts'
import { describePool } from './describe-pool.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html */
export const describeUserPool: ServedOperation = (emulated, request) => {
  const { UserPoolId } = readMembers(request, { UserPoolId: userPoolId })
  return { UserPool: describePool(emulated, requirePool(emulated, UserPoolId)) }
}
