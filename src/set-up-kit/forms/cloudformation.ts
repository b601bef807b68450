import { trustPolicy } from '../../protocol/roles/trust-policy.ts'
import { type Kit, policyName, roleNames } from '../kit.ts'
import { outputsOf } from '../outputs.ts'
import { bucketPolicy } from '../policies.ts'
import { attributeMapping, environmentNames, type KitProvider, kitProviders } from '../providers.ts'
import {
  clientSettings,
  identityPoolSettings,
  providerDetails,
  supportedLogins,
  userPoolSettings,
} from '../settings.ts'
import { type KitForm, secretCommands, userCommands } from './form.ts'

const fileName = 'cognito-set-up.template.json'

type Reference = { readonly Ref: string } | { readonly 'Fn::GetAtt': readonly [string, string] }

const ref = (name: string): Reference => ({ Ref: name })
const attributeOf = (name: string, attribute: string): Reference => ({ 'Fn::GetAtt': [name, attribute] })
const parameters = (provider: KitProvider) => {
  const { key } = kitProviders[provider]
  return { id: `${key}AppId`, secret: `${key}AppSecret` }
}
const resourceOf = (provider: KitProvider) => `${kitProviders[provider].key}Provider`

/** One CloudFormation template. */
export const cloudFormation: KitForm = {
  fileName,
  mediaType: 'application/json',
  write: (kit) => ({ text: `${JSON.stringify(template(kit), null, 2)}\n`, steps: stepsOf(kit) }),
}

function template(kit: Kit) {
  const outputs = outputsOf(kit, {
    UserPoolId: ref('UserPool'),
    UserPoolClientId: ref('UserPoolClient'),
    IdentityPoolId: ref('IdentityPool'),
  })
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Cognito Inspector, ${kit.redirectUri}`,
    ...(kit.providers.length > 0 && { Parameters: Object.fromEntries(kit.providers.flatMap(parametersOf)) }),
    Resources: { ...userPoolResources(kit), ...identityPoolResources(kit) },
    Outputs: Object.fromEntries(Object.entries(outputs).map(([name, Value]) => [name, { Value }])),
  }
}

function parametersOf(provider: KitProvider) {
  const { id, secret } = parameters(provider)
  return [
    [id, { Type: 'String', MinLength: 1 }],
    [secret, { Type: 'String', MinLength: 1, NoEcho: true }],
  ]
}

function userPoolResources(kit: Kit) {
  const { prefix, domainPrefix, providers } = kit
  const UserPoolId = ref('UserPool')
  return {
    UserPool: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: `${prefix}-users`, ...userPoolSettings } },
    ...Object.fromEntries(providers.map((provider) => [resourceOf(provider), identityProvider(provider)])),
    UserPoolClient: {
      Type: 'AWS::Cognito::UserPoolClient',
      ...(providers.length > 0 && { DependsOn: providers.map(resourceOf) }),
      Properties: { UserPoolId, ClientName: `${prefix}-page`, ...clientSettings(kit) },
    },
    UserPoolDomain: {
      Type: 'AWS::Cognito::UserPoolDomain',
      Properties: { UserPoolId, Domain: domainPrefix, ManagedLoginVersion: 2 },
    },
    // Managed login answers only where the client has a style.
    ManagedLoginBranding: {
      Type: 'AWS::Cognito::ManagedLoginBranding',
      Properties: { UserPoolId, ClientId: ref('UserPoolClient'), UseCognitoProvidedValues: true },
    },
  }
}

function identityProvider(provider: KitProvider) {
  const { id, secret } = parameters(provider)
  return {
    Type: 'AWS::Cognito::UserPoolIdentityProvider',
    Properties: {
      UserPoolId: ref('UserPool'),
      ProviderName: provider,
      ProviderType: provider,
      ProviderDetails: providerDetails(provider, { id: ref(id), secret: ref(secret) }),
      AttributeMapping: attributeMapping(provider),
    },
  }
}

function identityPoolResources(kit: Kit) {
  const { prefix, region, guests, bucket } = kit
  const names = roleNames(kit)
  const settings = identityPoolSettings(kit, {
    clientId: ref('UserPoolClient'),
    providerName: attributeOf('UserPool', 'ProviderName'),
  })
  const logins = supportedLogins(kit, (provider) => ref(parameters(provider).id))
  const role = (RoleName: string, amr: 'authenticated' | 'unauthenticated', Policies: readonly unknown[]) => ({
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName,
      AssumeRolePolicyDocument: trustPolicy(region, ref('IdentityPool'), amr),
      ...(Policies.length > 0 && { Policies }),
    },
  })
  const own = bucket ? [{ PolicyName: policyName, PolicyDocument: bucketPolicy(region, bucket) }] : []
  return {
    IdentityPool: {
      Type: 'AWS::Cognito::IdentityPool',
      Properties: {
        IdentityPoolName: `${prefix}-identities`,
        ...settings,
        ...(kit.providers.length > 0 && { SupportedLoginProviders: logins }),
      },
    },
    ...(guests && { GuestRole: role(names.guests, 'unauthenticated', []) }),
    UserRole: role(names.users, 'authenticated', own),
    IdentityPoolRoles: {
      Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
      Properties: {
        IdentityPoolId: ref('IdentityPool'),
        Roles: {
          authenticated: attributeOf('UserRole', 'Arn'),
          ...(guests && { unauthenticated: attributeOf('GuestRole', 'Arn') }),
        },
      },
    },
  }
}

function stepsOf(kit: Kit) {
  const stack = `--region ${kit.region} --stack-name ${kit.prefix}`
  const overrides = kit.providers.flatMap((provider) => {
    const names = parameters(provider)
    const variables = environmentNames(provider)
    return [`${names.id}="$${variables.id}"`, `${names.secret}="$${variables.secret}"`]
  })
  const deploy = [
    `aws cloudformation deploy ${stack}`,
    `--template-file ${fileName}`,
    '--capabilities CAPABILITY_NAMED_IAM',
    ...(overrides.length > 0 ? [`--parameter-overrides ${overrides.join(' ')}`] : []),
  ].join(' \\\n  ')
  const describe = `aws cloudformation describe-stacks ${stack}`
  const userPoolId = `$(${describe} --output text \\\n  --query "Stacks[0].Outputs[?OutputKey=='UserPoolId'].OutputValue")`
  return [
    ...secretCommands(kit, false),
    { step: 'run', commands: deploy },
    { step: 'print', commands: `${describe} --output json` },
    { step: 'user', commands: userCommands(kit, userPoolId) },
    { step: 'remove', commands: `aws cloudformation delete-stack ${stack}` },
  ] as const
}
