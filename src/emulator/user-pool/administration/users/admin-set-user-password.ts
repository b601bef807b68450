import type { ServedOperation } from '../../../wire/operation.ts'
import { optional, readMembers, required } from '../../../wire/validate.ts'
import { setPassword } from '../../password-policy.ts'
import { requirePool, requireUser } from '../../pools.ts'
import { password, username, userPoolId } from '../../rules.ts'

/** Without Permanent the password is a temporary one, to be changed at the next sign-in.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminSetUserPassword.html */
export const adminSetUserPassword: ServedOperation = async (emulated, request) => {
  const { UserPoolId, Username, Password, Permanent } = readMembers(request, {
    UserPoolId: userPoolId,
    Username: username,
    Password: required('text', password),
    Permanent: optional('flag'),
  })
  const pool = requirePool(emulated, UserPoolId)
  const status = Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD'
  await setPassword(emulated, pool, requireUser(pool, Username), Password, status)
  return {}
}
