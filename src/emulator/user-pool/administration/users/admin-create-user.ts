import { ServiceError } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { optional, readMembers } from '../../../wire/validate.ts'
import { newUser } from '../../account/new-user.ts'
import { checkSchema } from '../../account/schema-rules.ts'
import { attributesByName } from '../../account/user-attributes.ts'
import { findUser, namesOfNew } from '../../account/user-names.ts'
import { generatePassword, setPassword } from '../../password-policy.ts'
import { requirePool, requireUser } from '../../pools.ts'
import { password, username, userPoolId } from '../../rules.ts'
import { preSignUp } from '../../triggers/sign-up.ts'
import { describeUser } from './describe-user.ts'

/** No invitation is sent, whatever MessageAction says; RESEND needs the user to be there.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html */
export const adminCreateUser: ServedOperation = async (emulated, request) => {
  const { UserPoolId, Username, TemporaryPassword, UserAttributes, MessageAction, ClientMetadata } = readMembers(
    request,
    {
      UserPoolId: userPoolId,
      Username: username,
      TemporaryPassword: optional('text', password),
      UserAttributes: optional('attributes'),
      ClientMetadata: optional('texts'),
      MessageAction: optional('text', { oneOf: ['RESEND', 'SUPPRESS'] }),
    },
  )
  const pool = requirePool(emulated, UserPoolId)
  if (MessageAction === 'RESEND') return { User: describeUser(requireUser(pool, Username)) }
  if (findUser(pool, Username)) throw new ServiceError('UsernameExistsException', 'User account already exists')
  checkSchema(pool, attributesByName(UserAttributes), null)
  const names = namesOfNew(pool, Username, attributesByName(UserAttributes))
  const place = { emulated, pool, client: null, clientMetadata: ClientMetadata }
  await preSignUp(place, 'PreSignUp_AdminCreateUser', names)
  const user = newUser(emulated, pool, { ...names, status: 'FORCE_CHANGE_PASSWORD' })
  const temporary = TemporaryPassword ?? generatePassword(pool.passwordPolicy)
  await setPassword(emulated, pool, user, temporary, 'FORCE_CHANGE_PASSWORD')
  // Both dates are those of the request, however long the password took.
  user.modified = user.created
  pool.users.set(user.username, user)
  return { User: describeUser(user) }
}
