import { invalidParameter, notAuthorized, type ServiceError } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { accountMembers, decoyFor, noSuchAccount, readAccount, verifiedDestination } from '../account/account.ts'
import { sendAccountCode } from '../account/account-codes.ts'
import { recordEvent } from '../auth-events/auth-events.ts'
import { migrateUser } from '../triggers/user-migration.ts'

/** The password stays as it is until the code comes back with another.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgotPassword.html */
export const forgotPassword: ServedOperation = async (emulated, request) => {
  const named = readMembers(request, accountMembers)
  const account = await readAccount(emulated, named)
  const { place, pool } = account
  const user = account.user ?? (await migrateUser(place, named.Username, null))
  const orDecoy = (refusal: ServiceError) => decoyFor(account, named.Username, refusal)
  if (!user) return orDecoy(noSuchAccount())
  if (!user.enabled) return orDecoy(notAuthorized('User is disabled.'))
  if (user.status === 'FORCE_CHANGE_PASSWORD' || user.status === 'EXTERNAL_PROVIDER') {
    throw notAuthorized('User password cannot be reset in the current state.')
  }
  // Both are unverified: no public thread shows them.
  if (pool.recovery?.includes('admin_only')) throw notAuthorized('Contact administrator to reset password.')
  const destination = verifiedDestination(pool, user)
  if (!destination) {
    return orDecoy(
      invalidParameter('Cannot reset password for the user as there is no registered/verified email or phone_number'),
    )
  }
  const CodeDeliveryDetails = await sendAccountCode(place, user, 'forgotten-password', destination)
  recordEvent(place, user.username, { type: 'ForgotPassword', response: 'InProgress' })
  return { CodeDeliveryDetails }
}
