import type { Bucket } from '../state/bucket.ts'
import type { RoleMapping, RolePolicies } from '../state/identity-pool.ts'
import type { VerifiableAttribute } from '../state/outbox.ts'
import type { PasskeySettings } from '../state/passkey.ts'
import { bucketArn } from '../state/policies/resource-arns.ts'
import type { PretendPerson, PretendProvider } from '../state/pretend-providers.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Settings } from '../state/state.ts'
import type { Triggers } from '../state/triggers.ts'
import type { UserNames } from '../state/user-names.ts'
import type { FirstFactor, PasswordPolicy } from '../state/user-pool.ts'
import { emailUsers } from './email-users.ts'
import { type PolicySeed, policySeed, rolePolicies } from './policies.ts'
import type { UserSeed } from './user-seed.ts'
import { users } from './users.ts'

/** What the local Cognito holds when it starts: plain data, so that a test can change one line of it. */
export interface Seed extends Settings {
  readonly userPool: UserPoolSeed
  /** Beside the first; the identity pool takes the users of all. */
  readonly furtherUserPools: readonly UserPoolSeed[]
  readonly identityPool: IdentityPoolSeed
  readonly pretendPeople: Record<PretendProvider, readonly PretendPerson[]>
  readonly bucket: Bucket
  readonly policies: PolicySeed
}

export interface UserPoolSeed {
  readonly id: string
  /** Of the page's connection to it. */
  readonly connectionName: string
  readonly names: UserNames
  readonly passwordPolicy: PasswordPolicy
  readonly requiredAttributes: readonly string[]
  readonly tracksSessions?: boolean
  readonly passkeys: PasskeySettings
  readonly autoVerifiedAttributes: readonly VerifiableAttribute[]
  readonly firstFactors: readonly FirstFactor[]
  readonly identityProviders: readonly PretendProvider[]
  readonly groups: readonly {
    readonly name: string
    readonly precedence: number | null
    readonly roleName: string | null
  }[]
  readonly clients: readonly UserPoolClient[]
  readonly users: readonly UserSeed[]
  readonly triggers?: Triggers
}

export interface IdentityPoolSeed {
  readonly id: string
  readonly name: string
  readonly allowUnauthenticated: boolean
  readonly allowClassicFlow: boolean
  readonly serverSideTokenCheck: boolean
  readonly socialProviders: Readonly<Record<string, string>>
  /** ARNs in IAM. */
  readonly samlProviders: readonly string[]
  readonly developerProvider: string | null
  readonly unauthenticatedRoleName: string | null
  readonly authenticatedRoleName: string | null
  /** How a role is chosen for the user pool's client; null: always the authenticated role. */
  readonly userPoolRoleMapping: RoleMapping | null
  /** By role name. */
  readonly rolePolicies?: Readonly<Record<string, RolePolicies>>
}

const hour = 3600
const day = 24 * hour

/** @param appOrigin where the app runs, e.g. `http://localhost:5173`; its callback and sign-out URLs are registered. */
export function localSeed(appOrigin: string): Seed {
  const region = 'ap-northeast-1'
  const name = 'local-bucket'
  const arn = bucketArn({ bucket: { name } })
  return {
    region,
    accountId: '000000000000',
    issuer: 'aws',
    signedCallsFrom: 'apps',
    requirePkce: false,
    userPool: userPool(appOrigin),
    furtherUserPools: [emailPool(userPool(appOrigin))],
    identityPool: { ...identityPool, rolePolicies: rolePolicies(region, arn) },
    policies: policySeed(arn),
    pretendPeople,
    bucket: {
      name,
      objects: [
        { key: 'shared/handbook.pdf', size: 48_213 },
        { key: 'shared/read me.txt', size: 512 },
      ],
      objectsOfEach: [
        { key: 'notes/2026.txt', size: 1_204 },
        { key: 'photo.jpg', size: 231_877 },
        { key: 'welcome.txt', size: 36 },
      ],
      corsOrigins: [appOrigin],
    },
  }
}

const userPool = (appOrigin: string): UserPoolSeed => ({
  id: 'ap-northeast-1_Local0001',
  connectionName: 'Local Cognito',
  names: { usernameAttributes: [], aliasAttributes: ['email', 'preferred_username'], caseSensitive: false },
  passwordPolicy,
  requiredAttributes: ['email'],
  tracksSessions: true,
  passkeys: { relyingPartyId: 'localhost', userVerification: 'preferred' },
  autoVerifiedAttributes: ['email'],
  firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'],
  identityProviders: ['Facebook', 'LoginWithAmazon'],
  groups: [
    { name: 'admins', precedence: 1, roleName: 'LocalAdmins' },
    { name: 'ap-northeast-1_Local0001_Facebook', precedence: null, roleName: null },
    { name: 'ap-northeast-1_Local0001_LoginWithAmazon', precedence: null, roleName: null },
  ],
  clients: [
    {
      id: 'localclient000000000000000',
      name: 'Cognito Inspector',
      secret: null,
      explicitAuthFlows: [
        'ALLOW_USER_SRP_AUTH',
        'ALLOW_USER_PASSWORD_AUTH',
        'ALLOW_USER_AUTH',
        'ALLOW_CUSTOM_AUTH',
        'ALLOW_REFRESH_TOKEN_AUTH',
      ],
      callbackUrls: [`${appOrigin}/callback`],
      logoutUrls: [`${appOrigin}/`],
      scopes: ['openid', 'email', 'profile', 'phone', 'aws.cognito.signin.user.admin'],
      identityProviders: ['COGNITO', 'Facebook', 'LoginWithAmazon'],
      idTokenValidity: hour,
      accessTokenValidity: hour,
      refreshTokenValidity: 30 * day,
      refreshTokenRotation: null,
      preventUserExistenceErrors: true,
    },
  ],
  users,
})

/** Its users sign in by e-mail address, or phone number, and have no other name. */
const emailPool = (first: UserPoolSeed): UserPoolSeed => ({
  ...first,
  id: 'ap-northeast-1_Local0002',
  connectionName: 'Local Cognito, e-mail sign-in',
  names: { usernameAttributes: ['email', 'phone_number'], aliasAttributes: [], caseSensitive: false },
  requiredAttributes: [],
  autoVerifiedAttributes: ['email', 'phone_number'],
  identityProviders: [],
  groups: [],
  clients: first.clients.map((client) => ({
    ...client,
    id: 'localclient000000000000002',
    identityProviders: ['COGNITO'],
  })),
  users: emailUsers,
})

const passwordPolicy: PasswordPolicy = {
  minimumLength: 8,
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
}

const identityPool: IdentityPoolSeed = {
  id: 'ap-northeast-1:00000000-0000-4000-8000-000000000001',
  name: 'local',
  allowUnauthenticated: true,
  allowClassicFlow: true,
  serverSideTokenCheck: false,
  socialProviders: {
    'graph.facebook.com': '100000000000001',
    'www.amazon.com': 'amzn1.application.local0000000000000000000000001',
  },
  samlProviders: ['arn:aws:iam::000000000000:saml-provider/PretendSaml'],
  developerProvider: 'login.local',
  unauthenticatedRoleName: 'LocalGuests',
  authenticatedRoleName: 'LocalUsers',
  userPoolRoleMapping: { type: 'Token', ambiguous: 'AuthenticatedRole', rules: [] },
}

const pretendPeople: Seed['pretendPeople'] = {
  Facebook: [
    { id: '1000000000000011', name: 'Fumi Facebook', email: 'fumi@example.com' },
    { id: '1000000000000012', name: 'Felix Facebook', email: 'felix@example.com' },
  ],
  LoginWithAmazon: [
    { id: 'amzn1.account.LOCALAMAZONAKI00000000000000', name: 'Aki Amazon', email: 'aki@example.com' },
    { id: 'amzn1.account.LOCALAMAZONANNA0000000000000', name: 'Anna Amazon', email: 'anna@example.com' },
  ],
}
