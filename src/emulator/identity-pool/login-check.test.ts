import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { stateOf } from '../emulator.ts'
import { localSeed, type Seed } from '../seed/seed.ts'
import type { IdentityPool } from '../state/identity-pool.ts'
import { linksAt } from '../state/links.ts'
import { keyPairOf } from '../state/signing-keys.ts'
import { sharedKeys } from '../state/signing-keys-fixture.ts'
import { type Emulated, restore } from '../state/state.ts'
import type { User, UserPool } from '../state/user-pool.ts'
import { revokeSignIn } from '../user-pool/pools.ts'
import { issueTokens } from '../user-pool/tokens.ts'
import { cookieHeaders } from '../wire/cookie-headers.ts'
import { checkLogins } from './login-check.ts'

const start = Date.parse('2026-03-01T12:00:00Z')
const poolId = 'ap-northeast-1_Local0001'
const clientId = 'localclient000000000000000'
const key = `cognito-idp.ap-northeast-1.amazonaws.com/${poolId}`
const issuer = `https://${key}`
const facebookApp = '100000000000001'

let now = start
let emulated: Emulated
let userPool: UserPool
let pool: IdentityPool
let alice: User
let idToken: string
let accessToken: string
let originJti: string

beforeEach(() => {
  now = start
})
beforeAll(async () => {
  await startWorld(localSeed('http://localhost:5173'))
})

async function startWorld(seed: Seed) {
  emulated = restore(await stateOf(seed, start, sharedKeys()), {
    now: () => now,
    links: linksAt('http://localhost:9250', ''),
    triggers: {},
    cookies: cookieHeaders('/'),
  })
  userPool = existing(emulated.userPools.get(poolId))
  pool = existing(emulated.identityPools.get(seed.identityPool.id))
  alice = existing(userPool.users.get('alice'))
  const client = existing(userPool.clients.get(clientId))
  const grant = { client, user: alice, scopes: ['openid'], viaHostedUi: false }
  originJti = crypto.randomUUID()
  ;({ idToken, accessToken } = await issueTokens(emulated, userPool, { ...grant, originJti }))
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('not in the seed')
  return value
}

const check = (provider: string, token: string) => checkLogins(emulated, pool, { [provider]: token })
const seconds = () => now / 1000

/** An ID token in all but what is changed. */
async function forged(claims: Record<string, unknown>, header: { kid?: string } = {}) {
  const { kid } = userPool.idTokenKey
  const { privateKey } = await keyPairOf(userPool.idTokenKey)
  const usual = { sub: alice.sub, iss: issuer, aud: clientId, token_use: 'id', exp: seconds() + 60 }
  return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ kid, alg: 'RS256', ...header }).sign(privateKey)
}

const notAuthorized = (message: string) => expect.objectContaining({ code: 'NotAuthorizedException', message })
const refused = (message: string) => notAuthorized(`Invalid login token. ${message}`)
const unsupported = notAuthorized('Token is not from a supported provider of this identity pool.')
const unverifiable = refused("Couldn't verify signed token.")
const otherIssuer = refused("Issuer doesn't match providerName")
const opaque = refused('Not a valid OpenId Connect identity token.')

describe('an ID token of the user pool', () => {
  test('is accepted, with what the identity pool needs of it', async () => {
    expect(await check(key, idToken)).toEqual([
      {
        provider: key,
        subject: alice.sub,
        claims: expect.objectContaining({ 'cognito:username': 'alice', 'cognito:groups': ['admins'] }),
        roleMappingKey: `${key}:${clientId}`,
        amr: `${key}:CognitoSignIn:${alice.sub}`,
      },
    ])
  })

  test('is good until the second before it expires', async () => {
    now += 3599_000
    await expect(check(key, idToken)).resolves.toHaveLength(1)
    now += 1000
    await expect(check(key, idToken)).rejects.toEqual(refused(`Token expired: ${seconds()} >= ${start / 1000 + 3600}`))
  })

  test.each<[string, () => Promise<string> | string, unknown]>([
    ['an access token', () => accessToken, refused('Missing a required claim: aud')],
    ['a changed payload', async () => swapPayload(idToken, { sub: 'mallory' }), unverifiable],
    ['another key’s signature', () => signedWithAccessKey(), unverifiable],
    ['an unknown kid', () => forged({}, { kid: 'other' }), unverifiable],
    ['no signature (alg none)', () => new UnsecuredJWT({ iss: issuer, aud: clientId }).encode(), unverifiable],
    ['the public key as an HMAC secret', () => signedWithPublicKey(), unverifiable],
    ['another issuer', () => forged({ iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_X' }), otherIssuer],
    ['a foreign app client', () => forged({ aud: 'otherclient' }), unsupported],
    ['no expiry', () => forged({ exp: undefined }), refused(`Token expired: ${start / 1000} >= undefined`)],
    ['another use', () => forged({ token_use: 'access' }), notAuthorized('Invalid login token.')],
    ['opaque text', () => 'Atza|abc', opaque],
    ['dots around nothing', () => '..', opaque],
  ])('is refused: %s', async (_name, token, error) => {
    await expect(check(key, await token())).rejects.toEqual(error)
  })

  test.each([
    ['another pool', `cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_Other0001`],
    ['another region', `cognito-idp.us-east-1.amazonaws.com/${poolId}`],
    ['a colon for the slash', `cognito-idp.ap-northeast-1.amazonaws.com:${poolId}`],
    ['a name', 'snapshot'],
    ['the local key, though the issuer is AWS’s', `localhost:9250/${poolId}`],
  ])('is refused under the key of %s', async (_name, wrongKey) => {
    await expect(check(wrongKey, idToken)).rejects.toEqual(otherIssuer)
  })

  test.each([
    ['accounts.google.com', unsupported],
    ['graph.facebook.com', notAuthorized('Invalid login token.')],
    ['cognito-identity.amazonaws.com', refused('Not a Cognito token.')],
  ])('is refused under %s', async (wrongKey, error) => {
    await expect(check(wrongKey, idToken)).rejects.toEqual(error)
  })

  async function signedWithAccessKey() {
    const { privateKey } = await keyPairOf(userPool.accessTokenKey)
    const claims = { sub: alice.sub, iss: issuer, aud: clientId, token_use: 'id', exp: seconds() + 60 }
    return new SignJWT(claims).setProtectedHeader({ kid: userPool.idTokenKey.kid, alg: 'RS256' }).sign(privateKey)
  }

  async function signedWithPublicKey() {
    const { kid, jwk } = userPool.idTokenKey
    const secret = new TextEncoder().encode(jwk?.n)
    return new SignJWT({ iss: issuer, aud: clientId }).setProtectedHeader({ kid, alg: 'HS256' }).sign(secret)
  }
})

describe('a key that is no provider of the pool', () => {
  test.each([
    ['an access token under the provider’s display name', 'Facebook', 'EAAB', opaque],
    [
      'a token of that very issuer',
      'login.example.com',
      token({ iss: 'https://login.example.com', aud: 'a' }),
      unsupported,
    ],
    [
      'a token of that issuer, which ends in a slash',
      'tenant.example.com',
      token({ iss: 'https://tenant.example.com/', aud: 'a' }),
      unsupported,
    ],
    [
      'a key with that slash',
      'tenant.example.com/',
      token({ iss: 'https://tenant.example.com/', aud: 'a' }),
      otherIssuer,
    ],
    [
      'Cognito’s token under a developer provider’s name',
      'login.mycompany.myapp',
      token({ iss: 'https://cognito-identity.amazonaws.com', aud: 'eu-west-1:0' }),
      expect.objectContaining({
        code: 'InvalidParameterException',
        message: 'Please provide a valid public provider',
      }),
    ],
  ])('%s', async (_name, provider, sent, error) => {
    await expect(check(provider, sent)).rejects.toEqual(error)
  })

  function token(claims: JWTPayload): string {
    return new UnsecuredJWT(claims).encode()
  }
})

describe('a token of the pretend Facebook', () => {
  const grant = { provider: 'Facebook', personId: '42', appId: facebookApp, expires: start + 60_000 } as const

  test('is accepted', async () => {
    emulated.pretendTokens.set('EAAB', grant)
    expect(await check('graph.facebook.com', 'EAAB')).toEqual([
      {
        provider: 'graph.facebook.com',
        subject: '42',
        claims: { iss: 'graph.facebook.com', aud: facebookApp, sub: '42' },
        roleMappingKey: 'graph.facebook.com',
        amr: `graph.facebook.com:${facebookApp}:42`,
      },
    ])
  })

  test.each([
    ['unknown', 'nobody’s', grant],
    ['expired', 'EAAB', { ...grant, expires: start }],
    ['of Login with Amazon', 'EAAB', { ...grant, provider: 'LoginWithAmazon' } as const],
  ])('is refused when %s', async (_name, sent, known) => {
    emulated.pretendTokens.set('EAAB', known)
    await expect(check('graph.facebook.com', sent)).rejects.toEqual(notAuthorized('Invalid login token.'))
  })
})

test.each([
  ['graph.facebook.com', 'Facebook'],
  ['www.amazon.com', 'LoginWithAmazon'],
] as const)('a good token of another app under %s is not the pool’s', async (provider, name) => {
  emulated.pretendTokens.set('good', { provider: name, personId: '42', appId: '2', expires: start + 60_000 })
  await expect(check(provider, 'good')).rejects.toEqual(unsupported)
})

describe('with ServerSideTokenCheck', () => {
  const inactive = notAuthorized('Token is inactive')
  const world = async () => {
    const seed = localSeed('http://localhost:5173')
    await startWorld({ ...seed, identityPool: { ...seed.identityPool, serverSideTokenCheck: true } })
  }

  test('a token in force passes, a revoked one doesn’t', async () => {
    await world()
    await expect(check(key, idToken)).resolves.toHaveLength(1)
    revokeSignIn(emulated, userPool, clientId, originJti)
    await expect(check(key, idToken)).rejects.toEqual(inactive)
  })

  test.each<[string, () => unknown]>([
    ['is deleted', () => userPool.users.delete('alice')],
    ['is disabled', () => Object.assign(alice, { enabled: false })],
    ['was made anew', () => userPool.users.set('alice', { ...alice, sub: crypto.randomUUID() })],
  ])('a token is inactive when its user %s', async (_name, change) => {
    await world()
    change()
    await expect(check(key, idToken)).rejects.toEqual(inactive)
  })
})

test('without ServerSideTokenCheck nobody asks whether the user is still there', async () => {
  await startWorld(localSeed('http://localhost:5173'))
  userPool.users.delete('alice')
  revokeSignIn(emulated, userPool, clientId, originJti)
  await expect(check(key, idToken)).resolves.toHaveLength(1)
})

test('with a local issuer both keys stand for the user pool, and are remembered as one', async () => {
  await startWorld({ ...localSeed('http://localhost:5173'), issuer: 'local' })
  const localKey = `localhost:9250/${poolId}`
  const checked = await checkLogins(emulated, pool, { [key]: idToken, [localKey]: idToken })
  expect(checked.map(({ provider }) => provider)).toEqual([key, key])
})

function swapPayload(token: string, change: object): string {
  const [header, payload = '', signature] = token.split('.')
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const changed = Buffer.from(JSON.stringify(Object.assign({}, claims, change))).toString('base64url')
  return [header, changed, signature].join('.')
}
