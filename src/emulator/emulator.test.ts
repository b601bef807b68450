import { createHmac } from 'node:crypto'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { testSeed, unservedEmulator } from '../testing/emulator-fixture.ts'
import { createEmulator } from './emulator.ts'
import { clientId, seedWithClient, shareWorld, startWorld, userPoolId } from './emulator-fixture.ts'
import type { SigningKeys } from './state/signing-keys.ts'
import { sharedKeys } from './state/signing-keys-fixture.ts'

const withPassword = { ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH' }
const alice = { ...withPassword, AuthParameters: { USERNAME: 'alice', PASSWORD: 'Alice-Passw0rd!' } }

const shared = shareWorld()

describe('the wire', () => {
  test('an answer’s members are in AWS’s order: a script that cuts at the quotes finds the ID token', async () => {
    const { call } = shared()
    const response = await call('InitiateAuth', alice)
    const text = await response.text()
    expect(text).toMatch(
      /^{"AuthenticationResult":{"AccessToken":"[^"]+","ExpiresIn":3600,"IdToken":"[^"]+","RefreshToken":"[^"]+","TokenType":"Bearer"},"ChallengeParameters":{}}$/,
    )
    expect(JSON.parse(text).AuthenticationResult.IdToken).toBe(text.split('"')[11])
    expect(response.headers.get('Content-Type')).toBe('application/x-amz-json-1.1')
  })

  test('a refusal has its type and text in body and headers', async () => {
    const world = await startWorld()
    world.moveClock(-3600)
    const response = await world.call('InitiateAuth', {
      ...withPassword,
      AuthParameters: { USERNAME: 'alice', PASSWORD: 'no' },
    })
    expect(response.status).toBe(400)
    expect(await response.text()).toBe(
      '{"__type":"NotAuthorizedException","message":"Incorrect username or password."}',
    )
    expect(response.headers.get('x-amzn-ErrorType')).toBe('NotAuthorizedException:')
    expect(response.headers.get('x-amzn-ErrorMessage')).toBe('Incorrect username or password.')
    expect(response.headers.get('x-amzn-RequestId')).toMatch(/^[0-9a-f-]{36}$/)
    const behind = Date.now() - Date.parse(response.headers.get('Date') ?? '')
    expect(behind).toBeGreaterThanOrEqual(3_600_000)
    expect(behind).toBeLessThan(3_610_000)
  })

  test('the long target of old clients works', async () => {
    const { call } = shared()
    const target = 'com.amazonaws.cognito.identity.idp.model.AWSCognitoIdentityProviderService.InitiateAuth'
    expect((await call('', alice, { 'X-Amz-Target': target })).status).toBe(200)
  })

  test.each([
    ['AWSCognitoIdentityProviderService.CreateUserImportJob', 'CreateUserImportJob'],
    ['AWSCognitoIdentityProviderService.constructor', 'constructor'],
    ['AWSCognitoIdentityService.ForgetIdentity', 'ForgetIdentity'],
    ['DynamoDB_20120810.ListTables', 'ListTables'],
    ['nonsense', 'nonsense'],
  ])('%s is not there, and the refusal names it', async (target, name) => {
    const response = await shared().call('', '{}', { 'X-Amz-Target': target })
    expect(response.status).toBe(400)
    const message = `The local Cognito does not do ${name}`
    expect(await response.json()).toEqual({ __type: 'UnknownOperationException', message })
  })

  test.each([
    ['malformed JSON', 'InitiateAuth', '{', 'SerializationException'],
    ['JSON that is no object', 'InitiateAuth', '[]', 'SerializationException'],
    ['a member of the wrong type', 'InitiateAuth', '{"ClientId":5}', 'SerializationException'],
  ])('%s', async (_, operation, body, type) => {
    const { call } = shared()
    const response = await call(operation, body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ __type: type })
  })

  test.each<[unknown, string]>([
    [
      { AuthFlow: 'USER_PASSWORD_AUTH' },
      "1 validation error detected: Value null at 'clientId' failed to satisfy constraint: Member must not be null",
    ],
    [
      {},
      "2 validation errors detected: Value null at 'authFlow' failed to satisfy constraint: Member must not be null; " +
        "Value null at 'clientId' failed to satisfy constraint: Member must not be null",
    ],
    [
      { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: 'a b' },
      "1 validation error detected: Value 'a b' at 'clientId' failed to satisfy constraint: " +
        'Member must satisfy regular expression pattern: [\\w+]+',
    ],
    [{ AuthFlow: 'USER_SRP_AUTH', ClientId: clientId }, 'Missing required parameter USERNAME'],
    [{ ...withPassword, AuthParameters: { USERNAME: 'alice' } }, 'Missing required parameter PASSWORD'],
    [{ ClientId: clientId, AuthFlow: 'REFRESH_TOKEN_AUTH' }, 'Missing required parameter REFRESH_TOKEN'],
    [{ ClientId: clientId, AuthFlow: 'ADMIN_NO_SRP_AUTH' }, 'Initiate Auth method not supported.'],
    [{ ClientId: clientId, AuthFlow: 'CUSTOM_AUTH' }, 'Missing required parameter USERNAME'],
    [{ ClientId: clientId, AuthFlow: 'USER_AUTH' }, 'Missing required parameter USERNAME'],
  ])('%j is an InvalidParameterException', async (body, message) => {
    const { call } = shared()
    expect(await (await call('InitiateAuth', body)).json()).toEqual({ __type: 'InvalidParameterException', message })
  })

  test('null members of a map are dropped', async () => {
    const { call } = shared()
    const AuthParameters = { ...alice.AuthParameters, DEVICE_KEY: null, SECRET_HASH: null }
    const body = { ...alice, AuthParameters, ClientMetadata: { a: null }, AnalyticsMetadata: null }
    expect((await call('InitiateAuth', body)).status).toBe(200)
    const missing = await call('InitiateAuth', { ...alice, AuthParameters: { USERNAME: 'alice', PASSWORD: null } })
    expect(await missing.json()).toMatchObject({ message: 'Missing required parameter PASSWORD' })
  })

  test('a client that isn’t there', async () => {
    const { call } = shared()
    expect(await (await call('InitiateAuth', { ...alice, ClientId: 'nobody' })).json()).toEqual({
      __type: 'ResourceNotFoundException',
      message: 'User pool client nobody does not exist.',
    })
  })

  test.each([
    ['USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH flow not enabled for this client'],
    ['USER_SRP_AUTH', 'USER_SRP_AUTH is not enabled for the client.'],
  ])('%s that the client doesn’t allow', async (AuthFlow, message) => {
    const { call } = await startWorld(seedWithClient({ explicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] }))
    const response = await call('InitiateAuth', { ...alice, AuthFlow })
    expect(await response.json()).toEqual({ __type: 'InvalidParameterException', message })
  })
})

test('a client with a secret wants the hash of it; one without wants none', async () => {
  const secret = 'secret1234567890secret1234567890'
  const { call } = await startWorld(seedWithClient({ secret }))
  const hash = (key: string) => createHmac('sha256', key).update(`alice${clientId}`).digest('base64')
  const signIn = (SECRET_HASH?: string) =>
    call('InitiateAuth', { ...alice, AuthParameters: { ...alice.AuthParameters, SECRET_HASH } })
  const refused = (message: string) => ({ __type: 'NotAuthorizedException', message })
  expect(await (await call('InitiateAuth', alice)).json()).toEqual(
    refused(`Client ${clientId} is configured with secret but SECRET_HASH was not received`),
  )
  const unable = refused(`Unable to verify secret hash for client ${clientId}`)
  expect(await (await signIn(hash('other'))).json()).toEqual(unable)
  expect((await signIn(hash(secret))).status).toBe(200)
  const { call: callPublic } = shared()
  const withHash = { ...alice, AuthParameters: { ...alice.AuthParameters, SECRET_HASH: hash(secret) } }
  expect(await (await callPublic('InitiateAuth', withHash)).json()).toEqual({
    __type: 'InvalidParameterException',
    message: `Client ${clientId} is not configured for secret but secret hash was received`,
  })
})

test('a fault of the emulator’s own is AWS’s 500, and is logged', async () => {
  const world = await startWorld()
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => logged.mockRestore())
  world.user('alice').password = { salt: '', privateKey: 'no number' }
  const srp = { USERNAME: 'alice', SRP_A: 'abcdef' }
  const response = await world.call('InitiateAuth', { ...alice, AuthFlow: 'USER_SRP_AUTH', AuthParameters: srp })
  expect([response.status, response.headers.get('x-amzn-ErrorType')]).toEqual([500, 'InternalErrorException:'])
  expect(logged).toHaveBeenCalledWith(expect.any(SyntaxError))
})

describe('CORS', () => {
  const asked = { Origin: 'http://localhost:5173', 'Access-Control-Request-Method': 'POST' }

  test('the API’s preflight echoes the headers', async () => {
    const { origin } = shared()
    const headers = { ...asked, 'Access-Control-Request-Headers': 'content-type,x-amz-target,x-own' }
    const response = await fetch(origin, { method: 'OPTIONS', headers })
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'content-type,x-amz-target,x-own',
      'access-control-allow-methods': 'POST',
      'access-control-expose-headers': 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date',
      'access-control-max-age': '172800',
    })
  })

  test.each<[boolean, string, RequestInit]>([
    [true, '/', { method: 'POST', body: '{}' }],
    [true, `/${userPoolId}/.well-known/openid-configuration`, {}],
    [true, `/${userPoolId}/.well-known/jwks.json`, {}],
    [true, '/nobody/.well-known/jwks.json', {}],
    [true, '/.well-known/jwks_uri', {}],
    [true, '/oauth2/token', { method: 'POST' }],
    [true, '/oauth2/token', { method: 'OPTIONS', headers: asked }],
    [true, '/oauth2/revoke', { method: 'POST' }],
    [true, '/oauth2/userInfo', {}],
    [false, '/', {}],
    [false, '/oauth2/authorize', {}],
    [false, '/oauth2/authorize', { method: 'OPTIONS', headers: asked }],
    [false, '/login', {}],
    [false, '/logout', {}],
    [false, '/error', {}],
  ])('%s: %s %j', async (expected, path, init) => {
    const { origin } = shared()
    const response = await fetch(origin + path, { ...init, redirect: 'manual' })
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(expected ? '*' : null)
  })
})

describe('who may ask', () => {
  test.each([
    ['localhost:9250', true],
    ['LOCALHOST', true],
    ['127.0.0.1:1', true],
    ['[::1]:9250', true],
    ['evil.example', false],
    ['localhost.evil.example', false],
    ['127.0.0.1.evil.example:9250', false],
  ])('Host %s: %s', async (Host, allowed) => {
    const request = new Request('http://localhost:9250/.well-known/jwks_uri', { headers: { Host } })
    const response = await shared().fetch(request)
    expect(response.status).toBe(allowed ? 200 : 403)
  })
})

test('signs with the keys that it is given, else with new ones', async () => {
  async function publicKeys(keys: { readonly signingKeys?: SigningKeys }): Promise<string[]> {
    const { fetch } = await createEmulator({ seed: testSeed(), origin: 'http://localhost:9250', ...keys })
    const urls = [`/${userPoolId}/.well-known/jwks.json`, '/.well-known/jwks_uri'].map(
      (path) => `http://localhost:9250${path}`,
    )
    const sets = await Promise.all(urls.map(async (url) => (await fetch(new Request(url))).json()))
    return sets.flatMap(({ keys }) => keys.map(({ n }: { readonly n: string }) => n))
  }
  const signingKeys = sharedKeys()
  const { idToken, accessToken, identity } = signingKeys
  const shared = [idToken, accessToken, identity].map(({ n }) => n)
  expect(await publicKeys({ signingKeys })).toEqual(shared)
  expect(new Set([...shared, ...(await publicKeys({}))]).size).toBe(6)
})

test('answers while its keys are being made; what needs one waits for it', async () => {
  let go = () => {}
  const held = new Promise<void>((resolve) => {
    go = resolve
  })
  const make = crypto.subtle.generateKey.bind(crypto.subtle)
  const making = vi.spyOn(crypto.subtle, 'generateKey')
  onTestFinished(() => making.mockRestore())
  making.mockImplementation(async (...given: Parameters<typeof make>) => held.then(() => make(...given)))
  const { fetch } = await createEmulator({ seed: testSeed(), origin: 'http://localhost:9250' })
  const get = (document: string) => fetch(new Request(`http://localhost:9250/${userPoolId}/.well-known/${document}`))
  const answered: string[] = []
  const withKey = get('jwks.json').then(({ status }) => answered.push(`keys ${status}`))
  await get('openid-configuration').then(({ status }) => answered.push(`discovery ${status}`))
  go()
  await withKey
  expect(answered).toEqual(['discovery 200', 'keys 200'])
})

test('a test may answer in the emulator’s place; the answer gets CORS as its own would', async () => {
  const emulator = await unservedEmulator({
    intercept: (request) => (request.method === 'POST' ? new Response('<html>', { status: 502 }) : undefined),
  })
  const broken = await emulator.fetch(new Request('http://localhost:9250/', { method: 'POST', body: '{}' }))
  expect([broken.status, await broken.text(), broken.headers.get('Access-Control-Allow-Origin')]).toEqual([
    502,
    '<html>',
    '*',
  ])
  const keys = await emulator.fetch(new Request(`http://localhost:9250/${userPoolId}/.well-known/jwks.json`))
  expect((await keys.json()).keys).toHaveLength(2)
})

test('the discovery document has the issuer of the tokens, and endpoints at the emulator', async () => {
  const { origin } = shared()
  const document = await (await fetch(`${origin}/${userPoolId}/.well-known/openid-configuration`)).json()
  expect(document).toMatchObject({
    issuer: `https://cognito-idp.ap-northeast-1.amazonaws.com/${userPoolId}`,
    jwks_uri: `${origin}/${userPoolId}/.well-known/jwks.json`,
    token_endpoint: `${origin}/oauth2/token`,
  })
  expect(document).not.toHaveProperty('code_challenge_methods_supported')
})
