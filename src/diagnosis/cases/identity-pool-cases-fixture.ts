import type { Evidence, TokenFacts } from '../evidence/evidence.ts'
import { earlier, minute, poolKey, sent, testConnection, testNow, token } from '../evidence/evidence-fixture.ts'
import { type Case, identityPool, is, login, sts } from './case-fixture.ts'

const shown = (key: string, facts: Partial<TokenFacts> = {}, operation = 'GetId'): Partial<Evidence> => ({
  sent: sent(operation, { logins: [{ key, token: token(facts) }] }),
})
const guest: Partial<Evidence> = { sent: sent('GetId', { logins: [] }) }
const opaque = { kind: 'opaque', issuer: null, client: null, audience: null, expires: null, keyId: null } as const
const limited = { kind: 'facebook-limited', issuer: 'https://www.facebook.com', client: '1', audience: '1' } as const
const google = { kind: 'google', issuer: 'https://accounts.google.com', client: 'g.apps', audience: 'g.apps' } as const
const apple = {
  kind: 'apple',
  issuer: 'https://appleid.apple.com',
  client: 'com.example',
  audience: 'com.example',
} as const
const oidc = { kind: 'oidc', issuer: 'https://id.example.com/', client: 'web', audience: 'web' } as const
const accessToken = { kind: 'user-pool-access', audience: null } as const
const notListed = login('Token is not from a supported provider of this identity pool.')
const differ = "Logins don't match. Please include at least one valid login for this identity or identity pool."
const guestsOff = login('Unauthenticated access is not supported for this identity pool.')
const roleArn = 'arn:aws:iam::123456789012:role/Users'
const configuration = identityPool(
  'GetCredentialsForIdentity',
  'InvalidIdentityPoolConfigurationException',
  'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
)
const assumed = (values: Readonly<Record<string, string>>) => ({ sent: sent('AssumeRoleWithWebIdentity', { values }) })
const role = (more: Partial<TokenFacts>, values = {}): Partial<Evidence> => ({
  sent: sent('GetCredentialsForIdentity', { values, logins: [{ key: poolKey, token: token(more) }] }),
})

export const identityPoolCases: readonly Case[] = [
  is(
    'token-expired',
    login('Invalid login token. Token expired: 1563259261 >= 1563256680'),
    'token-expired',
    shown(poolKey, { expires: testNow - minute }),
  ),
  is('token-expired', login('Invalid login token. Token expired: 1563259261 >= 1563256680')),
  is('limited-login-sent', login('Invalid login token.'), 'is-limited-login', shown('graph.facebook.com', limited)),
  is(
    'limited-login-sent',
    login('Invalid login token. Not a valid OpenId Connect identity token.'),
    'is-limited-login',
    shown('www.facebook.com', limited),
  ),
  is(
    'access-token-sent',
    login('Invalid login token. Missing a required claim: aud'),
    'is-access-token',
    shown(poolKey, accessToken),
  ),
  is('access-token-sent', login('Invalid login token. Missing a required claim: aud')),
  is(
    'cognito-token-elsewhere',
    login("Invalid login token. Issuer doesn't match providerName"),
    'is-cognito-token',
    shown('accounts.google.com'),
  ),
  is(
    'issuer-differs',
    login("Invalid login token. Issuer doesn't match providerName"),
    'issuer-and-key',
    shown('cognito-idp.eu-west-1.amazonaws.com/eu-west-1:AbCdEf123'),
  ),
  is('issuer-differs', login("Invalid login token. Issuer doesn't match providerName")),
  is(
    'token-not-openid',
    login('Invalid login token. Not a valid OpenId Connect identity token.'),
    'is-opaque',
    shown('accounts.google.com', opaque),
  ),
  is(
    'token-not-openid',
    login('Invalid login token. Not a valid OpenId Connect identity token.'),
    'is-refresh-token',
    shown(poolKey, { ...opaque, kind: 'refresh' }),
  ),
  is(
    'signature-wrong',
    login("Invalid login token. Couldn't verify signed token."),
    'signature-cut',
    shown(poolKey, { isCut: true }),
  ),
  is('signature-wrong', login("Invalid login token. Couldn't verify signed token."), 'key-not-published', {
    ...shown(poolKey),
    keyIds: ['key-2'],
  }),
  is('signature-wrong', login("Invalid login token. Couldn't verify signed token.")),
  is('token-refused', login('Invalid login token.'), null, shown('graph.facebook.com', opaque)),
  is('developer-token', login('Invalid login token. Not a Cognito token.')),
  is('token-inactive', login('Token is inactive', 'GetCredentialsForIdentity'), 'ended-here', {
    earlier: [earlier('InitiateAuth'), earlier('GlobalSignOut')],
  }),
  is('token-inactive', login('Token is inactive')),
  is('login-clock', login('Invalid login token. Token is not yet valid'), 'clock-off', {
    ...shown(poolKey),
    clockDifference: -10 * minute,
  }),
  is('token-not-registered', notListed, 'client-differs', shown(poolKey, { client: 'other', audience: 'other' })),
  is('token-not-registered', notListed, null, shown(poolKey)),
  is('token-not-registered', notListed),
  is('facebook-not-registered', notListed, 'key-of-provider', shown('graph.facebook.com', opaque)),
  is('amazon-not-registered', notListed, 'key-of-provider', shown('www.amazon.com', opaque)),
  is('google-not-registered', notListed, 'audience-sent', shown('accounts.google.com', google)),
  is('apple-not-registered', notListed, 'audience-sent', shown('appleid.apple.com', apple)),
  is('oidc-not-registered', notListed, 'audience-sent', shown('id.example.com', oidc)),
  is('oidc-not-registered', notListed, 'no-audience', shown('id.example.com', { ...oidc, audience: null })),
  is('developer-not-registered', login('This identity pool does not support the specified developer provider')),
  is('developer-not-registered', notListed, 'key-of-provider', shown('login:example', opaque)),
  is(
    'provider-unknown',
    identityPool('GetId', 'InvalidParameterException', 'Please provide a valid public provider'),
    'key-of-provider',
    shown('facebook.com', opaque),
  ),
  is('guest-after-refusal', guestsOff, 'refused-before', {
    ...guest,
    earlier: [earlier('InitiateAuth', { outcome: 'refused', code: 'NotAuthorizedException' })],
  }),
  is('guests-off', guestsOff, 'no-logins', guest),
  is('guests-off', guestsOff),
  is('pool-without-provider', login(differ), null, shown(poolKey)),
  is('logins-differ', login(differ, 'GetCredentialsForIdentity'), 'other-login-before', {
    ...shown(poolKey, {}, 'GetCredentialsForIdentity'),
    earlier: [earlier('GetId', { loginsKeys: ['graph.facebook.com'] })],
  }),
  is('logins-differ', login(differ, 'GetCredentialsForIdentity')),
  is(
    'identity-forbidden',
    login("Access to Identity 'eu-west-1:1' is forbidden.", 'GetCredentialsForIdentity'),
    'no-logins',
    guest,
  ),
  is(
    'identity-gone',
    identityPool('GetCredentialsForIdentity', 'ResourceNotFoundException', "Identity 'eu-west-1:1' not found."),
  ),
  is('identity-pool-gone', identityPool('GetId', 'ResourceNotFoundException', "IdentityPool 'eu-west-1:1' not found.")),
  is(
    'identity-pool-gone',
    identityPool('GetId', 'ResourceNotFoundException', "IdentityPool 'eu-west-1:1' not found."),
    'region-differs',
    {
      connection: { ...testConnection, identityPoolId: 'us-east-1:1' },
    },
  ),
  is(
    'login-taken',
    identityPool('GetId', 'ResourceConflictException', 'The identity already has a login of this provider.'),
  ),
  is('provider-service-down', identityPool('GetCredentialsForIdentity', 'ExternalServiceException', 'whatever')),
  is('concurrent-change', identityPool('GetId', 'ConcurrentModificationException', 'whatever')),
  is('role-missing', configuration),
  is(
    'role-ambiguous',
    login('The ambiguous role mapping rules for: x denied this request.', 'GetCredentialsForIdentity'),
    'roles-in-token',
    role({ roles: [roleArn, `${roleArn}2`] }),
  ),
  is(
    'role-not-offered',
    login('The requested role is not among the roles of the login token.', 'GetCredentialsForIdentity'),
    'role-not-in-token',
    role({ roles: [roleArn] }, { CustomRoleArn: `${roleArn}2` }),
  ),
  is(
    'classic-off',
    identityPool(
      'GetOpenIdToken',
      'InvalidParameterException',
      'Basic (classic) flow is not enabled, please use enhanced flow.',
    ),
  ),
  is('tags-not-allowed', sts('AssumeRoleWithWebIdentity', 'AccessDenied', 'Not authorized to perform: sts:TagSession')),
  is(
    'role-not-trusting',
    sts('AssumeRoleWithWebIdentity', 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity'),
  ),
  is(
    'duration-too-long',
    sts(
      'AssumeRoleWithWebIdentity',
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    ),
    'duration-sent',
    assumed({ DurationSeconds: '7200', RoleArn: roleArn }),
  ),
  is(
    'web-identity-expired',
    sts('AssumeRoleWithWebIdentity', 'ExpiredTokenException', 'Token expired'),
    'token-expired',
    {
      sent: sent('AssumeRoleWithWebIdentity', { token: token({ kind: 'cognito-openid', expires: testNow - minute }) }),
    },
  ),
  is('web-identity-invalid', sts('AssumeRoleWithWebIdentity', 'InvalidIdentityToken', 'whatever')),
  is('web-identity-provider-down', sts('AssumeRoleWithWebIdentity', 'IDPCommunicationError', 'whatever')),
  is('web-identity-refused', sts('AssumeRoleWithWebIdentity', 'IDPRejectedClaim', 'whatever')),
  is('session-policy-wrong', sts('AssumeRoleWithWebIdentity', 'MalformedPolicyDocument', 'whatever')),
  is('session-policy-too-large', sts('AssumeRoleWithWebIdentity', 'PackedPolicyTooLarge', 'whatever')),
  is('region-disabled', sts('AssumeRoleWithWebIdentity', 'RegionDisabledException', 'whatever')),
]
