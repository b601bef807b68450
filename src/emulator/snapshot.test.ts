import {
  CognitoIdentityClient,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
} from '@aws-sdk/client-cognito-identity'
import {
  CognitoIdentityProviderClient,
  GetUserCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listObjects } from '../cognito/s3/list-objects.ts'
import { passwordClaimSignature, srpKeyPair, srpTimestamp } from '../cognito/user-pool/srp.ts'
import { type TestBrowser, testBrowser } from '../testing/browser-fixture.ts'
import { type Emulator, restoreEmulator } from './emulator.ts'
import { type ServedEmulator, serveEmulator } from './host/node-server.ts'
import { localSeed } from './seed/seed.ts'

const seed = localSeed('http://localhost:5173')
const { region } = seed
const ClientId = 'localclient000000000000000'
const IdentityPoolId = seed.identityPool.id
const userPoolKey = `cognito-idp.${region}.amazonaws.com/${seed.userPool.id}`
const redirectUri = 'http://localhost:5173/callback'
const authorize = `/oauth2/authorize?${new URLSearchParams({ client_id: ClientId, redirect_uri: redirectUri, response_type: 'code' })}`
const password = { USERNAME: 'alice', PASSWORD: 'Alice-Passw0rd!' }
const srpKeys = srpKeyPair(crypto.getRandomValues(new Uint8Array(32)))

let served: ServedEmulator
/** Takes the place of the one that was started, at the same address, once there is a snapshot. */
let restored: Emulator | undefined
let before: Awaited<ReturnType<typeof signInEveryWay>>

beforeAll(async () => {
  served = await serveEmulator({ seed, port: 0, intercept: (request) => restored?.fetch(request) })
  before = await signInEveryWay()
  const snapshot = served.emulator.snapshot()
  expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot)
  // What happens from now on to the emulator that it was taken of, or to one that went on with it, changes it no more.
  for (const { emulated } of [served.emulator, restoreEmulator(snapshot, { origin: served.origin })]) {
    for (const user of [...emulated.userPools.values()].flatMap(({ users }) => users.values())) user.enabled = false
  }
  restored = restoreEmulator(snapshot, { origin: served.origin })
})
afterAll(() => served.close())

const clientOptions = () => ({ region, endpoint: served.origin, maxAttempts: 1 })
const userPool = () => new CognitoIdentityProviderClient(clientOptions())
const identityPool = () => new CognitoIdentityClient(clientOptions())
const newBrowser = () => testBrowser(served.origin, fetch)

async function signInEveryWay() {
  const { IdentityId: guest } = await identityPool().send(new GetIdCommand({ IdentityPoolId }))
  const { AuthenticationResult: tokens } = await signIn()
  const { AuthenticationResult: revoked } = await signIn()
  await userPool().send(new RevokeTokenCommand({ ClientId, Token: revoked?.RefreshToken }))
  const Logins = { [userPoolKey]: tokens?.IdToken ?? '' }
  const { IdentityId } = await identityPool().send(new GetIdCommand({ IdentityPoolId, Logins }))
  const { Credentials } = await identityPool().send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
  const { Token: openIdToken } = await identityPool().send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
  const providerToken = await (await fetch(`${served.origin}/pretend/Facebook/token`, { method: 'POST' })).json()
  const facebookLogins = { 'graph.facebook.com': providerToken.access_token }
  const facebook = await identityPool().send(new GetIdCommand({ IdentityPoolId, Logins: facebookLogins }))
  const [signedIn, atForm, atProvider] = [newBrowser(), newBrowser(), newBrowser()]
  await signedIn.visit(authorize)
  const back = await signedIn.submit({ username: 'alice', password: password.PASSWORD })
  await atForm.visit(authorize)
  await atProvider.visit(`${authorize}&identity_provider=Facebook`)
  return {
    guest,
    tokens,
    revoked,
    identity: { IdentityId, Logins },
    facebook: { IdentityId: facebook.IdentityId, Logins: facebookLogins },
    credentials: {
      accessKeyId: Credentials?.AccessKeyId ?? '',
      secretAccessKey: Credentials?.SecretKey ?? '',
      sessionToken: Credentials?.SessionToken ?? '',
    },
    openIdToken,
    code: codeIn(back.url),
    browsers: { signedIn, atForm, atProvider },
    newPassword: await signIn({ USERNAME: 'carol', PASSWORD: 'Carol-Temp0rary!' }),
    srp: await signIn({ USERNAME: 'alice', SRP_A: srpKeys.public.toString(16) }, 'USER_SRP_AUTH'),
  }
}

const signIn = (
  AuthParameters: Record<string, string> = password,
  AuthFlow: 'USER_PASSWORD_AUTH' | 'USER_SRP_AUTH' | 'REFRESH_TOKEN_AUTH' = 'USER_PASSWORD_AUTH',
) => userPool().send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters }))

const codeIn = (url: string) => new URL(url).searchParams.get('code') ?? ''

const exchange = (code: string) =>
  fetch(`${served.origin}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: ClientId,
      redirect_uri: redirectUri,
      code,
    }),
  })

test('tokens that were issued are refreshed, verified and lead to the same identity', async () => {
  const { tokens, identity } = before
  const REFRESH_TOKEN = tokens?.RefreshToken ?? ''
  const { AuthenticationResult } = await signIn({ REFRESH_TOKEN }, 'REFRESH_TOKEN_AUTH')
  expect(AuthenticationResult?.IdToken).toBeDefined()
  const { Username } = await userPool().send(new GetUserCommand({ AccessToken: tokens?.AccessToken }))
  expect(Username).toBe('alice')
  const command = new GetIdCommand({ IdentityPoolId, Logins: identity.Logins })
  expect((await identityPool().send(command)).IdentityId).toBe(identity.IdentityId)
})

test('tokens that were revoked stay revoked', async () => {
  const REFRESH_TOKEN = before.revoked?.RefreshToken ?? ''
  await expect(signIn({ REFRESH_TOKEN }, 'REFRESH_TOKEN_AUTH')).rejects.toMatchObject({
    message: 'Refresh Token has been revoked',
  })
  const stillSigned = new GetUserCommand({ AccessToken: before.revoked?.AccessToken })
  await expect(userPool().send(stillSigned)).rejects.toMatchObject({ message: 'Access Token has been revoked' })
})

test.each([
  ['a guest', () => ({ IdentityId: before.guest })],
  ['a user', () => before.identity],
  ['a user of a provider', () => before.facebook],
])('the identity of %s gets credentials', async (_, identity) => {
  const { Credentials, IdentityId } = await identityPool().send(new GetCredentialsForIdentityCommand(identity()))
  expect(Credentials?.SessionToken).toBeDefined()
  expect(IdentityId).toBe(identity().IdentityId)
})

test('a guest may not use the identity of a user', async () => {
  const { IdentityId } = before.identity
  await expect(identityPool().send(new GetCredentialsForIdentityCommand({ IdentityId }))).rejects.toMatchObject({
    message: `Access to Identity '${IdentityId}' is forbidden.`,
  })
})

test('credentials that were issued serve at STS and S3', async () => {
  const { credentials, identity } = before
  const caller = await new STSClient({ ...clientOptions(), credentials }).send(new GetCallerIdentityCommand({}))
  expect(caller.Arn).toMatch(/:assumed-role\/LocalAdmins\/CognitoIdentityCredentials$/)
  const connection = { id: 'a', name: '', region, identityProviders: [], scopes: [], endpoints: { s3: served.origin } }
  const keys = { ...credentials, identityId: identity.IdentityId ?? '', expires: Date.now() + 60_000 }
  const prefix = `${identity.IdentityId}/`
  const listing = await listObjects(connection, keys, { bucket: seed.bucket.name, prefix, region }, Date.now())
  const own = seed.bucket.objectsOfEach.map(({ key }) => expect.objectContaining({ key: prefix + key }))
  expect(listing).toMatchObject({ kind: 'listed', objects: own })
})

test('an OpenID token that was issued is traded for credentials', async () => {
  const command = new AssumeRoleWithWebIdentityCommand({
    RoleArn: `arn:aws:iam::${seed.accountId}:role/LocalUsers`,
    RoleSessionName: 'classic',
    WebIdentityToken: before.openIdToken,
  })
  const { SubjectFromWebIdentityToken } = await new STSClient(clientOptions()).send(command)
  expect(SubjectFromWebIdentityToken).toBe(before.identity.IdentityId)
})

test('a code is exchanged once', async () => {
  expect((await exchange(before.code)).status).toBe(200)
  expect((await exchange(before.code)).status).toBe(400)
})

test.each<[string, (browsers: Readonly<Record<string, TestBrowser>>) => ReturnType<TestBrowser['visit']> | undefined]>([
  ['with a session of the Hosted UI', ({ signedIn }) => signedIn?.visit(authorize)],
  ['with an open form', ({ atForm }) => atForm?.submit({ username: 'alice', password: password.PASSWORD })],
  ['that is away at a provider', ({ atProvider }) => atProvider?.submit({ person: '1000000000000011' })],
])('a browser %s gets a code', async (_, goOn) => {
  const back = await goOn(before.browsers)
  expect((await exchange(codeIn(back?.url ?? ''))).status).toBe(200)
})

test('an open challenge is answered', async () => {
  const { Session, ChallengeName } = before.newPassword
  const answer = (NEW_PASSWORD: string) =>
    userPool().send(
      new RespondToAuthChallengeCommand({
        ClientId,
        ChallengeName,
        Session,
        ChallengeResponses: { USERNAME: 'carol', NEW_PASSWORD, 'userAttributes.email': 'carol@example.com' },
      }),
    )
  await answer('Carol-Passw0rd!')
  await expect(answer('Carol-Passw0rd!')).rejects.toThrow('session can only be used once')
  expect((await signIn({ USERNAME: 'carol', PASSWORD: 'Carol-Passw0rd!' })).AuthenticationResult).toBeDefined()
})

test('an open SRP exchange is finished', async () => {
  const { SALT = '', SRP_B = '', SECRET_BLOCK = '' } = before.srp.ChallengeParameters ?? {}
  const timestamp = srpTimestamp(new Date())
  const signature = await passwordClaimSignature(srpKeys, {
    poolName: 'Local0001',
    userIdForSrp: 'alice',
    password: password.PASSWORD,
    salt: SALT,
    serverPublic: SRP_B,
    secretBlock: SECRET_BLOCK,
    timestamp,
  })
  const { AuthenticationResult } = await userPool().send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: {
        USERNAME: 'alice',
        PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
        PASSWORD_CLAIM_SIGNATURE: signature,
        TIMESTAMP: timestamp,
      },
    }),
  )
  expect(AuthenticationResult?.RefreshToken).toBeDefined()
})
