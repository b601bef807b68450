import { notAuthorized } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers, required } from '../../wire/validate.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { recordEvent } from '../auth-events/auth-events.ts'
import { setPassword } from '../password-policy.ts'
import { proveWithPassword } from '../prove-password.ts'
import { password, token } from '../rules.ts'

/** Wrong passwords count as at a sign-in; whether AWS counts both together is unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChangePassword.html */
export const changePassword: ServedOperation = async (emulated, request) => {
  const { AccessToken, PreviousPassword, ProposedPassword } = readMembers(request, {
    AccessToken: token,
    PreviousPassword: required('text', password),
    ProposedPassword: required('text', password),
  })
  const { pool, user, client } = await readSignedIn(emulated, AccessToken)
  if (!client) throw notAuthorized('Invalid Access Token')
  await proveWithPassword({ emulated, pool, client }, user.username, PreviousPassword, undefined, 'PasswordChange')
  await setPassword(emulated, pool, user, ProposedPassword, 'CONFIRMED')
  recordEvent({ emulated, pool }, user.username, { type: 'PasswordChange', response: 'Pass' })
  return {}
}
