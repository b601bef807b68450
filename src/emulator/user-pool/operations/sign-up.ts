import type { UserPoolClient } from '../../state/settings/user-pool-client.ts'
import type { PreSignUpResponse } from '../../state/triggers.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { invalidParameter, notAuthorized } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers } from '../../wire/validate.ts'
import { accountMembers, readAccount } from '../account/account.ts'
import { sendAccountCode, signUpDestination } from '../account/account-codes.ts'
import { newUser } from '../account/new-user.ts'
import { checkSchema } from '../account/schema-rules.ts'
import { openSignUpSession } from '../account/sign-up-session.ts'
import { attributesByName, checkAttributes, checkWritable } from '../account/user-attributes.ts'
import { namesOfNew, refuseTakenName } from '../account/user-names.ts'
import { recordEvent } from '../auth-events/auth-events.ts'
import { checkPasswordPolicy, setPassword } from '../password-policy.ts'
import { password } from '../rules.ts'
import { postConfirmation, preSignUp } from '../triggers/sign-up.ts'

/**
 * The user confirms the sign-up with a code that is sent to an address; without one an administrator does.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 */
export const signUp: ServedOperation = async (emulated, request) => {
  const { Password, UserAttributes, ValidationData, ...named } = readMembers(request, {
    ...accountMembers,
    Password: optional('text', password),
    UserAttributes: optional('attributes'),
    ValidationData: optional('attributes'),
  })
  const { place, pool, client } = await readAccount(emulated, named)
  // As in pmill/aws-cognito issue 37.
  if (pool.adminCreatesUsers) throw notAuthorized('SignUp is not permitted for this user pool')
  if (Password === undefined && !mayLackPassword(pool, client)) throw noPassword()
  const attributes = attributesByName(UserAttributes)
  if (Password !== undefined) checkPasswordPolicy(pool.passwordPolicy, Password)
  checkWritable(client, Object.keys(attributes))
  checkSchema(pool, attributes, null)
  // As in amplify-js issue 1669.
  if (attributes.preferred_username && pool.names.aliasAttributes.includes('preferred_username')) {
    throw invalidParameter(
      'Preferred username cannot be provided for unconfirmed account, since user pool is configured for preferred username alias.',
    )
  }
  const names = namesOfNew(pool, named.Username, attributes)
  checkAttributes(pool, names.attributes)
  refuseTakenName(pool, names)
  const response = await preSignUp(place, 'PreSignUp_SignUp', names, attributesByName(ValidationData))
  const status = response.autoConfirmUser ? 'CONFIRMED' : 'UNCONFIRMED'
  const verified = autoVerified(names.attributes, response)
  const user = newUser(emulated, pool, { ...names, attributes: { ...names.attributes, ...verified }, status })
  if (Password !== undefined) await setPassword(emulated, pool, user, Password, status)
  // Looked for again: of two that ask at once, one must be refused. From here to the end no await.
  refuseTakenName(pool, user)
  pool.users.set(user.username, user)
  recordEvent(place, user.username, { type: 'SignUp', response: status === 'CONFIRMED' ? 'Pass' : 'InProgress' })
  if (status === 'CONFIRMED') await postConfirmation(place, 'PostConfirmation_ConfirmSignUp', user)
  const destination = status === 'CONFIRMED' ? null : signUpDestination(pool, user)
  return {
    ...(destination && { CodeDeliveryDetails: await sendAccountCode(place, user, 'sign-up', destination) }),
    ...(status === 'UNCONFIRMED' && openSignUpSession(place, user, 'ConfirmSignUp')),
    UserConfirmed: status === 'CONFIRMED',
    UserSub: user.sub,
  }
}

const autoVerified = (given: User['attributes'], { autoVerifyEmail, autoVerifyPhone }: PreSignUpResponse) => ({
  ...(autoVerifyEmail && given.email && { email_verified: 'true' }),
  ...(autoVerifyPhone && given.phone_number && { phone_number_verified: 'true' }),
})

/** Where a code or a passkey can take the password's place.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html */
const mayLackPassword = ({ firstFactors }: UserPool, { explicitAuthFlows }: UserPoolClient): boolean =>
  explicitAuthFlows.includes('ALLOW_USER_AUTH') && firstFactors.some((factor) => factor !== 'PASSWORD')

/** As where the member is required; unverified: no public thread shows it since it is not. */
const noPassword = () =>
  invalidParameter(
    "1 validation error detected: Value null at 'password' failed to satisfy constraint: Member must not be null",
  )
