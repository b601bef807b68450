import { expect, test } from 'vitest'
import { stateByDocuments } from '../../emulator.ts'
import { SeedError } from '../seed-error.ts'

const settings = { issuer: 'aws', requirePkce: false, signedCallsFrom: 'apps' } as const
const made = (value: unknown, ...more: readonly unknown[]) =>
  stateByDocuments([{ file: 'app.json', value }, ...more.map((each) => ({ file: 'more.json', value: each }))], {
    now: Date.now,
    settings,
  })

/** As CDK synthesises it: aws-cdk-lib's UserPool, UserPoolClient and identity pool, with what it puts beside them. */
const template = {
  Parameters: {
    BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk-bootstrap/hnb659fds/version' },
    Stage: { Type: 'String', Default: 'test' },
    Minimum: { Type: 'Number', Default: 10 },
  },
  Resources: {
    Identities2DDE90F1: {
      Type: 'AWS::Cognito::IdentityPool',
      Properties: {
        AllowUnauthenticatedIdentities: 'false',
        CognitoIdentityProviders: [
          {
            ClientId: { Ref: 'PoolWebC0F2B6A7' },
            ProviderName: { 'Fn::GetAtt': ['PoolD3F588B8', 'ProviderName'] },
          },
        ],
        IdentityPoolTags: [{ Key: 'stage', Value: { Ref: 'Stage' } }],
        CognitoStreams: { StreamName: 'x' },
      },
    },
    RolesB1A2: {
      Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
      Properties: {
        IdentityPoolId: { Ref: 'Identities2DDE90F1' },
        Roles: { authenticated: { 'Fn::GetAtt': ['SignedIn7D1A', 'Arn'] } },
        RoleMappings: {
          pool: {
            Type: 'Token',
            AmbiguousRoleResolution: 'AuthenticatedRole',
            IdentityProvider: {
              'Fn::Join': [
                '',
                [
                  'cognito-idp.',
                  { Ref: 'AWS::Region' },
                  '.',
                  { Ref: 'AWS::URLSuffix' },
                  '/',
                  { Ref: 'PoolD3F588B8' },
                  ':',
                  { Ref: 'PoolWebC0F2B6A7' },
                ],
              ],
            },
          },
        },
      },
    },
    SignedIn7D1A: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'shop-signed-in',
        AssumeRolePolicyDocument: {
          Statement: [{ Condition: { StringEquals: { aud: { Ref: 'Identities2DDE90F1' } } } }],
        },
      },
    },
    PoolD3F588B8: {
      Type: 'AWS::Cognito::UserPool',
      Properties: {
        UserPoolName: { 'Fn::Sub': `shop-\${Stage}` },
        AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
        AutoVerifiedAttributes: ['email'],
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        MfaConfiguration: 'ON',
        LambdaConfig: { PreSignUp: { 'Fn::GetAtt': ['Hook1', 'Arn'] } },
        Policies: { PasswordPolicy: { MinimumLength: { Ref: 'Minimum' }, RequireSymbols: 'false' } },
        Schema: [{ AttributeDataType: 'String', Name: 'tier', StringAttributeConstraints: { MaxLength: 10 } }],
        SmsVerificationMessage: 'The verification code to your new account is {####}',
        UserPoolTags: { flag: 'true', none: { Ref: 'AWS::NoValue' } },
        Novelty: 1,
      },
      UpdateReplacePolicy: 'Retain',
      DeletionPolicy: 'Retain',
    },
    Hook1: { Type: 'AWS::Lambda::Function', Properties: {} },
    PoolWebC0F2B6A7: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: {
        UserPoolId: { Ref: 'PoolD3F588B8' },
        AllowedOAuthFlows: ['code'],
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthScopes: ['openid', { 'Fn::Join': ['/', [{ Ref: 'ShopApi' }, 'read']] }],
        CallbackURLs: ['http://localhost:3000/cb'],
        AccessTokenValidity: '30',
        TokenValidityUnits: { AccessToken: 'minutes' },
        GenerateSecret: true,
        SupportedIdentityProviders: ['COGNITO'],
      },
    },
    ShopApi: {
      Type: 'AWS::Cognito::UserPoolResourceServer',
      Properties: {
        UserPoolId: { Ref: 'PoolD3F588B8' },
        Identifier: 'https://api.example.com',
        Name: 'api',
        Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read' }],
      },
    },
    Domain: {
      Type: 'AWS::Cognito::UserPoolDomain',
      Properties: { UserPoolId: { Ref: 'PoolD3F588B8' }, Domain: { 'Fn::Sub': [`shop-\${No}`, { No: '1' }] } },
    },
    Staff: {
      Type: 'AWS::Cognito::UserPoolGroup',
      Properties: {
        UserPoolId: { Ref: 'PoolD3F588B8' },
        Precedence: '1',
        RoleArn: { 'Fn::GetAtt': 'SignedIn7D1A.Arn' },
      },
    },
    Ann: {
      Type: 'AWS::Cognito::UserPoolUser',
      Properties: { UserPoolId: { Ref: 'PoolD3F588B8' }, Username: 'ann', MessageAction: 'SUPPRESS' },
    },
    AnnInStaff: {
      Type: 'AWS::Cognito::UserPoolUserToGroupAttachment',
      Properties: { UserPoolId: { Ref: 'PoolD3F588B8' }, GroupName: { Ref: 'Staff' }, Username: { Ref: 'Ann' } },
    },
    Log: { Type: 'AWS::Cognito::LogDeliveryConfiguration', Properties: { UserPoolId: { Ref: 'PoolD3F588B8' } } },
    CDKMetadata: { Type: 'AWS::CDK::Metadata', Properties: {}, Condition: 'CDKMetadataAvailable' },
  },
  Conditions: { CDKMetadataAvailable: { 'Fn::Or': [] } },
  Rules: {},
}

test('the Cognito resources of a template are made, and what has no effect is told', async () => {
  const { snapshot, ids, leftOut } = await made(template)
  const [pool] = snapshot.userPools
  const poolId = ids.PoolD3F588B8
  expect(pool).toMatchObject({
    id: poolId,
    name: 'shop-test',
    domain: 'shop-1',
    mfa: { configuration: 'ON', types: ['SOFTWARE_TOKEN_MFA'] },
    passwordPolicy: { minimumLength: 10, requireSymbols: false },
    tags: { flag: 'true' },
    groups: [['Staff', { precedence: 1, roleArn: 'arn:aws:iam::000000000000:role/shop-signed-in' }]],
    users: [['ann', { groups: ['Staff'] }]],
  })
  const clientId = ids.PoolWebC0F2B6A7
  expect(pool?.clients).toMatchObject([
    [
      clientId,
      {
        name: 'PoolWebC0F2B6A7',
        scopes: ['openid', 'https://api.example.com/read'],
        accessTokenValidity: 1800,
        oauthFlows: ['code'],
      },
    ],
  ])
  const providerName = `cognito-idp.ap-northeast-1.amazonaws.com/${poolId}`
  expect(snapshot.identityPools).toMatchObject([
    {
      id: ids.Identities2DDE90F1,
      name: 'Identities2DDE90F1',
      allowUnauthenticated: false,
      userPoolClients: [{ providerName, clientId }],
      authenticatedRole: 'arn:aws:iam::000000000000:role/shop-signed-in',
      roleMappings: { [`${providerName}:${clientId}`]: { type: 'Token' } },
      tags: { stage: 'test' },
    },
  ])
  expect((await made(template)).ids).toEqual(ids)
  expect(leftOut.map(({ place, message }) => `${place}: ${message}`).sort()).toEqual([
    'app.json: Identities2DDE90F1.Properties.CognitoStreams: Cognito Sync is not simulated',
    'app.json: Log: AWS::Cognito::LogDeliveryConfiguration is not simulated',
    'app.json: PoolD3F588B8.Properties.LambdaConfig.PreSignUp: no function Hook1 is given: the trigger does not run',
    'app.json: PoolD3F588B8.Properties.Novelty: is not simulated',
  ])
})

test('calls of a further file build on a template', async () => {
  const set = { UserPoolId: { Ref: 'PoolD3F588B8' }, Username: 'ann', Password: 'Ann-Passw0rds!', Permanent: true }
  const { snapshot } = await made(template, {
    region: 'us-east-1',
    calls: [{ operation: 'AdminSetUserPassword', input: set }],
  })
  expect(snapshot.userPools[0]?.id).toMatch(/^us-east-1_/)
  expect(snapshot.demoUsers).toMatchObject([{ username: 'ann', password: 'Ann-Passw0rds!' }])
})

test('what can’t be read of a template is refused by name, all at once', async () => {
  const UserPool = (Properties: object, more: object = {}) => ({ Type: 'AWS::Cognito::UserPool', Properties, ...more })
  const faulty = {
    Parameters: { Name: { Type: 'String' } },
    Resources: {
      A: UserPool({ UserPoolName: { Ref: 'Name' } }),
      B: UserPool({ UserPoolName: { 'Fn::ImportValue': 'x' } }, { Condition: 'IsProd' }),
      C: UserPool({ SmsVerificationMessage: { 'Fn::GetAtt': ['Topic', 'TopicName'] } }),
      D: UserPool({ SmsVerificationMessage: { 'Fn::GetAtt': ['A', 'Colour'] }, UserPoolName: { Ref: 'Nobody' } }),
      E: UserPool({ UserPoolName: { 'Fn::Select': [2, { 'Fn::Split': [',', 'a,b'] }] } }, { Condition: 'Round' }),
      F: UserPool({ UserPoolName: { 'Fn::FindInMap': ['Names', 'eu-west-1', 'Long'] } }, { Condition: 'Few' }),
      G: UserPool({ UserPoolName: { 'Fn::If': ['No', 'a'] } }, { Condition: 'Exclusive' }),
      H: UserPool({ UserPoolName: { Ref: 'Off' } }, { Condition: 'OfResource' }),
      Off: UserPool({}, { Condition: 'No' }),
      Topic: { Type: 'AWS::SNS::Topic', Condition: 'NotRead' },
    },
    Mappings: { Names: { 'eu-west-1': { Short: 'a' } } },
    Conditions: {
      No: { 'Fn::Equals': ['a', 'b'] },
      Round: { 'Fn::Not': [{ Condition: 'Round' }] },
      Few: { 'Fn::And': [{ Condition: 'No' }] },
      Exclusive: { 'Fn::Xor': [] },
      OfResource: { 'Fn::Equals': [{ Ref: 'A' }, 'a'] },
    },
  }
  const error = await made(faulty).catch((thrown: unknown) => thrown)
  expect(error instanceof SeedError && error.faults.map(({ place, message }) => `${place}: ${message}`)).toEqual([
    'app.json: B.Condition: the template has no condition IsProd',
    'app.json: E.Condition: the condition Round refers to itself',
    'app.json: F.Condition: Fn::And must be a list of 2 to 10',
    'app.json: G.Condition: Fn::Xor is no condition: Fn::And, Fn::Or, Fn::Not, Fn::Equals are',
    'app.json: H.Condition: the template has no parameter A',
    'app.json: A.Properties.UserPoolName: the parameter Name has no Default',
    'app.json: B.Properties.UserPoolName: Fn::ImportValue is not understood: Ref, Fn::GetAtt, Fn::Sub, Fn::Join, Fn::Select, Fn::Split, Fn::FindInMap and Fn::If are',
    'app.json: C.Properties.SmsVerificationMessage: Topic is of the type AWS::SNS::Topic, which is not simulated',
    'app.json: D.Properties.SmsVerificationMessage: AWS::Cognito::UserPool has no attribute Colour here',
    'app.json: D.Properties.UserPoolName: the template has no Nobody',
    'app.json: E.Properties.UserPoolName: Fn::Select: there is no element 2 of 2',
    'app.json: F.Properties.UserPoolName: the template has no mapping Names.eu-west-1.Long',
    'app.json: G.Properties.UserPoolName: Fn::If must be the name of a condition and two values',
    'app.json: H.Properties.UserPoolName: Off is not made, since its condition does not hold',
  ])
})
