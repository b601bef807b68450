import { expect, it } from 'vitest'
import type { Problem } from '../cognito/problem.ts'
import { type Asked, type Symptom, symptomOf } from './symptoms.ts'

const call = { service: 'user-pool', operation: 'InitiateAuth' } as const

const refused = (code: string, message: string) =>
  ({
    kind: 'refused' as const,
    service: 'identity-pool' as const,
    operation: 'GetId',
    code,
    message,
    status: 400,
  }) satisfies Problem
const notAuthorized = (message: string) => refused('NotAuthorizedException', message)

const cases: readonly [Problem, Symptom | null, Asked?][] = [
  [notAuthorized('Unauthenticated access is not supported for this identity pool.'), 'guests-off'],
  [notAuthorized('Invalid login token. Token expired: 1563259261 >= 1563256680'), 'token-expired'],
  [notAuthorized('Invalid login token. Missing a required claim: aud'), 'access-token-sent'],
  [notAuthorized("Identity 'eu-west-1:1' not found."), 'identity-gone'],
  [notAuthorized('Incorrect username or password.'), 'wrong-password'],
  [refused('CodeMismatchException', 'Invalid code received for user'), 'code-wrong'],
  [refused('CodeMismatchException', 'Invalid code or auth state for the user.'), 'code-wrong'],
  [refused('ExpiredCodeException', 'Your software token has already been used once.'), 'code-used'],
  [refused('InvalidParameterException', 'USER_PASSWORD_AUTH flow not enabled for this client'), 'flow-off'],
  [refused('InvalidParameterException', 'USER_SRP_AUTH is not enabled for the client.'), 'flow-off'],
  [refused('PasswordHistoryPolicyViolationException', 'whatever'), 'password-history'],
  [refused('UsernameExistsException', 'User already exists'), 'username-taken'],
  [refused('AliasExistsException', 'An account with the given email already exists.'), 'alias-taken'],
  [refused('InvalidParameterException', 'Username should be an email.'), 'username-form'],
  [
    refused(
      'InvalidParameterException',
      'Attributes did not conform to the schema: email: The attribute is required\n',
    ),
    'attribute-missing',
  ],
  [notAuthorized('A client attempted to write unauthorized attribute'), 'attribute-not-writable'],
  [notAuthorized('SignUp is not permitted for this user pool'), 'sign-up-off'],
  [notAuthorized('User cannot be confirmed. Current status is CONFIRMED'), 'already-confirmed'],
  [refused('InvalidParameterException', 'User is already confirmed.'), 'already-confirmed'],
  [refused('CodeMismatchException', 'Invalid verification code provided, please try again.'), 'sent-code-wrong'],
  [refused('ExpiredCodeException', 'Invalid code provided, please request a code again.'), 'sent-code-expired'],
  [refused('LimitExceededException', 'Attempt limit exceeded, please try after some time.'), 'attempts-exceeded'],
  [refused('CodeDeliveryFailureException', 'whatever'), 'code-not-delivered'],
  [
    refused(
      'InvalidParameterException',
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    ),
    'no-code-address',
  ],
  [notAuthorized('User password cannot be reset in the current state.'), 'password-not-resettable'],
  [refused('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA'), 'totp-code-wrong'],
  [
    refused('InvalidParameterException', 'User does not have a phone_number set to turn on SMS MFA'),
    'no-factor-address',
  ],
  [refused('InvalidParameterException', 'User has not verified software token mfa'), 'no-authenticator-app'],
  [refused('InvalidParameterException', 'User does not have a valid registered email address'), 'no-attribute-address'],
  [refused('InvalidParameterException', 'Invalid phone number format.'), 'attribute-form'],
  [notAuthorized('Incorrect username or password.'), 'old-password-wrong', 'password-change'],
  [refused('UserLambdaValidationException', 'PreSignUp failed with error no.'), 'trigger-refused'],
  [refused('UserNotFoundException', 'Username/client id combination not found.'), 'user-unknown'],
  [refused('invalid_grant', ''), 'code-refused'],
  [refused('ExpiredTokenException', 'The security token included in the request is expired'), 'keys-expired'],
  [{ kind: 'sent-back', error: 'access_denied', description: null, awaited: true }, 'consent-cancelled'],
  [refused('WebAuthnNotEnabledException', 'whatever'), 'passkeys-off'],
  [refused('WebAuthnConfigurationMissingException', ''), 'passkey-no-relying-party'],
  [refused('WebAuthnOriginNotAllowedException', ''), 'passkey-origin'],
  [refused('WebAuthnRelyingPartyMismatchException', ''), 'passkey-relying-party'],
  [refused('WebAuthnChallengeNotFoundException', ''), 'passkey-challenge-gone'],
  [refused('WebAuthnClientMismatchException', ''), 'passkey-other-client'],
  [refused('WebAuthnCredentialNotSupportedException', ''), 'passkey-unsupported'],
  [{ kind: 'authenticator', error: 'NotAllowedError', message: '' }, 'authenticator-no-answer'],
  [{ kind: 'authenticator', error: 'SecurityError', message: '' }, 'authenticator-other-site'],
  [{ kind: 'authenticator', error: 'InvalidStateError', message: '' }, 'authenticator-has-one'],
  [{ kind: 'authenticator', error: 'NotSupportedError', message: '' }, 'authenticator-unsuitable'],
  [{ kind: 'authenticator', error: 'ConstraintError', message: '' }, 'authenticator-unsuitable'],
  [{ kind: 'authenticator', error: 'UnknownError', message: '' }, null],
  [refused('OperationNotEnabledException', 'whatever'), 'operation-not-enabled'],
  [refused('OperationNotEnabledException', 'whatever'), 'sessions-off', 'sessions'],
  [refused('InvalidParameterException', 'Invalid device key given.'), 'device-not-proven'],
  [refused('ResourceNotFoundException', 'Device does not exist.'), 'device-gone'],
  [refused('FeatureUnavailableInTierException', 'whatever'), 'sessions-off', 'sessions'],
  [notAuthorized('Something that nobody has seen before'), null],
  [{ kind: 'unreachable', service: 'sts', operation: 'GetCallerIdentity' }, null],
  [notAuthorized('Access Token does not have required scopes'), 'scope-missing'],
  [refused('RefreshTokenReuseException', 'Refresh token has already been used'), 'refresh-token-used', 'refresh'],
  [notAuthorized('Token is inactive'), 'token-inactive'],
  [notAuthorized('Refresh Token has different Client'), 'refresh-token-unknown', 'refresh'],
  [notAuthorized('Unable to verify secret hash for client 1'), 'client-has-secret'],
  [refused('InvalidParameterException', 'Client 1 is not configured for secret but secret hash was received'), null],
  [
    refused('InvalidParameterException', 'Basic (classic) flow is not enabled, please use enhanced flow.'),
    'classic-off',
  ],
  [refused('invalid_grant', ''), 'refresh-refused', 'refresh'],
  [refused('UnsupportedOperationException', 'whatever'), 'revocation-off', 'revocation'],
  [refused('UnsupportedOperationException', 'whatever'), null, 'refresh'],
  [refused('InvalidParameterException', 'CustomRoleArn is not valid'), 'role-not-offered', 'role'],
  [notAuthorized('Incorrect username or password.'), 'wrong-password', 'refresh'],
  [{ kind: 'unreachable', service: 'user-pool', operation: 'InitiateAuth' }, null, 'refresh'],
  [{ ...refused('InternalErrorException', ''), status: 500 }, 'service-down'],
  [{ ...refused('', 'Incorrect username or password.'), status: 500 }, 'wrong-password'],
  [{ ...refused('Whatever', ''), status: 429 }, 'throttled'],
  [{ ...call, kind: 'unreadable', status: 503, excerpt: 'down' }, 'service-down'],
  [{ ...call, kind: 'unreadable', status: 200, excerpt: '<html>' }, null],
  [{ ...call, kind: 'malformed', status: 502, faults: [] }, 'service-down'],
]

for (const [problem, expected, asked = null] of cases) {
  it(`${JSON.stringify(problem)}${asked ? `, asked for: ${asked}` : ''} → ${expected}`, () => {
    expect(symptomOf(problem, asked)).toBe(expected)
  })
}
