import { invalidParameter } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { accountMembers, decoyDelivery, noSuchAccount, readAccount } from '../account/account.ts'
import { sendAccountCode, signUpDestination } from '../account/account-codes.ts'

/** The code before is no longer taken. What a user without an address gets is unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ResendConfirmationCode.html */
export const resendConfirmationCode: ServedOperation = async (emulated, request) => {
  const named = readMembers(request, accountMembers)
  const { place, pool, client, user } = await readAccount(emulated, named)
  if (!user) {
    if (!client.preventUserExistenceErrors) throw noSuchAccount()
    return { CodeDeliveryDetails: await decoyDelivery(pool, named.Username) }
  }
  if (user.status !== 'UNCONFIRMED') throw invalidParameter('User is already confirmed.')
  const destination = signUpDestination(pool, user)
  if (!destination) throw invalidParameter('Auto verification not turned on.')
  return { CodeDeliveryDetails: await sendAccountCode(place, user, 'sign-up', destination, 'ResendCode') }
}
