import { invalidParameter, notAuthorized } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { optional, readMembers } from '../../../wire/validate.ts'
import { verifiedDestination } from '../../account/account.ts'
import { sendAccountCode } from '../../account/account-codes.ts'
import { administered } from '../../rules.ts'
import { userNamedBy } from './administered-user.ts'

/** The password no longer counts; a code by which the user chooses another is sent.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminResetUserPassword.html */
export const adminResetUserPassword: ServedOperation = async (emulated, request) => {
  const given = readMembers(request, { ...administered, ClientMetadata: optional('texts') })
  const { pool, user } = userNamedBy(emulated, given)
  if (!user.enabled) throw notAuthorized('User is disabled.')
  if (user.status !== 'CONFIRMED' && user.status !== 'RESET_REQUIRED') {
    throw notAuthorized('User password cannot be reset in the current state.')
  }
  const destination = verifiedDestination(pool, user)
  if (!destination) {
    throw invalidParameter(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    )
  }
  user.status = 'RESET_REQUIRED'
  user.modified = emulated.now()
  const place = { emulated, pool, client: null, clientMetadata: given.ClientMetadata }
  await sendAccountCode(place, user, 'forgotten-password', destination)
  return {}
}
