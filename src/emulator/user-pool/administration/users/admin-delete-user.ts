import type { ServedOperation } from '../../../wire/operation.ts'
import { deleteUser } from '../../account/deleted-user.ts'
import { administeredUser } from './administered-user.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUser.html */
export const adminDeleteUser: ServedOperation = (emulated, request) => {
  const { pool, user } = administeredUser(emulated, request)
  deleteUser(pool, user)
  return {}
}
