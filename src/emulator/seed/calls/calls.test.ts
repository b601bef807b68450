import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  InitiateAuthCommand,
  ListUsersInGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, onTestFinished, test } from 'vitest'
import { beginEmulator, stateByDocuments } from '../../emulator.ts'
import { serve } from '../../host/node-server.ts'
import { SeedError } from '../seed-error.ts'

const settings = { issuer: 'aws', requirePkce: false, signedCallsFrom: 'apps' } as const
const made = (...values: readonly unknown[]) =>
  stateByDocuments(
    values.map((value, index) => ({ file: `${index + 1}.json`, value })),
    { now: Date.now, settings },
  )

/** Each fault as `place: message`. */
async function faultsOf(...values: readonly unknown[]): Promise<readonly string[]> {
  const error: unknown = await made(...values).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof SeedError)) throw new Error('it was accepted', { cause: error })
  return error.faults.map(({ place, message }) => `${place}: ${message}`)
}

const ann = { UserPoolId: { Ref: 'pool' }, Username: 'ann@example.com' }
const seed = {
  region: 'eu-west-1',
  calls: [
    { operation: 'CreateUserPool', as: 'pool', input: { PoolName: 'shop', UsernameAttributes: ['email'] } },
    {
      operation: 'CreateUserPoolClient',
      as: 'web',
      id: 'shopweb',
      input: {
        UserPoolId: { Ref: 'pool.UserPool.Id' },
        ClientName: 'web',
        GenerateSecret: true,
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      },
    },
    { operation: 'CreateGroup', input: { UserPoolId: { Ref: 'pool' }, GroupName: 'staff' } },
    { operation: 'AdminCreateUser', as: 'ann', input: { ...ann, TemporaryPassword: 'Temp0rary-Passw0rd!' } },
    { operation: 'AdminSetUserPassword', input: { ...ann, Password: 'Ann-Passw0rd!', Permanent: true } },
    { operation: 'AdminAddUserToGroup', input: { ...ann, GroupName: 'staff' } },
    {
      operation: 'AdminCreateUser',
      input: { ...ann, Username: 'ben@example.com', TemporaryPassword: 'Ben-Passw0rd!' },
    },
    {
      operation: 'CreateIdentityPool',
      as: 'identities',
      id: 'eu-west-1:11111111-2222-4333-8444-555555555555',
      input: {
        IdentityPoolName: 'shop',
        AllowUnauthenticatedIdentities: true,
        CognitoIdentityProviders: [
          {
            ProviderName: { 'Fn::Sub': `cognito-idp.\${AWS::Region}.amazonaws.com/\${pool}` },
            ClientId: { Ref: 'web' },
          },
        ],
      },
    },
  ],
}

test('a seed of calls makes pools with the same IDs each time, and its users sign in', async () => {
  const { snapshot, ids } = await made(seed)
  expect((await made(seed)).ids).toEqual(ids)
  expect(ids).toEqual({
    pool: expect.stringMatching(/^eu-west-1_[0-9a-z]{9}$/),
    web: 'shopweb',
    ann: 'ann@example.com',
    identities: 'eu-west-1:11111111-2222-4333-8444-555555555555',
  })
  expect(snapshot.identityPools[0]?.userPoolClients).toMatchObject([
    { providerName: `cognito-idp.eu-west-1.amazonaws.com/${ids.pool}`, clientId: 'shopweb' },
  ])
  expect(snapshot.demoUsers).toMatchObject([
    { username: 'ann@example.com', password: 'Ann-Passw0rd!', note: { en: 'from the seed' } },
    { username: 'ben@example.com', password: 'Ben-Passw0rd!', note: { en: expect.stringContaining('temporary') } },
  ])
  const subOf = (state: typeof snapshot) => state.userPools[0]?.users.map(([, user]) => user.sub)
  expect(subOf((await made(seed)).snapshot)).toEqual(subOf(snapshot))

  const { origin, close } = await serve(0, (origin) => beginEmulator(snapshot, { origin }))
  onTestFinished(close)
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' }
  const idp = new CognitoIdentityProviderClient({ region: 'eu-west-1', endpoint: origin, credentials, maxAttempts: 1 })
  const of = { UserPoolId: ids.pool, ClientId: 'shopweb' }
  const { UserPoolClient } = await idp.send(new DescribeUserPoolClientCommand(of))
  const secret = UserPoolClient?.ClientSecret ?? ''
  expect(secret).toMatch(/^[0-9a-z]{51}$/)
  const signIn = async (USERNAME: string, PASSWORD: string) => {
    const key = await crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(secret),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    )
    const hash = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${USERNAME}shopweb`))
    const SECRET_HASH = Buffer.from(hash).toString('base64')
    const AuthParameters = { USERNAME, PASSWORD, SECRET_HASH }
    return idp.send(new InitiateAuthCommand({ ClientId: 'shopweb', AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }))
  }
  expect((await signIn('ann@example.com', 'Ann-Passw0rd!')).AuthenticationResult).toHaveProperty('IdToken')
  expect((await signIn('ben@example.com', 'Ben-Passw0rd!')).ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
  const { Users } = await idp.send(new ListUsersInGroupCommand({ UserPoolId: ids.pool, GroupName: 'staff' }))
  expect(Users).toHaveLength(1)
})

test('all faults of all files are told at once, with their places', async () => {
  const first = {
    region: 'Tokyo',
    call: [],
    calls: [
      { operation: 'CreateUserPol', input: {} },
      { operation: 'CreateUserPool', as: '1st', inputs: {}, input: [] },
      { as: 'x', input: { A: { 'Fn::If': ['c', 1, 2] } } },
      'text',
    ],
  }
  const second = {
    calls: [
      { operation: 'CreateUserPool', as: 'pool', input: { PoolName: { Ref: 'nobody' } } },
      {
        operation: 'CreateUserPool',
        as: 'pool',
        input: { PoolName: { 'Fn::Sub': `\${none.A}` }, B: { 'Fn::Split': [] } },
      },
      { operation: 'UpdateTheWorld' },
    ],
  }
  expect(await faultsOf(first, second)).toEqual([
    '1.json: region: must be an AWS Region',
    '1.json: calls[0].operation: the local Cognito does not do CreateUserPol',
    '1.json: calls[1].as: must be a letter, then letters, digits and _',
    '1.json: calls[1].input: must be an object: the request of the operation',
    '1.json: calls[2].operation: must be the name of an operation, e.g. "CreateUserPool"',
    '1.json: calls[3]: must be an object',
    '1.json: call: call is no member of a seed',
    '1.json: calls[1].inputs: inputs is no member of a seed',
    '1.json: calls[2].input.A: Fn::If is not understood: Ref, Fn::GetAtt, Fn::Sub, Fn::Join, Fn::Select and Fn::Split are',
    '2.json: calls[2].operation: the local Cognito does not do UpdateTheWorld',
    '2.json: calls[0].input.PoolName: no earlier call is named nobody',
    '2.json: calls[1].input.PoolName: no earlier call is named none',
    '2.json: calls[1].input.B: Fn::Split must be a delimiter and a text',
    '2.json: calls[1].as: an earlier call is named pool',
  ])
})

test('refused calls are told in AWS’s words, those that build on them are not', async () => {
  const pool = { operation: 'CreateUserPool', as: 'pool', input: { PoolName: 'a' } }
  const calls = [
    pool,
    { operation: 'CreateUserPoolClient', as: 'web', input: { UserPoolId: { Ref: 'pool' }, ClientName: '' } },
    { operation: 'AdminCreateUser', input: { UserPoolId: 'eu-west-1_Nowhere00', Username: 'x' } },
    { operation: 'DeleteUserPoolClient', input: { UserPoolId: { Ref: 'pool' }, ClientId: { Ref: 'web' } } },
    { operation: 'CreateGroup', input: { UserPoolId: { Ref: 'pool.UserPool.Name.First' }, GroupName: 'g' } },
    { operation: 'CreateGroup', id: 'g', input: { UserPoolId: { Ref: 'pool' }, GroupName: 'g' } },
    { ...pool, as: 'other', id: 'us-east-1_Mine00001' },
    { ...pool, as: 'third', id: 'mine' },
  ]
  const nowhere = 'User pool eu-west-1_Nowhere00 does not exist.'
  expect(await faultsOf({ calls })).toEqual([
    expect.stringMatching(/^1\.json: calls\[1\] CreateUserPoolClient: InvalidParameterException: .*'clientName'/),
    `1.json: calls[2] AdminCreateUser: ResourceNotFoundException: ${nowhere}`,
    '1.json: calls[4] CreateGroup: the answer to pool has no UserPool.Name.First',
    '1.json: calls[5] CreateGroup: the operation makes nothing with an ID of its own',
    '1.json: calls[6] CreateUserPool: the ID us-east-1_Mine00001 is not of the Region ap-northeast-1',
    '1.json: calls[7] CreateUserPool: the ID mine is not of the form ap-northeast-1_Mine00001',
  ])
})
