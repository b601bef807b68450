import { invalidParameter, notAuthorized, ServiceError } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import { accountMembers, readAccount } from '../account.ts'
import { sendAccountCode } from '../account-codes.ts'
import { newUser } from '../new-user.ts'
import { checkPasswordPolicy, setPassword } from '../password-policy.ts'
import { password } from '../rules.ts'
import { attributesByName } from '../user-attributes.ts'

/** Names that only the pool itself writes. */
const ownAttributes = ['sub', 'identities', 'email_verified', 'phone_number_verified']

/**
 * The user confirms the sign-up with a code that is sent to the e-mail address; without one an administrator does.
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
  checkAttributes(pool.requiredAttributes, attributes)
  const user = newUser(emulated, { username: named.Username, status: 'UNCONFIRMED', attributes })
  await setPassword(emulated, pool, user, Password, 'UNCONFIRMED')
  // Looked for only now: of two that ask at once, one must be refused. From here to the end no await.
  if (pool.users.has(user.username)) throw new ServiceError('UsernameExistsException', 'User already exists')
  pool.users.set(user.username, user)
  const { email } = attributes
  return {
    ...(email && {
      CodeDeliveryDetails: sendAccountCode(emulated, pool, user, 'sign-up', {
        medium: 'EMAIL',
        attribute: 'email',
        address: email,
      }),
    }),
    UserConfirmed: false,
    UserSub: user.sub,
  }
}

/** As in aws-sdk-js issue 3603 and amazon-cognito-identity-dart-2 issue 89; the lines end as in amplify-flutter issue 509. */
function checkAttributes(requiredNames: readonly string[], given: Readonly<Record<string, string>>): void {
  const isOwn = (name: string) => ownAttributes.includes(name) || name.startsWith('cognito:')
  if (Object.keys(given).some(isOwn)) throw notAuthorized('A client attempted to write unauthorized attribute')
  const missing = requiredNames.filter((name) => !given[name])
  if (missing.length === 0) return
  const lines = missing.map((name) => `${name}: The attribute is required\n`)
  throw invalidParameter(`Attributes did not conform to the schema: ${lines.join('')}`)
}
