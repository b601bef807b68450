import { notAuthorized } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { accountMembers, noSuchAccount, readAccount } from '../account/account.ts'
import { noSuchCode, signUpDestination, takeAccountCode } from '../account/account-codes.ts'
import { changeAttributes } from '../account/user-attributes.ts'
import { confirmationCode } from '../rules.ts'

/**
 * The address that the code was sent to is verified by it. That an unknown username is refused as an expired code is
 * unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html
 */
export const confirmSignUp: ServedOperation = async (emulated, request) => {
  const { ConfirmationCode, ...named } = readMembers(request, {
    ...accountMembers,
    ConfirmationCode: confirmationCode,
  })
  const { pool, client, user } = await readAccount(emulated, named)
  if (!user) throw client.preventUserExistenceErrors ? noSuchCode() : noSuchAccount()
  if (user.status !== 'UNCONFIRMED') {
    throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`)
  }
  takeAccountCode(emulated, pool, user.username, 'sign-up', ConfirmationCode)
  user.status = 'CONFIRMED'
  const destination = signUpDestination(pool, user)
  if (destination) changeAttributes(emulated, user, { [`${destination.attribute}_verified`]: 'true' })
  return {}
}
