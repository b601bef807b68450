import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { appOrigin, unservedEmulator, unservedOrigin } from '../../testing/emulator-fixture.ts'
import { type Emulator, restoreEmulator } from '../emulator.ts'

let emulator: Emulator
let poolId: string
let signer: Awaited<ReturnType<typeof makeSigner>>

async function makeSigner(modulusLength = 2048) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength, extractable: true })
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid: 'own' }, privateJwk: await exportJWK(privateKey) }
}

beforeAll(async () => {
  signer = await makeSigner()
})

beforeEach(async () => {
  emulator = await unservedEmulator()
  poolId = [...emulator.emulated.userPools.keys()][0] ?? ''
})

const post = (form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  emulator.fetch(
    new Request(`${unservedOrigin}/keys`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ pool: poolId, ...form }),
    }),
  )

const register = (jwk: unknown = signer.jwk) => post({ jwk: JSON.stringify(jwk) })

const keySet = async (of = emulator) => {
  const response = await of.fetch(new Request(`${unservedOrigin}/${poolId}/.well-known/jwks.json`))
  const { keys }: { keys: { kid: string }[] } = await response.json()
  return keys
}

/** What alice's tokens say, signed by the key that was made here. */
function forged(use: 'id' | 'access', changed: Readonly<Record<string, unknown>> = {}) {
  const pool = emulator.emulated.userPools.get(poolId)
  const user = pool?.users.get('alice')
  const [client] = pool?.clients.values() ?? []
  const now = Math.floor(emulator.emulated.now() / 1000)
  const own =
    use === 'id'
      ? { aud: client?.id ?? '', 'cognito:username': 'alice' }
      : { client_id: client?.id ?? '', username: 'alice', scope: 'aws.cognito.signin.user.admin' }
  const iss = `https://cognito-idp.ap-northeast-1.amazonaws.com/${poolId}`
  const claims = { iss, sub: user?.sub ?? '', token_use: use, iat: now, exp: now + 3600, ...own, ...changed }
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(signer.privateKey)
}

async function call(target: string, body: object) {
  const headers = { 'X-Amz-Target': target, Origin: appOrigin }
  const answer = await emulator.fetch(
    new Request(`${unservedOrigin}/`, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
  const { __type: type = 'accepted', message = '' } = await answer.json()
  return type === 'accepted' ? 'accepted' : `${type}: ${message}`
}

const getUser = async (token: Promise<string>) =>
  call('AWSCognitoIdentityProviderService.GetUser', { AccessToken: await token })

async function getId(token: Promise<string>) {
  const [IdentityPoolId] = emulator.emulated.identityPools.keys()
  const Logins = { [`cognito-idp.ap-northeast-1.amazonaws.com/${poolId}`]: await token }
  return call('AWSCognitoIdentityService.GetId', { IdentityPoolId, Logins })
}

async function callApi(token: Promise<string>) {
  const headers = { Authorization: `Bearer ${await token}`, Origin: appOrigin }
  return (await emulator.fetch(new Request(`${unservedOrigin}/apis/http/whoami`, { headers }))).status
}

test('a registered key stands in the key set, until it is removed', async () => {
  expect(await keySet()).toHaveLength(2)
  expect((await register()).status).toBe(200)
  const keys = await keySet()
  expect(keys).toHaveLength(3)
  expect(keys[2]).toEqual({ ...signer.jwk, alg: 'RS256', use: 'sig' })
  expect((await post({ remove: 'own' })).status).toBe(200)
  expect(await keySet()).toHaveLength(2)
  expect((await post({ remove: 'own' })).status).toBe(400)
})

test('registered once more it is there once', async () => {
  await register()
  const answer = await register()
  expect(await answer.json()).toMatchObject({ userPools: [{ id: poolId, registeredKeys: [{ kid: 'own' }] }, {}] })
})

describe('before and after', () => {
  const refusals = {
    GetUser: 'NotAuthorizedException: Could not verify signature for Access Token',
    GetId: "NotAuthorizedException: Invalid login token. Couldn't verify signed token.",
    api: 401,
  }
  const outcome = async () => ({
    GetUser: await getUser(forged('access')),
    GetId: await getId(forged('id')),
    api: await callApi(forged('access')),
  })

  it('everybody refuses its tokens, takes them once it is registered, and refuses them again', async () => {
    expect(await outcome()).toEqual(refusals)
    await register()
    expect(await outcome()).toEqual({ GetUser: 'accepted', GetId: 'accepted', api: 200 })
    await post({ remove: 'own' })
    expect(await outcome()).toEqual(refusals)
  })
})

describe('with the key registered the claims decide', () => {
  beforeEach(async () => {
    await register()
  })

  it('GetUser', async () => {
    const past = Math.floor(emulator.emulated.now() / 1000) - 1
    expect(await getUser(forged('access', { exp: past }))).toContain('Access Token has expired')
    expect(await getUser(forged('access', { sub: 'nobody' }))).toContain('UserNotFoundException')
    expect(await getUser(forged('access', { token_use: 'id' }))).toContain('Invalid Access Token')
    expect(await getUser(forged('access', { iss: 'https://example.com' }))).toContain('Invalid Access Token')
  })

  it('the identity pool', async () => {
    const past = Math.floor(emulator.emulated.now() / 1000) - 1
    expect(await getId(forged('id', { exp: past }))).toContain('Token expired')
    expect(await getId(forged('id', { aud: 'another' }))).not.toBe('accepted')
    expect(await getId(forged('id', { token_use: 'access' }))).toContain('Invalid login token')
  })
})

test.each([
  ['no JSON', 'x', /public RSA key/],
  ['a private key', () => ({ ...signer.privateJwk, kid: 'own' }), /private/],
  ['no kid', () => ({ ...signer.jwk, kid: undefined }), /kid/],
  ['a kid with a line break', () => ({ ...signer.jwk, kid: 'a\nb' }), /kid/],
  ['a key for HMAC', { kty: 'oct', k: 'AAAA', kid: 'own' }, /RSA/],
  ['a broken modulus', () => ({ ...signer.jwk, n: '' }), /2048/],
  [
    'a short key',
    async () => (await makeSigner(1024).catch(() => ({ jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB', kid: 'own' } }))).jwk,
    /2048/,
  ],
])('%s is refused', async (_, jwk, words) => {
  const answer = await register(typeof jwk === 'function' ? await jwk() : jwk)
  expect(answer.status).toBe(400)
  expect(await answer.text()).toMatch(words)
  expect(await keySet()).toHaveLength(2)
})

test('none takes the place of the pool’s own', async () => {
  const [own] = await keySet()
  expect((await register({ ...signer.jwk, kid: own?.kid })).status).toBe(400)
})

test('no more than five', async () => {
  for (const kid of ['a', 'b', 'c', 'd', 'e']) expect((await register({ ...signer.jwk, kid })).status).toBe(200)
  expect((await register({ ...signer.jwk, kid: 'f' })).status).toBe(400)
  expect((await register({ ...signer.jwk, kid: 'e' })).status).toBe(200)
})

test('a foreign page registers none and reads none', async () => {
  const headers = { Origin: 'https://evil.example' }
  expect((await post({ jwk: JSON.stringify(signer.jwk) }, headers)).status).toBe(403)
  const read = await emulator.fetch(new Request(`${unservedOrigin}/keys`, { headers }))
  expect(read.headers.get('Access-Control-Allow-Origin')).toBeNull()
})

test('a snapshot keeps them, and one of before there were any is taken', async () => {
  await register()
  const snapshot = emulator.snapshot()
  const restored = restoreEmulator(snapshot, { origin: unservedOrigin })
  expect(await keySet(restored)).toHaveLength(3)
  const old: typeof snapshot = structuredClone(snapshot)
  for (const pool of old.userPools) Reflect.deleteProperty(pool, 'registeredKeys')
  expect(await keySet(restoreEmulator(old, { origin: unservedOrigin }))).toHaveLength(2)
})
