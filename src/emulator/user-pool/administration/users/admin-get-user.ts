import type { ServedOperation } from '../../../wire/operation.ts'
import { mfaMembers } from '../../account/auth-factors.ts'
import { administeredUser } from './administered-user.ts'
import { describeUser } from './describe-user.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUser.html */
export const adminGetUser: ServedOperation = (emulated, request) => {
  const { user } = administeredUser(emulated, request)
  const { Attributes, ...described } = describeUser(user)
  return { ...described, ...mfaMembers(user), UserAttributes: Attributes }
}
