import type { ServedOperation } from '../../../wire/operation.ts'
import { signOutEverywhere } from '../../operations/global-sign-out.ts'
import { administeredUser } from './administered-user.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUserGlobalSignOut.html */
export const adminUserGlobalSignOut: ServedOperation = (emulated, request) => {
  const { pool, user } = administeredUser(emulated, request)
  signOutEverywhere(emulated, pool, user)
  return {}
}
