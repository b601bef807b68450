import { notAuthorized } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { optional, readMembers } from '../../../wire/validate.ts'
import { forgetAccountCode } from '../../account/account-codes.ts'
import { administered } from '../../rules.ts'
import { postConfirmation } from '../../triggers/sign-up.ts'
import { userNamedBy } from './administered-user.ts'

/** The refusal is worded as in amazon-cognito-identity-dart-2 issue 80.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminConfirmSignUp.html */
export const adminConfirmSignUp: ServedOperation = async (emulated, request) => {
  const given = readMembers(request, { ...administered, ClientMetadata: optional('texts') })
  const { pool, user } = userNamedBy(emulated, given)
  if (user.status !== 'UNCONFIRMED') {
    throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`)
  }
  user.status = 'CONFIRMED'
  user.modified = emulated.now()
  forgetAccountCode(pool, user.username, 'sign-up')
  const place = { emulated, pool, client: null, clientMetadata: given.ClientMetadata }
  await postConfirmation(place, 'PostConfirmation_ConfirmSignUp', user)
  return {}
}
