import { notAuthorized } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers } from '../../wire/validate.ts'
import { accountMembers, noSuchAccount, readAccount } from '../account/account.ts'
import { noSuchCode, signUpDestination, takeAccountCode } from '../account/account-codes.ts'
import { openSignUpSession, takeSignUpSession } from '../account/sign-up-session.ts'
import { changeAttributes } from '../account/user-attributes.ts'
import { otherWithAlias, refuseTakenAlias } from '../account/user-names.ts'
import { recordEvent } from '../auth-events/auth-events.ts'
import { confirmationCode, session } from '../rules.ts'
import { postConfirmation } from '../triggers/sign-up.ts'

/**
 * The address that the code was sent to is verified by it. That an unknown username is refused as an expired code is
 * unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html
 */
export const confirmSignUp: ServedOperation = async (emulated, request) => {
  const { ConfirmationCode, ForceAliasCreation, Session, ...named } = readMembers(request, {
    ...accountMembers,
    ConfirmationCode: confirmationCode,
    ForceAliasCreation: optional('flag'),
    Session: session,
  })
  const { place, pool, client, user } = await readAccount(emulated, named)
  if (!user) throw client.preventUserExistenceErrors ? noSuchCode() : noSuchAccount()
  if (user.status !== 'UNCONFIRMED') {
    throw notAuthorized(`User cannot be confirmed. Current status is ${user.status}`)
  }
  const destination = signUpDestination(pool, user)
  if (destination && !ForceAliasCreation) refuseTakenAlias(pool, user, destination.attribute, destination.address)
  takeAccountCode(emulated, pool, user.username, 'sign-up', ConfirmationCode)
  if (Session !== undefined) takeSignUpSession(place, user, 'ConfirmSignUp', Session)
  user.status = 'CONFIRMED'
  recordEvent(place, user.username, { type: 'SignUp', response: 'Pass' })
  if (destination) {
    const { attribute, address } = destination
    const other = otherWithAlias(pool, user, attribute, address)
    // The alias leaves the user who had it (amazon-cognito-identity-js issue 148).
    if (other) changeAttributes(emulated, pool, other, { [`${attribute}_verified`]: 'false' })
    changeAttributes(emulated, pool, user, { [`${attribute}_verified`]: 'true' })
  }
  await postConfirmation(place, 'PostConfirmation_ConfirmSignUp', user)
  // Also without that of SignUp: Amplify sends none and goes on with this one.
  return openSignUpSession(place, user, 'InitiateAuth')
}
