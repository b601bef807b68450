import { ServiceError } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import { accountMembers, readAccount } from '../account/account.ts'
import { sendAccountCode, signUpDestination } from '../account/account-codes.ts'
import { newUser } from '../account/new-user.ts'
import { attributesByName, checkAttributes, checkWritable } from '../account/user-attributes.ts'
import { checkPasswordPolicy, setPassword } from '../password-policy.ts'
import { password } from '../rules.ts'

/**
 * The user confirms the sign-up with a code that is sent to an address; without one an administrator does.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 */
export const signUp: ServedOperation = async (emulated, request) => {
  const { Password, UserAttributes, ...named } = readMembers(request, {
    ...accountMembers,
    Password: required('text', password),
    UserAttributes: optional('attributes'),
  })
  const { pool } = await readAccount(emulated, named)
  const attributes = attributesByName(UserAttributes)
  checkPasswordPolicy(pool.passwordPolicy, Password)
  checkWritable(Object.keys(attributes))
  checkAttributes(pool, attributes)
  const user = newUser(emulated, { username: named.Username, status: 'UNCONFIRMED', attributes })
  await setPassword(emulated, pool, user, Password, 'UNCONFIRMED')
  // Looked for only now: of two that ask at once, one must be refused. From here to the end no await.
  if (pool.users.has(user.username)) throw new ServiceError('UsernameExistsException', 'User already exists')
  pool.users.set(user.username, user)
  const destination = signUpDestination(pool, user)
  return {
    ...(destination && { CodeDeliveryDetails: sendAccountCode(emulated, pool, user, 'sign-up', destination) }),
    UserConfirmed: false,
    UserSub: user.sub,
  }
}
