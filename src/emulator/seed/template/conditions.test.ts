import { expect, test } from 'vitest'
import { stateByDocuments } from '../../emulator.ts'

const settings = { issuer: 'aws', requirePkce: false, signedCallsFrom: 'apps' } as const

/** As a template for several stages has it. */
const staged = {
  Parameters: {
    Stage: { Type: 'String', Default: 'dev' },
    Lengths: { Type: 'CommaDelimitedList', Default: '8, 12' },
  },
  Mappings: { Strictness: { dev: { Index: '0' }, prod: { Index: '1' } } },
  Conditions: {
    IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] },
    IsHere: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'eu-west-1'] },
    IsDevHere: { 'Fn::And': [{ 'Fn::Not': [{ Condition: 'IsProd' }] }, { Condition: 'IsHere' }] },
    HasGuests: { 'Fn::Or': [{ Condition: 'IsProd' }, { Condition: 'IsDevHere' }] },
  },
  Resources: {
    Pool: {
      Type: 'AWS::Cognito::UserPool',
      Properties: {
        UserPoolName: { 'Fn::Join': ['-', ['shop', { 'Fn::If': ['IsProd', 'live', { Ref: 'Stage' }] }]] },
        DeletionProtection: { 'Fn::If': ['IsProd', 'ACTIVE', { Ref: 'AWS::NoValue' }] },
        Policies: {
          PasswordPolicy: {
            MinimumLength: {
              'Fn::Select': [{ 'Fn::FindInMap': ['Strictness', { Ref: 'Stage' }, 'Index'] }, { Ref: 'Lengths' }],
            },
            RequireSymbols: { 'Fn::If': ['IsProd', 'true', 'false'] },
          },
        },
        LambdaConfig: {
          PreSignUp: { 'Fn::GetAtt': ['ConfirmAll', 'Arn'] },
          PostConfirmation: { 'Fn::GetAtt': ['Greet', 'Arn'] },
          CustomMessage: { Ref: 'GreetVersion' },
          PreTokenGenerationConfig: {
            LambdaArn: 'arn:aws:lambda:eu-west-1:111122223333:function:claims:live',
            LambdaVersion: 'V2_0',
          },
        },
      },
    },
    ConfirmAll: { Type: 'AWS::Lambda::Function', Properties: { Handler: 'index.handler' } },
    Greet: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'greet' } },
    GreetVersion: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Greet' } } },
    LiveWeb: {
      Type: 'AWS::Cognito::UserPoolClient',
      Condition: 'IsProd',
      Properties: { UserPoolId: { Ref: 'Pool' } },
    },
    Web: {
      Type: 'AWS::Cognito::UserPoolClient',
      Condition: 'IsDevHere',
      Properties: {
        UserPoolId: { Ref: 'Pool' },
        ClientName: { 'Fn::Select': ['1', { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Pool', 'ProviderName'] }] }] },
      },
    },
    Guests: {
      Type: 'AWS::Cognito::IdentityPool',
      Condition: 'HasGuests',
      Properties: { AllowUnauthenticatedIdentities: true, CognitoIdentityProviders: [] },
    },
  },
}
const stagedIn = (value: unknown, functions?: ReadonlySet<string>) =>
  stateByDocuments(
    [
      { file: 'app.json', value },
      { file: 'place.json', value: { region: 'eu-west-1' } },
    ],
    { now: Date.now, settings, ...(functions && { functions }) },
  )

test('conditions choose what is made, and functions put values together', async () => {
  const { snapshot, ids } = await stagedIn(staged)
  expect(snapshot.userPools).toMatchObject([
    { name: 'shop-dev', isProtected: false, passwordPolicy: { minimumLength: 8, requireSymbols: false } },
  ])
  expect(snapshot.userPools[0]?.clients).toMatchObject([[ids.Web, { name: ids.Pool }]])
  expect(snapshot.identityPools).toHaveLength(1)
  expect(ids).not.toHaveProperty('LiveWeb')

  const { Stage, Lengths } = staged.Parameters
  const Parameters = { Stage: { ...Stage, Default: 'prod' }, Lengths }
  const live = await stagedIn({ ...staged, Parameters })
  expect(live.snapshot.userPools).toMatchObject([
    { name: 'shop-live', isProtected: true, passwordPolicy: { minimumLength: 12, requireSymbols: true } },
  ])
  expect(Object.keys(live.ids)).toEqual(['Pool', 'LiveWeb', 'Guests'])
})

test('triggers whose functions are given are kept, by logical ID, name or ARN; the others are told', async () => {
  const { snapshot, leftOut } = await stagedIn(staged, new Set(['ConfirmAll', 'claims']))
  expect(snapshot.userPools[0]?.lambdas).toEqual([
    { trigger: 'preSignUp', arn: 'arn:aws:lambda:eu-west-1:000000000000:function:ConfirmAll', version: null },
    {
      trigger: 'preTokenGeneration',
      arn: 'arn:aws:lambda:eu-west-1:111122223333:function:claims:live',
      version: 'V2_0',
    },
  ])
  const at = 'app.json: Pool.Properties.LambdaConfig'
  expect(leftOut.map(({ place, message }) => `${place}: ${message}`)).toEqual([
    `${at}.PostConfirmation: no function greet is given: the trigger does not run`,
    `${at}.CustomMessage: GreetVersion is of the type AWS::Lambda::Version, which is not simulated: the trigger does not run`,
  ])
})
