import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  ListUserSessionsCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { TOTP } from 'otpauth'
import { expect, onTestFinished, test } from 'vitest'
import { beginEmulator, stateByDocuments } from '../../emulator.ts'
import { serve } from '../../host/node-server.ts'
import { localSeed } from '../seed.ts'
import { SeedError } from '../seed-error.ts'
import { seedFile } from '../seed-file.ts'

const settings = { issuer: 'aws', requirePkce: false, signedCallsFrom: 'apps' } as const
const made = (value: unknown) => stateByDocuments([{ file: 'seed.json', value }], { now: Date.now, settings })

const secret = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const UserPoolId = { Ref: 'pool' }
const user = (Username: string) => [
  { operation: 'AdminCreateUser', input: { UserPoolId, Username } },
  { operation: 'AdminSetUserPassword', input: { UserPoolId, Username, Password: 'Some-Passw0rd!', Permanent: true } },
]
const pool = [
  { operation: 'CreateUserPool', as: 'pool', input: { PoolName: 'own' } },
  {
    operation: 'CreateUserPoolClient',
    id: 'web',
    input: {
      UserPoolId,
      ClientName: 'web',
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    },
  },
  {
    operation: 'SetUserPoolMfaConfig',
    input: { UserPoolId, MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } },
  },
]

test('a seed gives users what no call gives them, and they sign in with it', async () => {
  const note = { en: 'has an app', ja: 'アプリを持っています' }
  const { snapshot } = await made({
    calls: [
      ...pool,
      { operation: 'local:SetUserPool', input: { UserPoolId, SessionRecords: true } },
      ...user('ann'),
      { operation: 'local:SetUser', input: { UserPoolId, Username: 'ann', TotpSecret: secret, Note: note } },
      {
        operation: 'AdminSetUserMFAPreference',
        input: { UserPoolId, Username: 'ann', SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true } },
      },
      ...user('ben'),
      {
        operation: 'local:SetUser',
        input: {
          UserPoolId,
          Username: 'ben',
          CustomQuestions: [{ Question: '1 + 1 = ?', Answer: '2' }],
          Flow: 'CUSTOM_AUTH',
        },
      },
      ...user('cat'),
      { operation: 'local:SetUser', input: { UserPoolId, Username: 'cat', MfaRequired: true } },
      ...user('dan'),
      { operation: 'local:SetUser', input: { UserPoolId, Username: 'dan', Status: 'RESET_REQUIRED' } },
    ],
  })
  expect(snapshot.demoUsers).toMatchObject([
    { username: 'ann', note },
    { username: 'ben', flow: 'CUSTOM_AUTH' },
    { username: 'cat', flow: 'USER_SRP_AUTH', note: { en: 'from the seed' } },
    { username: 'dan' },
  ])
  expect(snapshot.outbox).toEqual([])

  const { origin, close } = await serve(0, (at) => beginEmulator(snapshot, { origin: at }))
  onTestFinished(close)
  const idp = new CognitoIdentityProviderClient({ region: 'ap-northeast-1', endpoint: origin, maxAttempts: 1 })
  const begin = (USERNAME: string, AuthFlow: 'USER_PASSWORD_AUTH' | 'CUSTOM_AUTH' = 'USER_PASSWORD_AUTH') =>
    idp.send(
      new InitiateAuthCommand({
        ClientId: 'web',
        AuthFlow,
        AuthParameters: { USERNAME, ...(AuthFlow === 'USER_PASSWORD_AUTH' && { PASSWORD: 'Some-Passw0rd!' }) },
      }),
    )
  const asked = await begin('ann')
  expect(asked.ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
  const signedIn = await idp.send(
    new RespondToAuthChallengeCommand({
      ClientId: 'web',
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      Session: asked.Session,
      ChallengeResponses: { USERNAME: 'ann', SOFTWARE_TOKEN_MFA_CODE: new TOTP({ secret }).generate() },
    }),
  )
  const { AccessToken } = signedIn.AuthenticationResult ?? {}
  expect((await idp.send(new ListUserSessionsCommand({ AccessToken }))).Sessions).toHaveLength(1)
  expect((await begin('ben', 'CUSTOM_AUTH')).ChallengeParameters).toMatchObject({ question: '1 + 1 = ?' })
  expect((await begin('cat')).ChallengeName).toBe('MFA_SETUP')
  await expect(begin('dan')).rejects.toMatchObject({ name: 'PasswordResetRequiredException' })
})

test('what a step or a member has wrong is told with its place', async () => {
  const wrong = (value: unknown) =>
    made(value).then(
      () => [],
      (error: unknown) => (error instanceof SeedError ? error.faults.map(({ place }) => place) : [String(error)]),
    )
  expect(
    await wrong({
      pretendPeople: { Facebook: [{ id: '1', name: 'A' }], LoginWithAmazon: [], Google: [] },
      bucket: {
        name: 'b',
        objects: [{ key: 'a', size: -1 }],
        objectsOfEach: [],
        mayList: { A: 'own' },
        corsOrigins: [],
      },
      calls: [{ operation: 'local:SetWorld' }],
    }),
  ).toEqual([
    'seed.json: pretendPeople.Facebook[0].email',
    'seed.json: pretendPeople.Google',
    'seed.json: bucket.objects[0].size',
    'seed.json: bucket.mayList',
    'seed.json: calls[0].operation',
  ])
  const RoleArn = 'arn:aws:iam::000000000000:role/Nobody'
  expect(
    await wrong({
      calls: [
        ...pool,
        { operation: 'local:SetUser', input: { UserPoolId, Username: 'nobody' } },
        { operation: 'local:SetUserPool', input: { UserPoolId: 'ap-northeast-1_Nowhere00' } },
        { operation: 'local:SetRole', input: { RoleArn, IdentityPoolId: 'x', Amr: 'authenticated' } },
        { operation: 'local:SetUser', input: { UserPoolId, Username: 'ann', TotpSecret: 'not base32' } },
        {
          operation: 'local:SetRole',
          input: {
            RoleArn,
            IdentityPoolId: 'x',
            Amr: 'authenticated',
            Policy: { Statement: { Effect: 'allow', Action: '*', Resource: '*' } },
          },
        },
      ],
    }),
  ).toEqual([
    'seed.json: calls[3] local:SetUser',
    'seed.json: calls[4] local:SetUserPool',
    'seed.json: calls[5] local:SetRole',
    'seed.json: calls[6] local:SetUser',
    'seed.json: calls[7] local:SetRole',
  ])
})

test('the built-in pools are such a file, whose people, bucket and roles are the file’s', async () => {
  const file: unknown = JSON.parse(JSON.stringify(seedFile(localSeed('http://localhost:5173'))))
  const { snapshot, ids } = await made(file)
  expect(ids).toMatchObject({ pool: 'ap-northeast-1_Local0001', poolClient: 'localclient000000000000000' })
  expect(snapshot.pretendPeople.Facebook).toHaveLength(2)
  const other = { ...JSON.parse(JSON.stringify(file)), pretendPeople: { Facebook: [], LoginWithAmazon: [] } }
  expect((await made(other)).snapshot.pretendPeople).toEqual(other.pretendPeople)
  const trusts = snapshot.roles.map(([, { name, trust }]) => [name, trust?.amr])
  expect(trusts).toEqual([
    ['LocalAdmins', 'authenticated'],
    ['LocalGuests', 'unauthenticated'],
    ['LocalUsers', 'authenticated'],
  ])
  const [, , users] = snapshot.roles.map(([, { policies }]) => policies)
  expect(users?.['permissions-boundary']?.Statement[0]).toMatchObject({ Effect: 'Allow' })
  expect(users?.['identity-based']?.Statement).toContainEqual({ Effect: 'Deny', Action: ['sns:*'], Resource: ['*'] })
})
