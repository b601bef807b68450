import { earlier, minute, sent, testNow, token } from '../evidence/evidence-fixture.ts'
import { back, by, type Case, invalid, is, notAuthorized, oauth, pool } from './case-fixture.ts'

const access = (more = {}) => token({ kind: 'user-pool-access', scopes: ['openid', 'email'], ...more })
const withAccess = (operation: string, more = {}) => ({ sent: sent(operation, { token: access(more) }) })
const signedOut = { earlier: [earlier('InitiateAuth'), earlier('GlobalSignOut')] }
const refreshing = { sent: sent('/oauth2/token', { values: { grant_type: 'refresh_token' } }) }
const userInfo = by('hosted-ui', 401)
const authenticator = (error: string) => ({ kind: 'authenticator', error, message: '' }) as const
const otherHost = { relyingPartyId: 'example.org' }
const trigger = (message: string) => pool('InitiateAuth', 'UserLambdaValidationException', message)

export const accountCases: readonly Case[] = [
  is('trigger-threw', trigger('PreSignUp failed with error Only members.')),
  is('trigger-threw', back('invalid_request', 'PreAuthentication failed with error Not today. ')),
  is('trigger-threw', trigger('CustomMessage failed with error e.')),
  is(
    'trigger-not-permitted',
    pool(
      'InitiateAuth',
      'UnexpectedLambdaException',
      'PostConfirmation invocation failed due to error AccessDeniedException.',
    ),
  ),
  is(
    'trigger-not-permitted',
    back('invalid_request', 'PreTokenGeneration invocation failed due to configuration AccessDeniedException.'),
  ),
  is(
    'trigger-too-slow',
    pool(
      'InitiateAuth',
      'UnexpectedLambdaException',
      'PreTokenGeneration invocation failed due to error Socket timeout while invoking Lambda function.',
    ),
  ),
  is(
    'trigger-failed',
    pool(
      'InitiateAuth',
      'UnexpectedLambdaException',
      'DefineAuthChallenge invocation failed due to error TooManyRequestsException.',
    ),
  ),
  is('trigger-output', pool('InitiateAuth', 'InvalidLambdaResponseException', 'Unrecognizable lambda output')),
  is('trigger-output', back('invalid_request', 'Invalid lambda response received: Invalid challenge name')),
  is(
    'custom-challenge-off',
    invalid('InitiateAuth', 'Custom auth lambda trigger is not configured for the user pool.'),
  ),
  is('trigger-refused', trigger('')),
  is('id-token-for-access', notAuthorized('GetUser', 'Invalid Access Token'), 'is-id-token', {
    sent: sent('GetUser', { token: token() }),
  }),
  is(
    'scope-missing',
    notAuthorized('GetUser', 'Access Token does not have required scopes'),
    'scope-lacking',
    withAccess('GetUser'),
  ),
  is('scope-missing', notAuthorized('GetUser', 'Access Token does not have required scopes')),
  is(
    'openid-missing',
    userInfo('/oauth2/userInfo', 'invalid_token', 'Access token does not contain openid scope'),
    'scope-lacking',
    withAccess('/oauth2/userInfo', { scopes: ['aws.cognito.signin.user.admin'] }),
  ),
  is(
    'openid-missing',
    userInfo('/oauth2/userInfo', 'invalid_request', 'Bad OAuth2 request at UserInfo Endpoint'),
    'scope-lacking',
    withAccess('/oauth2/userInfo', { scopes: ['aws.cognito.signin.user.admin'] }),
  ),
  is(
    'access-token-expired',
    notAuthorized('GetUser', 'Access Token has expired'),
    'token-expired',
    withAccess('GetUser', { expires: testNow - minute }),
  ),
  is('access-token-expired', notAuthorized('GetUser', 'Access Token has expired')),
  is('access-token-ended', notAuthorized('GetUser', 'Access Token has been revoked'), 'ended-here', {
    ...withAccess('GetUser'),
    ...signedOut,
  }),
  is(
    'access-token-ended',
    userInfo(
      '/oauth2/userInfo',
      'invalid_token',
      'Access token is expired, disabled, or deleted, or the user has globally signed out.',
    ),
    null,
    withAccess('/oauth2/userInfo'),
  ),
  is(
    'access-token-expired',
    userInfo(
      '/oauth2/userInfo',
      'invalid_token',
      'Access token is expired, disabled, or deleted, or the user has globally signed out.',
    ),
    'token-expired',
    withAccess('/oauth2/userInfo', { expires: testNow - minute }),
  ),
  is(
    'access-token-invalid',
    notAuthorized('GetUser', 'Could not verify signature for Access Token'),
    null,
    withAccess('GetUser'),
  ),
  is('device-not-proven', invalid('ConfirmDevice', 'Invalid device key given.')),
  is('device-known', pool('ConfirmDevice', 'DeviceKeyExistsException', 'whatever')),
  is('device-gone', pool('GetDevice', 'ResourceNotFoundException', 'Device does not exist.')),
  is('sessions-off', pool('ListUserSessions', 'OperationNotEnabledException', 'whatever')),
  is('sessions-off', pool('ListUserSessions', 'FeatureUnavailableInTierException', 'whatever')),
  is('session-is-own', invalid('RevokeUserSession', 'The current session cannot be revoked.')),
  is('passkeys-off', pool('StartWebAuthnRegistration', 'WebAuthnNotEnabledException')),
  is('passkey-no-relying-party', pool('StartWebAuthnRegistration', 'WebAuthnConfigurationMissingException')),
  is(
    'passkey-origin',
    pool('CompleteWebAuthnRegistration', 'WebAuthnOriginNotAllowedException'),
    'rp-differs',
    otherHost,
  ),
  is('passkey-relying-party', pool('CompleteWebAuthnRegistration', 'WebAuthnRelyingPartyMismatchException')),
  is('passkey-challenge-gone', pool('CompleteWebAuthnRegistration', 'WebAuthnChallengeNotFoundException')),
  is('passkey-other-client', pool('CompleteWebAuthnRegistration', 'WebAuthnClientMismatchException')),
  is('passkey-unsupported', pool('CompleteWebAuthnRegistration', 'WebAuthnCredentialNotSupportedException')),
  is('passkey-too-many', pool('CompleteWebAuthnRegistration', 'LimitExceededException', 'whatever')),
  is('passkey-credential', invalid('CompleteWebAuthnRegistration', 'Invalid credential')),
  is('authenticator-other-site', authenticator('SecurityError'), 'rp-differs', otherHost),
  is('authenticator-no-answer', authenticator('NotAllowedError')),
  is('authenticator-has-one', authenticator('InvalidStateError')),
  is('authenticator-unsuitable', authenticator('NotSupportedError')),
  is('authenticator-unsuitable', authenticator('ConstraintError')),
  is('refresh-ended-here', oauth('/oauth2/token', 'invalid_grant'), 'ended-here', { ...refreshing, ...signedOut }),
  is(
    'refresh-rotated-here',
    pool('GetTokensFromRefreshToken', 'RefreshTokenReuseException', 'Refresh token has already been used'),
    'spent-before',
    {
      sent: sent('GetTokensFromRefreshToken', { spentIn: [earlier('GetTokensFromRefreshToken')] }),
    },
  ),
  is('refresh-device-missing', notAuthorized('InitiateAuth', 'Invalid Refresh Token.'), 'no-device-key', {
    sent: sent('InitiateAuth', { values: { AuthFlow: 'REFRESH_TOKEN_AUTH' } }),
    earlier: [earlier('RespondToAuthChallenge', { values: { 'ChallengeResponses.DEVICE_KEY': 'eu-west-1_1' } })],
  }),
  is('refresh-refused', oauth('/oauth2/token', 'invalid_grant'), null, refreshing),
  is('refresh-token-revoked', notAuthorized('InitiateAuth', 'Refresh Token has been revoked')),
  is('refresh-token-expired', notAuthorized('InitiateAuth', 'Refresh Token has expired')),
  is('refresh-token-unknown', notAuthorized('InitiateAuth', 'Refresh Token has different Client')),
  is('refresh-token-unknown', notAuthorized('InitiateAuth', 'Invalid Refresh Token')),
  is(
    'refresh-token-used',
    pool('GetTokensFromRefreshToken', 'RefreshTokenReuseException', 'Refresh token has already been used'),
  ),
  is('refresh-by-rotation', invalid('InitiateAuth', 'REFRESH_TOKEN_AUTH is not supported with refresh token rotation')),
  is('refresh-by-rotation', pool('InitiateAuth', 'UnsupportedOperationException', 'whatever'), null, {
    sent: sent('InitiateAuth', { values: { AuthFlow: 'REFRESH_TOKEN_AUTH' } }),
  }),
  is('revocation-off', pool('RevokeToken', 'UnsupportedOperationException', 'whatever')),
  is('revocation-off', oauth('/oauth2/revoke', 'invalid_request')),
  is('revoked-other-token', pool('RevokeToken', 'UnsupportedTokenTypeException', 'whatever')),
  is('revoked-other-token', oauth('/oauth2/revoke', 'unsupported_token_type')),
  is(
    'attempts-exceeded',
    pool('ConfirmForgotPassword', 'LimitExceededException', 'Attempt limit exceeded, please try after some time.'),
  ),
  is('attempts-exceeded', pool('ConfirmSignUp', 'TooManyFailedAttemptsException', 'whatever')),
  is(
    'email-limit',
    pool('SignUp', 'LimitExceededException', 'Exceeded daily email limit for the operation or the account.'),
  ),
  is('limit-reached', pool('UpdateUserAttributes', 'LimitExceededException', 'whatever')),
  is('throttled', pool('InitiateAuth', 'TooManyRequestsException', 'Rate exceeded')),
  is('throttled-by-status', by('user-pool', 429)('InitiateAuth', 'Whatever')),
  is('service-error', by('user-pool', 500)('InitiateAuth', 'InternalErrorException')),
  is('service-error', back('server_error')),
  is('service-status', by('user-pool', 502)('InitiateAuth', 'Whatever')),
  is('waf-block', by('user-pool', 403)('InitiateAuth', 'ForbiddenException', 'Request not allowed due to WAF block.')),
  is('forbidden-by-waf', by('user-pool', 403)('InitiateAuth', 'ForbiddenException')),
  is('forbidden-page', {
    kind: 'unreadable',
    service: 'hosted-ui',
    operation: '/oauth2/token',
    status: 403,
    excerpt: '<html>',
  }),
  is('risk-blocked', notAuthorized('InitiateAuth', 'Unable to login because of security reasons.')),
  is('address-blocked', notAuthorized('InitiateAuth', 'Request not allowed due to security reasons.')),
  is(
    'password-known-stolen',
    pool('SignUp', 'InvalidParameterException', 'This password is compromised, choose another.'),
  ),
  is(
    'anonymous-denied',
    pool(
      'GetId',
      'AccessDeniedException',
      'User: anonymous is not authorized to perform: cognito-identity:GetId with an explicit deny in a resource control policy',
    ),
  ),
  is(
    'signed-call-wanted',
    by('user-pool', 403)('InitiateAuth', 'MissingAuthenticationTokenException', 'Missing Authentication Token'),
  ),
]
