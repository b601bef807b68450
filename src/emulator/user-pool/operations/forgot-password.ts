import { invalidParameter, notAuthorized } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { accountMembers, decoyDelivery, noSuchAccount, readAccount, verifiedDestination } from '../account/account.ts'
import { sendAccountCode } from '../account/account-codes.ts'
import { migrateUser } from '../triggers/user-migration.ts'

/** The password stays as it is until the code comes back with another.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html */
export const forgotPassword: ServedOperation = async (emulated, request) => {
  const named = readMembers(request, accountMembers)
  const { place, pool, client, user: known } = await readAccount(emulated, named)
  const user = known ?? (await migrateUser(place, named.Username, null))
  if (!user) {
    if (!client.preventUserExistenceErrors) throw noSuchAccount()
    return { CodeDeliveryDetails: await decoyDelivery(pool, named.Username) }
  }
  if (!user.enabled) throw notAuthorized('User is disabled.')
  if (user.status === 'FORCE_CHANGE_PASSWORD' || user.status === 'EXTERNAL_PROVIDER') {
    throw notAuthorized('User password cannot be reset in the current state.')
  }
  const destination = verifiedDestination(user)
  if (!destination) {
    throw invalidParameter(
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    )
  }
  return { CodeDeliveryDetails: await sendAccountCode(place, user, 'forgotten-password', destination) }
}
