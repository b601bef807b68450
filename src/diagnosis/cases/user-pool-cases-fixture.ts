import { earlier, minute, sent, testConnection, testNow } from '../evidence/evidence-fixture.ts'
import { back, type Case, invalid, is, notAuthorized, pool } from './case-fixture.ts'

const incorrect = notAuthorized('RespondToAuthChallenge', 'Incorrect username or password.')
const srp = sent('RespondToAuthChallenge', { values: { ChallengeName: 'PASSWORD_VERIFIER' } })
const behind = { clockDifference: 7 * minute }
const length = (operation: string) =>
  invalid(
    operation,
    "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6",
  )
const elsewhere = { connection: { ...testConnection, userPoolId: 'us-east-1_AbCdEf123' } }

export const userPoolCases: readonly Case[] = [
  is('wrong-password', notAuthorized('InitiateAuth', 'Incorrect username or password.')),
  is('wrong-password', incorrect, null, { sent: srp }),
  is('srp-clock', incorrect, 'clock-off', { sent: srp, ...behind }),
  is('srp-pool-id', incorrect, 'keys-missing', {
    sent: srp,
    earlier: [earlier('/.well-known/jwks.json', { outcome: 'refused' })],
  }),
  is('old-password-wrong', notAuthorized('ChangePassword', 'Incorrect username or password.'), null, {
    sent: sent('ChangePassword'),
  }),
  is('too-many-passwords', notAuthorized('InitiateAuth', 'Password attempts exceeded')),
  is(
    'temporary-password-expired',
    notAuthorized('InitiateAuth', 'Temporary password has expired and must be reset by an administrator.'),
  ),
  is('password-reset', pool('InitiateAuth', 'PasswordResetRequiredException', 'Password reset required for the user')),
  is('password-reset', pool('GetUser', 'PasswordResetRequiredException', 'whatever')),
  is('password-not-resettable', notAuthorized('ForgotPassword', 'User password cannot be reset in the current state.')),
  is('password-constraint', length('SignUp'), 'password-short', {
    sent: sent('SignUp', { values: { Password: 'Aa1!' } }),
  }),
  is('password-constraint', length('ChangePassword'), 'password-spaces', {
    sent: sent('ChangePassword', { values: { ProposedPassword: 'Passw0rd! ' } }),
  }),
  is('password-constraint', length('SignUp')),
  is(
    'password-policy',
    pool('SignUp', 'InvalidPasswordException', 'Password did not conform with policy: Password not long enough'),
  ),
  is(
    'password-policy',
    pool('SignUp', 'InvalidPasswordException', 'Password does not conform to policy: Password not long enough'),
  ),
  is('password-history', pool('ChangePassword', 'PasswordHistoryPolicyViolationException')),
  is('user-unknown', pool('InitiateAuth', 'UserNotFoundException', 'User does not exist.')),
  is('user-unknown', pool('ForgotPassword', 'UserNotFoundException', 'Username/client id combination not found.')),
  is('user-disabled', notAuthorized('InitiateAuth', 'User is disabled.')),
  is('user-disabled', back('invalid_request', 'User is not enabled')),
  is('user-unconfirmed', pool('InitiateAuth', 'UserNotConfirmedException', 'User is not confirmed.')),
  is('username-taken', pool('SignUp', 'UsernameExistsException', 'User already exists')),
  is('alias-taken', pool('ConfirmSignUp', 'AliasExistsException', 'An account with the given email already exists.')),
  is('username-form', invalid('SignUp', 'Username should be an email.')),
  is(
    'attribute-missing',
    invalid('SignUp', 'Attributes did not conform to the schema: email: The attribute is required\n'),
  ),
  is(
    'attribute-not-writable',
    notAuthorized('UpdateUserAttributes', 'A client attempted to write unauthorized attribute'),
  ),
  is('attribute-form', invalid('UpdateUserAttributes', 'Invalid phone number format.'), 'phone-form', {
    sent: sent('UpdateUserAttributes', {
      values: { 'UserAttributes.0.Name': 'phone_number', 'UserAttributes.0.Value': '090-1234-5678' },
    }),
  }),
  is('attribute-form', invalid('SignUp', 'Invalid email address format.')),
  is(
    'no-attribute-address',
    invalid('GetUserAttributeVerificationCode', 'User does not have a valid registered email address'),
  ),
  is(
    'attribute-not-verifiable',
    invalid('GetUserAttributeVerificationCode', 'Invalid attribute name. Only phone_number and email can be verified.'),
  ),
  is('sign-up-off', notAuthorized('SignUp', 'SignUp is not permitted for this user pool')),
  is('already-confirmed', notAuthorized('ConfirmSignUp', 'User cannot be confirmed. Current status is CONFIRMED')),
  is('already-confirmed', invalid('ResendConfirmationCode', 'User is already confirmed.')),
  is('code-wrong', pool('RespondToAuthChallenge', 'CodeMismatchException', 'Invalid code received for user')),
  is('code-wrong', pool('RespondToAuthChallenge', 'CodeMismatchException', 'Invalid code or auth state for the user.')),
  is(
    'code-used',
    pool('RespondToAuthChallenge', 'ExpiredCodeException', 'Your software token has already been used once.'),
  ),
  is(
    'sent-code-wrong',
    pool('ConfirmSignUp', 'CodeMismatchException', 'Invalid verification code provided, please try again.'),
  ),
  is(
    'sent-code-expired',
    pool('ConfirmSignUp', 'ExpiredCodeException', 'Invalid code provided, please request a code again.'),
  ),
  is('code-not-delivered', pool('SignUp', 'CodeDeliveryFailureException', 'whatever')),
  is(
    'sms-role',
    pool(
      'SignUp',
      'InvalidSmsRoleTrustRelationshipException',
      'Role does not have a trust relationship allowing Cognito to assume the role',
    ),
  ),
  is('sms-role', pool('SignUp', 'InvalidSmsRoleAccessPolicyException', 'whatever')),
  is('email-role', pool('SignUp', 'InvalidEmailRoleAccessPolicyException', 'whatever')),
  is(
    'no-code-address',
    invalid(
      'ForgotPassword',
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    ),
  ),
  is(
    'totp-code-wrong',
    pool('VerifySoftwareToken', 'EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA'),
  ),
  is('no-factor-address', invalid('SetUserMFAPreference', 'User does not have a phone_number set to turn on SMS MFA')),
  is('no-authenticator-app', invalid('SetUserMFAPreference', 'User has not verified software token mfa')),
  is('no-authenticator-app', pool('RespondToAuthChallenge', 'SoftwareTokenMFANotFoundException', 'whatever')),
  is('factor-unknown', pool('RespondToAuthChallenge', 'MFAMethodNotFoundException', 'whatever')),
  is('factor-not-set-up', invalid('RespondToAuthChallenge', 'Invalid MFA type selected.')),
  is(
    'session-used',
    notAuthorized('RespondToAuthChallenge', 'Invalid session for the user, session can only be used once.'),
    'spent-before',
    {
      sent: sent('RespondToAuthChallenge', { spentIn: [earlier('RespondToAuthChallenge')] }),
    },
  ),
  is(
    'session-expired',
    notAuthorized('RespondToAuthChallenge', 'Invalid session for the user, session is expired.'),
    'session-old',
    {
      sent: sent('RespondToAuthChallenge'),
      earlier: [earlier('InitiateAuth', { at: testNow - 4 * minute })],
    },
  ),
  is('session-expired', notAuthorized('RespondToAuthChallenge', 'Invalid session for the user, session is expired.')),
  is('session-over', notAuthorized('RespondToAuthChallenge', 'Invalid session for the user.')),
  is('parameter-missing', invalid('InitiateAuth', 'Missing required parameter USERNAME')),
  is('attribute-missing', invalid('RespondToAuthChallenge', 'Invalid attributes given, email is missing')),
  is('attribute-provided', notAuthorized('RespondToAuthChallenge', 'Cannot modify an already provided email')),
  is('no-authenticator-app', invalid('SetUserMFAPreference', 'Software token has not been verified.')),
  is('factor-not-set-up', invalid('RespondToAuthChallenge', 'Selected challenge is not available.')),
  is('mfa-required', invalid('SetUserMFAPreference', 'MFA cannot be turned off where the user pool requires it.')),
  is('factor-preference', invalid('SetUserMFAPreference', 'Only one MFA type can be set as preferred.')),
  is('level-unreachable', invalid('InitiateAuth', 'TARGET_ACR_VALUES cannot be satisfied.')),
  is('level-reached', invalid('InitiateAuth', 'ACCESS_TOKEN already satisfies TARGET_ACR_VALUES.')),
  is('level-token', invalid('InitiateAuth', 'ACCESS_TOKEN does not belong to USERNAME.')),
  is('challenge-input', invalid('RespondToAuthChallenge', 'Invalid Input Given')),
  is('flow-for-admins', invalid('InitiateAuth', 'Initiate Auth method not supported.')),
  is(
    'client-has-secret',
    notAuthorized('InitiateAuth', 'Client 1 is configured with secret but SECRET_HASH was not received'),
    'no-secret-hash',
    {
      sent: sent('InitiateAuth', { values: { AuthFlow: 'USER_SRP_AUTH' } }),
    },
  ),
  is('client-has-secret', notAuthorized('SignUp', 'Client 1 is configured for secret but secret was not received')),
  is('client-has-secret', notAuthorized('InitiateAuth', 'Unable to verify secret hash for client 1')),
  is(
    'client-has-no-secret',
    invalid('InitiateAuth', 'Client 1 is not configured for secret but secret hash was received'),
  ),
  is('flow-off', invalid('InitiateAuth', 'USER_PASSWORD_AUTH flow not enabled for this client'), 'flow-sent', {
    sent: sent('InitiateAuth', { values: { AuthFlow: 'USER_PASSWORD_AUTH' } }),
  }),
  is('flow-off', pool('InitiateAuth', 'UnsupportedOperationException', 'whatever'), 'flow-sent', {
    sent: sent('InitiateAuth', { values: { AuthFlow: 'USER_AUTH' } }),
  }),
  is('flow-off', invalid('InitiateAuth', 'USER_SRP_AUTH is not enabled for the client.')),
  is('client-unknown', pool('InitiateAuth', 'ResourceNotFoundException', 'User pool client 1 does not exist.')),
  is(
    'client-unknown',
    pool('InitiateAuth', 'ResourceNotFoundException', 'User pool client 1 does not exist.'),
    'region-differs',
    elsewhere,
  ),
  is(
    'user-pool-unknown',
    pool('InitiateAuth', 'ResourceNotFoundException', 'User pool eu-west-1_X does not exist.'),
    'region-differs',
    elsewhere,
  ),
  is('user-pool-unknown', pool('InitiateAuth', 'ResourceNotFoundException', 'User pool eu-west-1_X does not exist.')),
  is('pool-half-configured', pool('InitiateAuth', 'InvalidUserPoolConfigurationException', 'whatever')),
  is('operation-not-enabled', pool('SignUp', 'OperationNotEnabledException', 'whatever'), 'region-differs', elsewhere),
  is('operation-not-enabled', pool('SignUp', 'OperationNotEnabledException', 'whatever')),
  is('plan-too-small', pool('StartWebAuthnRegistration', 'FeatureUnavailableInTierException', 'whatever')),
  is(
    'value-malformed',
    invalid('InitiateAuth', "1 validation error detected: Value at 'clientId' failed to satisfy constraint"),
  ),
]
