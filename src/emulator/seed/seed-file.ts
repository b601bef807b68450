import type { RoleMapping, RolePolicies } from '../state/identity-pool.ts'
import { bucketArn } from '../state/policies/resource-arns.ts'
import type { socialProviders } from '../state/pretend-providers.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Seed, UserPoolSeed } from './seed.ts'
import type { MfaSeed, UserSeed } from './user-seed.ts'

interface Call {
  readonly operation: string
  readonly as?: string
  readonly id?: string
  readonly input: Readonly<Record<string, unknown>>
}

/** A file of calls, as `EMULATOR_SEED` takes it. */
export interface SeedFile extends Pick<Seed, 'region' | 'accountId' | 'pretendPeople' | 'bucket'> {
  readonly $schema: string
  readonly calls: readonly Call[]
}

/** The calls that make the pools of a seed, as people would write them. */
export function seedFile(seed: Seed): SeedFile {
  const { region, accountId, pretendPeople, bucket } = seed
  const pools = [seed.userPool, ...seed.furtherUserPools]
  const named = pools.map((pool, index) => ({ pool, name: index === 0 ? 'pool' : `pool${index + 1}` }))
  return {
    $schema: './seed.schema.json',
    region,
    accountId,
    pretendPeople,
    bucket,
    calls: [
      ...named.flatMap(({ pool, name }) => poolCalls(pool, name)),
      ...identityPoolCalls(seed, named),
      ...policyCalls(seed),
    ],
  }
}

const roleArn = (name: string) => ({ 'Fn::Sub': `arn:aws:iam::\${AWS::AccountId}:role/${name}` })

function poolCalls(pool: UserPoolSeed, name: string): readonly Call[] {
  const UserPoolId = { Ref: name }
  return [
    { operation: 'CreateUserPool', as: name, id: pool.id, input: poolSettings(pool) },
    { operation: 'SetUserPoolMfaConfig', input: { UserPoolId, ...factorSettingsOf(pool) } },
    ...(pool.tracksSessions ? [{ operation: 'local:SetUserPool', input: { UserPoolId, SessionRecords: true } }] : []),
    ...pool.identityProviders.map((provider) => ({
      operation: 'CreateIdentityProvider',
      input: {
        UserPoolId,
        ProviderName: provider,
        ProviderType: provider,
        ProviderDetails: { client_id: 'local', client_secret: 'local', authorize_scopes: 'profile' },
        AttributeMapping: { username: providerSubject[provider], email: 'email', name: 'name' },
      },
    })),
    ...pool.groups.map((group) => ({
      operation: 'CreateGroup',
      input: {
        UserPoolId,
        GroupName: group.name,
        ...(group.precedence !== null && { Precedence: group.precedence }),
        ...(group.roleName !== null && { RoleArn: roleArn(group.roleName) }),
      },
    })),
    ...pool.clients.map((client, index) => clientCall(client, UserPoolId, clientName(name, index))),
    ...pool.users.flatMap((user) => userCalls(user, UserPoolId)),
  ]
}

function poolSettings({ names, passwordPolicy: policy, ...pool }: UserPoolSeed): Call['input'] {
  return {
    PoolName: pool.connectionName,
    ...(names.usernameAttributes.length > 0 && { UsernameAttributes: names.usernameAttributes }),
    ...(names.aliasAttributes.length > 0 && { AliasAttributes: names.aliasAttributes }),
    UsernameConfiguration: { CaseSensitive: names.caseSensitive },
    AutoVerifiedAttributes: pool.autoVerifiedAttributes,
    Schema: pool.requiredAttributes.map((Name) => ({ Name, Required: true, AttributeDataType: 'String' })),
    Policies: {
      PasswordPolicy: {
        MinimumLength: policy.minimumLength,
        RequireUppercase: policy.requireUppercase,
        RequireLowercase: policy.requireLowercase,
        RequireNumbers: policy.requireNumbers,
        RequireSymbols: policy.requireSymbols,
      },
      SignInPolicy: { AllowedFirstAuthFactors: pool.firstFactors },
    },
  }
}

/** All types, since each user has settings of their own, so that one pool shows all there is. */
const factorSettingsOf = ({ passkeys }: UserPoolSeed): Call['input'] => ({
  MfaConfiguration: 'OPTIONAL',
  SmsMfaConfiguration: { SmsConfiguration: {} },
  EmailMfaConfiguration: {},
  SoftwareTokenMfaConfiguration: { Enabled: true },
  WebAuthnConfiguration: {
    ...(passkeys.relyingPartyId !== null && { RelyingPartyId: passkeys.relyingPartyId }),
    UserVerification: passkeys.userVerification,
    ...(passkeys.factorConfiguration && { FactorConfiguration: passkeys.factorConfiguration }),
  },
})

const providerSubject: Readonly<Record<keyof typeof socialProviders, string>> = {
  Facebook: 'id',
  LoginWithAmazon: 'user_id',
}

const clientName = (pool: string, index: number) => `${pool}Client${index === 0 ? '' : index + 1}`

const clientCall = (client: UserPoolClient, UserPoolId: object, name: string): Call => ({
  operation: 'CreateUserPoolClient',
  as: name,
  id: client.id,
  input: {
    UserPoolId,
    ClientName: client.name,
    ExplicitAuthFlows: client.explicitAuthFlows,
    CallbackURLs: client.callbackUrls,
    LogoutURLs: client.logoutUrls,
    ...(client.secret !== null && { ClientSecret: client.secret }),
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: client.oauthFlows ?? ['code'],
    ...(client.readAttributes && { ReadAttributes: client.readAttributes }),
    ...(client.writeAttributes && { WriteAttributes: client.writeAttributes }),
    ...(client.revokesTokens === false && { EnableTokenRevocation: false }),
    ...(client.challengeValidity !== undefined && { AuthSessionValidity: client.challengeValidity / 60 }),
    ...(client.refreshTokenRotation && {
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: client.refreshTokenRotation.graceSeconds },
    }),
    AllowedOAuthScopes: client.scopes,
    SupportedIdentityProviders: client.identityProviders,
    AccessTokenValidity: client.accessTokenValidity,
    IdTokenValidity: client.idTokenValidity,
    RefreshTokenValidity: client.refreshTokenValidity,
    TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'seconds', RefreshToken: 'seconds' },
    PreventUserExistenceErrors: client.preventUserExistenceErrors ? 'ENABLED' : 'LEGACY',
  },
})

/** Statuses that calls leave a user in; the others are set by a step of their own, since the calls for them send codes. */
function userCalls(user: UserSeed, UserPoolId: object): readonly Call[] {
  const of = { UserPoolId, Username: user.username }
  const { status, password, mfa, customQuestions, deviceConfiguration: devices } = user
  const isTemporary = status === 'FORCE_CHANGE_PASSWORD'
  return [
    {
      operation: 'AdminCreateUser',
      input: {
        ...of,
        TemporaryPassword: password,
        UserAttributes: Object.entries(user.attributes).map(([Name, Value]) => ({ Name, Value })),
        MessageAction: 'SUPPRESS',
      },
    },
    ...(isTemporary
      ? []
      : [{ operation: 'AdminSetUserPassword', input: { ...of, Password: password, Permanent: true } }]),
    ...user.groups.map((GroupName) => ({ operation: 'AdminAddUserToGroup', input: { ...of, GroupName } })),
    {
      operation: 'local:SetUser',
      input: {
        ...of,
        ...(status !== 'CONFIRMED' && !isTemporary && { Status: status }),
        ...(mfa?.totpSecret !== undefined && { TotpSecret: mfa.totpSecret }),
        ...(mfa?.required && { MfaRequired: true }),
        ...(devices && {
          DeviceConfiguration: {
            ChallengeRequiredOnNewDevice: devices.challengeRequiredOnNewDevice,
            DeviceOnlyRememberedOnUserPrompt: devices.deviceOnlyRememberedOnUserPrompt,
          },
        }),
        ...(customQuestions && {
          CustomQuestions: customQuestions.map(({ question, answer }) => ({ Question: question, Answer: answer })),
        }),
        ...(user.flow && { Flow: user.flow }),
        Note: user.note,
      },
    },
    ...(mfa && mfa.enabled.length > 0
      ? [{ operation: 'AdminSetUserMFAPreference', input: { ...of, ...factorsOf(mfa) } }]
      : []),
    ...(user.enabled === false ? [{ operation: 'AdminDisableUser', input: of }] : []),
  ]
}

const factorSettings = {
  SMS_MFA: 'SMSMfaSettings',
  EMAIL_OTP: 'EmailMfaSettings',
  SOFTWARE_TOKEN_MFA: 'SoftwareTokenMfaSettings',
} as const

const factorsOf = ({ enabled, preferred }: MfaSeed) =>
  Object.fromEntries(
    enabled.map((factor) => [factorSettings[factor], { Enabled: true, PreferredMfa: factor === preferred }]),
  )

function identityPoolCalls(
  { region, identityPool: pool }: Seed,
  userPools: readonly { readonly pool: UserPoolSeed; readonly name: string }[],
): readonly Call[] {
  const clients = userPools.flatMap(({ pool: { clients, id }, name }) =>
    clients.map((client, index) => ({
      providerName: `cognito-idp.${region}.amazonaws.com/${id}`,
      clientId: client.id,
      ProviderName: { 'Fn::Sub': `cognito-idp.\${AWS::Region}.amazonaws.com/\${${name}}` },
      ClientId: { Ref: clientName(name, index) },
    })),
  )
  const IdentityPoolId = { Ref: 'identityPool' }
  const { unauthenticatedRoleName: guests, authenticatedRoleName: users, userPoolRoleMapping: mapping } = pool
  const groupRoles = userPools.flatMap(({ pool: { groups } }) => groups.flatMap(({ roleName }) => roleName ?? []))
  const trust = (name: string, Amr: string): Call => ({
    operation: 'local:SetRole',
    input: { RoleArn: roleArn(name), IdentityPoolId, Amr, ...rolePolicies(pool.rolePolicies?.[name] ?? {}) },
  })
  return [
    {
      operation: 'CreateIdentityPool',
      as: 'identityPool',
      id: pool.id,
      input: {
        IdentityPoolName: pool.name,
        AllowUnauthenticatedIdentities: pool.allowUnauthenticated,
        AllowClassicFlow: pool.allowClassicFlow,
        SupportedLoginProviders: pool.socialProviders,
        ...(pool.samlProviders.length > 0 && { SamlProviderARNs: pool.samlProviders }),
        ...(pool.developerProvider !== null && { DeveloperProviderName: pool.developerProvider }),
        CognitoIdentityProviders: clients.map(({ ProviderName, ClientId }) => ({
          ProviderName,
          ClientId,
          ServerSideTokenCheck: pool.serverSideTokenCheck,
        })),
      },
    },
    {
      operation: 'SetIdentityPoolRoles',
      input: {
        IdentityPoolId,
        Roles: {
          ...(guests !== null && { unauthenticated: roleArn(guests) }),
          ...(users !== null && { authenticated: roleArn(users) }),
        },
        ...(mapping && {
          RoleMappings: Object.fromEntries(
            clients.map(({ providerName, clientId }) => [`${providerName}:${clientId}`, describeMapping(mapping)]),
          ),
        }),
      },
    },
    ...(guests === null ? [] : [trust(guests, 'unauthenticated')]),
    ...[...new Set([...(users === null ? [] : [users]), ...groupRoles])].map((name) => trust(name, 'authenticated')),
  ]
}

const describeMapping = ({ type, ambiguous, rules }: RoleMapping) => ({
  Type: type,
  AmbiguousRoleResolution: ambiguous,
  ...(rules.length > 0 && {
    RulesConfiguration: {
      Rules: rules.map((rule) => ({
        Claim: rule.claim,
        MatchType: rule.match,
        Value: rule.value,
        RoleARN: rule.roleArn,
      })),
    },
  }),
})

const rolePolicies = ({ 'identity-based': own, 'permissions-boundary': boundary }: RolePolicies) => ({
  ...(own && { Policy: own }),
  ...(boundary && { PermissionsBoundary: boundary }),
})

/** Of the organization, the bucket and VPC endpoints. */
function policyCalls({ bucket, policies }: Seed): readonly Call[] {
  const { 'service-control': roles, 'resource-control': resources } = policies.organization
  return [
    {
      operation: 'local:SetOrganization',
      input: { ...(roles && { ServiceControlPolicy: roles }), ...(resources && { ResourceControlPolicy: resources }) },
    },
    { operation: 'local:SetResource', input: { ResourceArn: bucketArn({ bucket }), Policy: policies.bucket } },
    ...Object.entries(policies.vpcEndpoints).map(([Service, Policy]) => ({
      operation: 'local:SetVpcEndpoint',
      input: { Service, Policy },
    })),
  ]
}
