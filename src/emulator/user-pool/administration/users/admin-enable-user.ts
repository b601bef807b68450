import type { ServedOperation } from '../../../wire/operation.ts'
import { administeredUser } from './administered-user.ts'

const setting =
  (enabled: boolean): ServedOperation =>
  (emulated, request) => {
    const { user } = administeredUser(emulated, request)
    user.enabled = enabled
    user.modified = emulated.now()
    return {}
  }

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminEnableUser.html */
export const adminEnableUser = setting(true)

/** A disabled user neither signs in nor refreshes; access tokens are refused by the user pool's own calls.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableUser.html */
export const adminDisableUser = setting(false)
