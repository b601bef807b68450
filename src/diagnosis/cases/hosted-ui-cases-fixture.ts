import type { Evidence } from '../evidence/evidence.ts'
import { earlier, minute, sent, testNow } from '../evidence/evidence-fixture.ts'
import { back, type Case, is, oauth, pool } from './case-fixture.ts'

const callbackUrl = 'https://app.example.com/callback'
const asked = (values: Readonly<Record<string, string>>) => ({ sent: sent('/oauth2/authorize', { values }) })
const exchange = (values: Readonly<Record<string, string>> = {}, more: Partial<Evidence> = {}): Partial<Evidence> => ({
  sent: sent('/oauth2/token', { values: { grant_type: 'authorization_code', redirect_uri: callbackUrl, ...values } }),
  ...more,
})
const left = (values: Readonly<Record<string, string>>) => earlier('/oauth2/authorize', { values })
const grant = oauth('/oauth2/token', 'invalid_grant')
const returned = (more: Partial<NonNullable<Evidence['returned']>> = {}) => ({
  returned: { at: testNow, values: {}, isSecond: false, ...more },
})
const lost = { kind: 'unexpected-return', reason: 'no-attempt' } as const

export const hostedUiCases: readonly Case[] = [
  is(
    'redirect-mismatch',
    back('redirect_mismatch'),
    'redirect-unregistered',
    asked({ redirect_uri: `${callbackUrl}/` }),
  ),
  is('redirect-mismatch', back('redirect_mismatch')),
  is('scope-not-allowed', back('invalid_scope'), 'scopes-sent', asked({ scope: 'openid phone' })),
  is('scope-not-allowed', back('invalid_request', 'invalid_scope'), 'scopes-sent', asked({ scope: 'openid phone' })),
  is('scope-without-openid', back('invalid_request', 'invalid_scope'), 'no-openid-asked', asked({ scope: 'email' })),
  is('oauth-off', back('unauthorized_client', 'Client is not enabled for OAuth2.0 flows')),
  is('response-type-off', back('unauthorized_client')),
  is('pkce-method', back('invalid_request', 'code_challenge_method is not supported')),
  is(
    'prompt-and-provider',
    back('login_required'),
    'prompt-contradicts',
    asked({ prompt: 'none', identity_provider: 'COGNITO' }),
  ),
  is('login-required', back('login_required'), 'prompt-none', asked({ prompt: 'none' })),
  is('consent-cancelled', back('access_denied')),
  is('consent-cancelled', back('access_denied', 'Access not permitted.')),
  is('authorize-malformed', back('invalid_request', 'Something else')),
  is('code-spent', grant, 'spent-before', {
    sent: sent('/oauth2/token', { values: { grant_type: 'authorization_code' }, spentIn: [earlier('/oauth2/token')] }),
  }),
  is('code-expired', grant, 'code-old', exchange({}, returned({ at: testNow - 6 * minute }))),
  is('verifier-missing', grant, 'no-verifier', exchange({}, { earlier: [left({ code_challenge: 'x' })] })),
  is(
    'redirect-differs',
    oauth('/oauth2/token', 'unauthorized_client'),
    'redirects-differ',
    exchange({ redirect_uri: `${callbackUrl}/` }, { earlier: [left({ redirect_uri: callbackUrl })] }),
  ),
  is('code-refused', grant, null, exchange()),
  is('code-refused', grant),
  is('exchange-unauthorized', oauth('/oauth2/token', 'unauthorized_client'), null, exchange()),
  is('grant-unsupported', oauth('/oauth2/token', 'unsupported_grant_type')),
  is('exchange-malformed', oauth('/oauth2/token', 'invalid_request')),
  is('client-refused', oauth('/oauth2/token', 'invalid_client', 'invalid_client_secret')),
  is('client-refused', pool('RevokeToken', 'UnauthorizedException', 'whatever')),
  is('return-twice', lost, 'returned-before', returned({ isSecond: true })),
  is('return-elsewhere', lost, 'never-left', returned()),
  is('return-elsewhere', lost, null, { ...returned(), ...asked({}) }),
  is('return-without-state', { kind: 'unexpected-return', reason: 'no-state' }),
  is('return-too-old', { kind: 'unexpected-return', reason: 'too-old' }, 'attempt-old', {
    sent: sent('/oauth2/authorize', { at: testNow - 20 * minute }),
    ...returned(),
  }),
  is(
    'return-of-other-issuer',
    { kind: 'unexpected-return', reason: 'other-issuer' },
    'issuer-other',
    returned({ values: { iss: 'https://evil.example' } }),
  ),
  is('error-unawaited', back('access_denied', 'Call this number', false)),
  is('nonce-mismatch', { kind: 'nonce-mismatch' }),
  is('linked-at-first-sign-in', back('invalid_request', 'Already found an entry for username Facebook_1234567890.')),
  is('attribute-immutable', back('invalid_request', 'Invalid user attributes: email: Attribute cannot be updated.\n')),
  is(
    'attribute-unfit',
    back('invalid_request', 'Invalid user attributes: custom:plan: String must be no longer than 5 characters'),
  ),
  is('attribute-not-given', back('invalid_request', 'attributes required: [email]')),
  is('username-not-mapped', back('invalid_request', 'username attribute mapping required')),
  is(
    'saml-response',
    back('invalid_request', 'Invalid SAML response received: Audience restriction in SAML Assertion does not allow it'),
  ),
  is(
    'saml-processing',
    back('invalid_request', 'Error in SAML response processing: Required attribute email is missing'),
  ),
  is('saml-relay-state', back('invalid_request', 'Invalid samlResponse or relayState from identity provider')),
  is('provider-credentials', back('invalid_request', 'Google Error - 401 invalid_client Unauthorized')),
  is(
    'provider-refused',
    back('invalid_request', 'LoginWithAmazon Error - 400 invalid_request The request is missing a parameter'),
  ),
  is('provider-too-slow', back('invalid_request', 'Timeout occurred in calling IdP token endpoint')),
  is('provider-too-slow', back('invalid_request', 'Read timed out')),
  is('provider-unreachable', back('invalid_request', 'Connection reset')),
  is('provider-token', back('invalid_request', 'Bad id_token issuer')),
  is('provider-not-offered', back('invalid_request', 'Login option is not available. Please try another one')),
  is(
    'merged-users',
    back(
      'invalid_request',
      'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
    ),
  ),
]
