import { invalidParameter } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { userPoolId } from '../../rules.ts'

/** The refusals are worded as in localstack issue 11947 and terraform-provider-aws issue 16479.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPool.html */
export const deleteUserPool: ServedOperation = (emulated, request) => {
  const { UserPoolId } = readMembers(request, { UserPoolId: userPoolId })
  const pool = requirePool(emulated, UserPoolId)
  if (pool.isProtected) {
    throw invalidParameter(
      'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
    )
  }
  if (pool.domain !== null) {
    throw invalidParameter('User pool cannot be deleted. It has a domain configured that should be deleted first.')
  }
  emulated.userPools.delete(pool.id)
  return {}
}
