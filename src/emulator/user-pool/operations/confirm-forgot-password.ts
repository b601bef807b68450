import { notAuthorized } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers, required } from '../../wire/validate.ts'
import { accountMembers, noSuchAccount, readAccount } from '../account/account.ts'
import { takeAccountCode, wrongCode } from '../account/account-codes.ts'
import { recordEvent } from '../auth-events/auth-events.ts'
import { checkPasswordPolicy, refuseFormerPassword, setPassword } from '../password-policy.ts'
import { confirmationCode, password } from '../rules.ts'
import { postConfirmation } from '../triggers/sign-up.ts'

/**
 * A password against the policy, or one of those before, leaves the code unused. How AWS refuses a disabled user where existence is no secret is
 * unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmForgotPassword.html
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
export const confirmForgotPassword: ServedOperation = async (emulated, request) => {
  const { ConfirmationCode, Password, ...named } = readMembers(request, {
    ...accountMembers,
    ConfirmationCode: confirmationCode,
    Password: required('text', password),
  })
  const { place, pool, client, user } = await readAccount(emulated, named)
  const { preventUserExistenceErrors: isSecret } = client
  if (!user) throw isSecret ? wrongCode() : noSuchAccount()
  if (!user.enabled) throw isSecret ? wrongCode() : notAuthorized('User is disabled.')
  checkPasswordPolicy(pool.passwordPolicy, Password)
  await refuseFormerPassword(pool, user, Password)
  takeAccountCode(emulated, pool, user.username, 'forgotten-password', ConfirmationCode)
  await setPassword(emulated, pool, user, Password, 'CONFIRMED')
  await postConfirmation(place, 'PostConfirmation_ConfirmForgotPassword', user)
  recordEvent(place, user.username, { type: 'ForgotPassword', response: 'Pass' })
  return {}
}
