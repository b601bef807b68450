import { invalidParameter, notAuthorized } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { accountMembers, decoyFor, noSuchAccount, readAccount } from '../account/account.ts'
import { sendAccountCode, signUpDestination } from '../account/account-codes.ts'
import { recordEvent } from '../auth-events/auth-events.ts'

/** The code before is no longer taken. What a user without an address gets is unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html */
export const resendConfirmationCode: ServedOperation = async (emulated, request) => {
  const named = readMembers(request, accountMembers)
  const account = await readAccount(emulated, named)
  const { place, pool, user } = account
  if (!user) return decoyFor(account, named.Username, noSuchAccount())
  // How AWS words it where existence is no secret is unverified.
  if (!user.enabled) return decoyFor(account, named.Username, notAuthorized('User is disabled.'))
  if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.')
  const destination = signUpDestination(pool, user)
  if (!destination) throw invalidParameter('Auto verification not turned on.')
  const CodeDeliveryDetails = await sendAccountCode(place, user, 'sign-up', destination, 'ResendCode')
  recordEvent(place, user.username, { type: 'ResendCode', response: 'Pass' })
  return { CodeDeliveryDetails }
}
