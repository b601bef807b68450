import { challengePurposes } from './challenges.ts'
import { accountOperations } from './operations/account-operations.ts'
import type { Authorization, OperationRow } from './operations/operation-row.ts'
import { passkeyOperations } from './operations/passkey-operations.ts'
import { signedInOperations } from './operations/signed-in-operations.ts'
import { published, publishedBelow } from './published.ts'
import type { ServiceName } from './services.ts'
import { apiPage, guidePage, rfc } from './specification.ts'

/** The one table of the calls and redirects that a sign-in here is made of. */
export const operations = {
  InitiateAuth: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'InitiateAuth'),
    stages: ['sign-in', 'tokens'],
    purpose: {
      member: 'AuthFlow',
      purposes: {
        USER_SRP_AUTH: 'srp-start',
        USER_PASSWORD_AUTH: 'password',
        USER_AUTH: 'choice-start',
        CUSTOM_AUTH: 'custom-start',
        REFRESH_TOKEN_AUTH: 'refresh',
        REFRESH_TOKEN: 'refresh',
      },
    },
    results: { AuthenticationResult: 'tokens', ChallengeName: 'challenge' },
    authorization: 'client',
    secrets: [
      'PASSWORD',
      'ACCESS_TOKEN',
      'REFRESH_TOKEN',
      'SECRET_HASH',
      'Session',
      'IdToken',
      'AccessToken',
      'RefreshToken',
    ],
  },
  RespondToAuthChallenge: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'RespondToAuthChallenge'),
    stages: ['sign-in', 'tokens'],
    purpose: { member: 'ChallengeName', purposes: challengePurposes },
    results: { AuthenticationResult: 'tokens', ChallengeName: 'challenge' },
    authorization: 'session',
    secrets: ['SECRET_HASH', 'Session', 'IdToken', 'AccessToken', 'RefreshToken'],
  },
  AssociateSoftwareToken: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'AssociateSoftwareToken'),
    stages: ['sign-in'],
    purpose: 'totp-secret',
    results: { SecretCode: 'totp-secret' },
    authorization: 'session',
    secrets: ['SecretCode', 'Session', 'AccessToken'],
  },
  VerifySoftwareToken: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'VerifySoftwareToken'),
    stages: ['sign-in'],
    purpose: 'totp-proof',
    results: { Status: 'totp-accepted' },
    authorization: 'session',
    secrets: ['UserCode', 'Session', 'AccessToken'],
  },
  GetTokensFromRefreshToken: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'GetTokensFromRefreshToken'),
    stages: ['tokens'],
    purpose: 'refresh',
    results: { AuthenticationResult: 'tokens' },
    authorization: 'client',
    secrets: ['RefreshToken', 'ClientSecret', 'DeviceKey', 'IdToken', 'AccessToken'],
  },
  RevokeToken: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'RevokeToken'),
    stages: ['sign-out'],
    purpose: 'revoke',
    results: {},
    authorization: 'client',
    secrets: ['Token', 'ClientSecret'],
  },
  GlobalSignOut: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'GlobalSignOut'),
    stages: ['sign-out'],
    purpose: 'sign-out-everywhere',
    results: {},
    authorization: 'access-token',
    secrets: ['AccessToken'],
  },
  GetUser: {
    service: 'user-pool',
    specification: apiPage('user-pool', 'GetUser'),
    stages: ['tokens'],
    purpose: 'user',
    results: { UserAttributes: 'attributes' },
    authorization: 'access-token',
    secrets: ['AccessToken'],
  },
  ...accountOperations,
  ...passkeyOperations,
  ...signedInOperations,
  '/.well-known/jwks.json': {
    service: published['/.well-known/jwks.json'],
    specification: guidePage('amazon-cognito-user-pools-using-tokens-verifying-a-jwt'),
    stages: ['tokens'],
    purpose: 'issuer-keys',
    results: { keys: 'issuer-keys' },
    authorization: 'none',
    secrets: [],
  },
  '/.well-known/openid-configuration': {
    service: published['/.well-known/openid-configuration'],
    specification: rfc(8414, '3'),
    stages: ['tokens'],
    purpose: 'issuer-addresses',
    results: { jwks_uri: 'issuer-addresses' },
    authorization: 'none',
    secrets: [],
  },
  GetId: {
    service: 'identity-pool',
    specification: apiPage('identity-pool', 'GetId'),
    stages: ['identity'],
    purpose: { withLogins: 'identity', withoutLogins: 'guest-identity' },
    results: { IdentityId: 'identity' },
    authorization: 'none',
    secrets: ['Logins.*'],
  },
  GetCredentialsForIdentity: {
    service: 'identity-pool',
    specification: apiPage('identity-pool', 'GetCredentialsForIdentity'),
    stages: ['credentials'],
    purpose: { withLogins: 'credentials', withoutLogins: 'guest-credentials' },
    results: { Credentials: 'credentials' },
    authorization: 'none',
    secrets: ['Logins.*', 'SecretKey', 'SessionToken'],
  },
  GetOpenIdToken: {
    service: 'identity-pool',
    specification: apiPage('identity-pool', 'GetOpenIdToken'),
    stages: ['credentials', 'caller'],
    purpose: 'open-id-token',
    results: { Token: 'open-id-token' },
    authorization: 'none',
    secrets: ['Logins.*', 'Token'],
  },
  AssumeRoleWithWebIdentity: {
    service: 'sts',
    specification: apiPage('sts', 'AssumeRoleWithWebIdentity'),
    stages: ['credentials', 'caller'],
    purpose: 'assume-role',
    results: { AssumeRoleWithWebIdentityResponse: 'credentials' },
    authorization: 'none',
    secrets: ['WebIdentityToken', 'SecretAccessKey', 'SessionToken'],
  },
  GetCallerIdentity: {
    service: 'sts',
    specification: apiPage('sts', 'GetCallerIdentity'),
    stages: ['caller'],
    purpose: 'caller',
    results: { GetCallerIdentityResponse: 'caller' },
    authorization: 'credentials',
    secrets: [],
  },
  ListObjectsV2: {
    service: 's3',
    specification: apiPage('s3', 'ListObjectsV2'),
    stages: ['credentials'],
    purpose: 'objects',
    results: { ListBucketResult: 'objects' },
    authorization: 'credentials',
    secrets: [],
  },
  '/oauth2/authorize': {
    service: 'hosted-ui',
    specification: guidePage('authorization-endpoint'),
    stages: ['sign-in'],
    purpose: 'leave',
    results: {},
    authorization: 'none',
    secrets: [],
  },
  '/callback': {
    service: 'hosted-ui',
    specification: rfc(6749, '4.1.2'),
    stages: ['sign-in'],
    purpose: 'return',
    results: {},
    authorization: 'none',
    secrets: [],
  },
  '/oauth2/token': {
    service: 'hosted-ui',
    specification: guidePage('token-endpoint'),
    stages: ['sign-in', 'tokens'],
    purpose: { member: 'grant_type', purposes: { authorization_code: 'code', refresh_token: 'refresh' } },
    results: { access_token: 'tokens' },
    authorization: 'client',
    secrets: ['id_token', 'access_token', 'refresh_token'],
  },
  '/oauth2/revoke': {
    service: 'hosted-ui',
    specification: guidePage('revocation-endpoint'),
    stages: ['sign-out'],
    purpose: 'revoke',
    results: {},
    authorization: 'client',
    secrets: ['token'],
  },
  '/oauth2/userInfo': {
    service: 'hosted-ui',
    specification: guidePage('userinfo-endpoint'),
    stages: ['tokens'],
    purpose: 'user-info',
    results: { sub: 'claims' },
    authorization: 'access-token',
    secrets: [],
  },
  '/logout': {
    service: 'hosted-ui',
    specification: guidePage('logout-endpoint'),
    stages: ['sign-out'],
    purpose: 'log-out',
    results: {},
    authorization: 'none',
    secrets: [],
  },
} as const satisfies Readonly<Record<string, OperationRow>>

export type OperationName = keyof typeof operations

/** Operations that the page itself never sends: another client does. Those of administrators are the local Cognito's alone. */
export const managementOperations = {
  GetDevice: { service: 'user-pool', authorization: 'access-token', secrets: ['AccessToken', 'DeviceKey'] },
  DeleteUserAttributes: { service: 'user-pool', authorization: 'access-token', secrets: ['AccessToken'] },
  UnlinkIdentity: { service: 'identity-pool', authorization: 'none', secrets: ['Logins.*'] },
} as const satisfies Readonly<Record<string, Pick<OperationRow, 'service' | 'authorization' | 'secrets'>>>

export type ManagementOperationName = keyof typeof managementOperations

type Rows = typeof operations & typeof managementOperations

/** The operations of one service, those that the page doesn't send among them. */
export type OperationNameOf<Name extends ServiceName> = {
  [Operation in keyof Rows]: Rows[Operation]['service'] extends Name ? Operation : never
}[keyof Rows]

/** What a caller of an operation has to show. */
export type AuthorizationOf<Name extends keyof Rows> = Rows[Name]['authorization']

/** What a caller of the operation has to show; null: no such operation. */
export function authorizationOf(name: string): Authorization | null {
  if (Object.hasOwn(managementOperations, name))
    return managementOperations[name as ManagementOperationName].authorization
  return isOperationName(name) ? operations[name].authorization : null
}

/** @returns null for what is not in the table: a call that something else made on this page */
export function knownOperation(name: string): OperationName | null {
  return publishedBelow(name) ?? (isOperationName(name) ? name : null)
}

function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operations, name)
}
