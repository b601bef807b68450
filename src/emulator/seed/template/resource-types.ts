import { isRecord, joined, Keyed, Reference } from '../calls/later.ts'
import type { SeedCall } from '../calls/read-calls.ts'

type Properties = Readonly<Record<string, unknown>>
type Call = Omit<SeedCall, 'place'>

/** A resource of a template. */
export interface TemplateResource {
  readonly logicalId: string
  readonly type: string
  readonly properties: Properties
  /** Whether its condition holds, or it has none. */
  readonly isMade: boolean
}

/** How a resource of CloudFormation is made by calls. */
export interface ResourceType {
  /** Properties that count. */
  readonly known: readonly string[]
  /** Properties that have no effect, with the reason. */
  readonly withoutEffect: Readonly<Record<string, string>>
  /** What Fn::GetAtt gives. */
  readonly attributes: Readonly<Record<string, (logicalId: string, properties: Properties) => unknown>>
  calls(properties: Properties, logicalId: string): readonly Call[]
}

const call = (operation: string, input: Properties, name: string | null = null): Call => ({
  operation,
  name,
  id: null,
  input,
})

const answered = (path: string) => (logicalId: string) => new Reference(`${logicalId}.${path}`)
const split = (names: string) => names.trim().split(/\s+/)
const providerName = (logicalId: string) =>
  joined(['cognito-idp.', new Reference('AWS::Region'), '.amazonaws.com/', new Reference(logicalId)], '')

/** A resource that one call makes, whose request has the properties' names. */
const oneCall = (operation: string, known: string, more: Partial<ResourceType> = {}): ResourceType => ({
  known: split(known),
  withoutEffect: {},
  attributes: {},
  calls: (properties, logicalId) => [call(operation, properties, logicalId)],
  ...more,
})

const userPool: ResourceType = {
  known: split(`UserPoolName AccountRecoverySetting AdminCreateUserConfig AliasAttributes AutoVerifiedAttributes
    DeletionProtection DeviceConfiguration EmailAuthenticationMessage EmailAuthenticationSubject EmailConfiguration
    EmailVerificationMessage EmailVerificationSubject EnabledMfas LambdaConfig MfaConfiguration Policies Schema
    SmsAuthenticationMessage SmsConfiguration SmsVerificationMessage UserAttributeUpdateSettings UsernameAttributes
    UsernameConfiguration UserPoolAddOns UserPoolTags UserPoolTier VerificationMessageTemplate
    WebAuthnFactorConfiguration WebAuthnRelyingPartyID WebAuthnUserVerification`),
  withoutEffect: {},
  attributes: {
    Arn: answered('UserPool.Arn'),
    UserPoolId: (logicalId) => new Reference(logicalId),
    ProviderName: providerName,
    ProviderURL: (logicalId) => joined(['https://', providerName(logicalId)], ''),
  },
  calls(properties, logicalId) {
    const {
      UserPoolName = logicalId,
      EnabledMfas,
      MfaConfiguration,
      EmailAuthenticationMessage: Message,
      EmailAuthenticationSubject: Subject,
      WebAuthnFactorConfiguration: FactorConfiguration,
      WebAuthnRelyingPartyID: RelyingPartyId,
      WebAuthnUserVerification: UserVerification,
      ...settings
    } = properties
    const factors = Array.isArray(EnabledMfas) ? EnabledMfas : properties.SmsConfiguration ? ['SMS_MFA'] : []
    const email = present({ Message, Subject })
    const webAuthn = present({ FactorConfiguration, RelyingPartyId, UserVerification })
    const mfa = {
      ...(factors.includes('SMS_MFA') && {
        SmsMfaConfiguration: { SmsConfiguration: properties.SmsConfiguration ?? {} },
      }),
      ...(factors.includes('SOFTWARE_TOKEN_MFA') && { SoftwareTokenMfaConfiguration: { Enabled: true } }),
      ...((factors.includes('EMAIL_OTP') || email) && { EmailMfaConfiguration: email ?? {} }),
      ...(MfaConfiguration !== undefined && { MfaConfiguration }),
      ...(webAuthn && { WebAuthnConfiguration: webAuthn }),
    }
    const create = call('CreateUserPool', { PoolName: UserPoolName, ...settings }, logicalId)
    if (Object.keys(mfa).length === 0) return [create]
    return [create, call('SetUserPoolMfaConfig', { UserPoolId: new Reference(logicalId), ...mfa })]
  },
}

/** null: all of its members are undefined. */
function present(members: Properties): Properties | null {
  const given = Object.entries(members).filter(([, value]) => value !== undefined)
  return given.length > 0 ? Object.fromEntries(given) : null
}

const identityPool: ResourceType = {
  known: split(`IdentityPoolName AllowClassicFlow AllowUnauthenticatedIdentities CognitoIdentityProviders
    DeveloperProviderName IdentityPoolTags OpenIdConnectProviderARNs SamlProviderARNs SupportedLoginProviders`),
  withoutEffect: {
    CognitoEvents: 'Cognito Sync is not simulated',
    CognitoStreams: 'Cognito Sync is not simulated',
    PushSync: 'Cognito Sync is not simulated',
  },
  attributes: { Id: (logicalId) => new Reference(logicalId), Name: answered('IdentityPoolName') },
  calls({ IdentityPoolName, IdentityPoolTags: tags, ...settings }, logicalId) {
    const named = { IdentityPoolName: IdentityPoolName ?? logicalId, ...settings }
    const pairs = Array.isArray(tags) ? tags.filter(isRecord).map(({ Key, Value }) => [Key, Value]) : []
    const input = { ...named, ...(pairs.length > 0 && { IdentityPoolTags: Object.fromEntries(pairs) }) }
    return [call('CreateIdentityPool', input, logicalId)]
  },
}

const roleAttachment: ResourceType = oneCall('SetIdentityPoolRoles', 'IdentityPoolId Roles RoleMappings', {
  calls({ Roles = {}, RoleMappings, ...rest }, logicalId) {
    const mappings = Object.entries(isRecord(RoleMappings) ? RoleMappings : {}).map(([key, mapping]) => {
      const { IdentityProvider = key, ...others } = isRecord(mapping) ? mapping : {}
      return [IdentityProvider, others] as const
    })
    const input = { ...rest, Roles, ...(mappings.length > 0 && { RoleMappings: new Keyed(mappings) }) }
    return [call('SetIdentityPoolRoles', input, logicalId)]
  },
})

/** What can be made, each type after those to which its resources refer.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/AWS_Cognito.html */
export const resourceTypes: Readonly<Record<string, ResourceType | undefined>> = {
  'AWS::Cognito::UserPool': userPool,
  'AWS::Cognito::UserPoolResourceServer': oneCall('CreateResourceServer', 'UserPoolId Identifier Name Scopes'),
  'AWS::Cognito::UserPoolIdentityProvider': oneCall(
    'CreateIdentityProvider',
    'UserPoolId ProviderName ProviderType ProviderDetails AttributeMapping IdpIdentifiers',
  ),
  'AWS::Cognito::UserPoolClient': oneCall(
    'CreateUserPoolClient',
    `UserPoolId ClientName AccessTokenValidity AllowedOAuthFlows AllowedOAuthFlowsUserPoolClient AllowedOAuthScopes
    AnalyticsConfiguration AuthSessionValidity CallbackURLs DefaultRedirectURI EnablePropagateAdditionalUserContextData
    EnableTokenRevocation ExplicitAuthFlows GenerateSecret IdTokenValidity LogoutURLs PreventUserExistenceErrors
    ReadAttributes RefreshTokenRotation RefreshTokenValidity SupportedIdentityProviders TokenValidityUnits WriteAttributes`,
    {
      attributes: {
        ClientId: (logicalId) => new Reference(logicalId),
        ClientSecret: answered('UserPoolClient.ClientSecret'),
        Name: answered('UserPoolClient.ClientName'),
      },
      calls: ({ ClientName, ...rest }, logicalId) => [
        call('CreateUserPoolClient', { ClientName: ClientName ?? logicalId, ...rest }, logicalId),
      ],
    },
  ),
  'AWS::Cognito::UserPoolDomain': oneCall(
    'CreateUserPoolDomain',
    'UserPoolId Domain CustomDomainConfig ManagedLoginVersion',
    { attributes: { CloudFrontDistribution: answered('CloudFrontDomain') } },
  ),
  'AWS::Cognito::UserPoolGroup': oneCall('CreateGroup', 'UserPoolId GroupName Description Precedence RoleArn', {
    calls: ({ GroupName, ...rest }, logicalId) => [
      call('CreateGroup', { GroupName: GroupName ?? logicalId, ...rest }, logicalId),
    ],
  }),
  'AWS::Cognito::UserPoolUser': oneCall(
    'AdminCreateUser',
    'UserPoolId Username UserAttributes ClientMetadata MessageAction ForceAliasCreation DesiredDeliveryMediums ValidationData',
  ),
  'AWS::Cognito::UserPoolUserToGroupAttachment': oneCall('AdminAddUserToGroup', 'UserPoolId GroupName Username'),
  'AWS::Cognito::IdentityPool': identityPool,
  'AWS::Cognito::IdentityPoolRoleAttachment': roleAttachment,
}
