import { createHash } from 'node:crypto'
import {
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { testSeed } from '../../testing/emulator-fixture.ts'
import { clientId, seedWithClient, startWorld, userPoolId, type World } from '../emulator-fixture.ts'
import type { FederatedIdentity, Group } from '../state/user-pool.ts'
import { findClient, issueTokens } from './tokens.ts'

const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
const issuer = `https://cognito-idp.ap-northeast-1.amazonaws.com/${userPoolId}`
const notAuthorized = (message: string) => ({ name: 'NotAuthorizedException', message })

describe('claims', () => {
  test('of the ID token of an API sign-in', async () => {
    const world = await startWorld()
    const { idToken, accessToken } = await signIn(world)
    const claims = decodeJwt(idToken)
    const now = Math.floor(Date.now() / 1000)
    expect(claims).toEqual({
      sub: world.user('alice').sub,
      'cognito:groups': ['admins'],
      email_verified: true,
      'cognito:preferred_role': 'arn:aws:iam::000000000000:role/LocalAdmins',
      iss: issuer,
      'cognito:username': 'alice',
      name: 'Alice Adams',
      origin_jti: uuid,
      'cognito:roles': ['arn:aws:iam::000000000000:role/LocalAdmins'],
      aud: clientId,
      event_id: uuid,
      token_use: 'id',
      auth_time: expect.closeTo(now, -1),
      exp: (claims.auth_time as number) + 3600,
      iat: claims.auth_time,
      jti: uuid,
      email: 'alice@example.com',
    })
    expect(claims.origin_jti).toBe(decodeJwt(accessToken).origin_jti)
    expect(Object.keys(decodeProtectedHeader(idToken))).toEqual(['kid', 'alg'])
    expect(decodeProtectedHeader(idToken).kid).toMatch(/^[A-Za-z0-9+/]{43}=$/)
  })

  test('of the access token: neither aud nor attributes nor roles', async () => {
    const { accessToken } = await signIn(await startWorld())
    const claims = decodeJwt(accessToken)
    expect(Object.keys(claims)).toEqual(
      'sub cognito:groups iss client_id origin_jti event_id token_use scope auth_time exp iat jti username'.split(' '),
    )
    expect(claims).toMatchObject({
      client_id: clientId,
      scope: 'aws.cognito.signin.user.admin',
      token_use: 'access',
      username: 'alice',
    })
  })

  test('of a Hosted UI sign-in: at_hash, nonce, version, and attributes by scope', async () => {
    const world = await startWorld()
    const { idToken, accessToken } = await hostedSignIn(world, ['openid', 'email'])
    const half = createHash('sha256').update(accessToken).digest().subarray(0, 16)
    expect(decodeJwt(idToken)).toMatchObject({
      at_hash: half.toString('base64url'),
      nonce: 'n-1',
      email_verified: true,
    })
    expect(decodeJwt(idToken)).not.toHaveProperty('name')
    expect(decodeJwt(accessToken)).toMatchObject({ version: 2, scope: 'openid email', auth_time: 1_700_000_000 })
    expect(decodeJwt((await hostedSignIn(world, ['openid'])).idToken)).toHaveProperty('name', 'Alice Adams')
  })

  test('of a federated user', async () => {
    const world = await startWorld()
    const identity: FederatedIdentity = {
      userId: '100',
      providerName: 'Facebook',
      providerType: 'Facebook',
      issuer: null,
      primary: true,
      dateCreated: 1562827084634,
    }
    Object.assign(world.user('bob'), { identities: [identity] })
    const claims = decodeJwt((await hostedSignIn(world, ['openid'], 'bob')).idToken)
    expect(claims['cognito:groups']).toEqual([`${userPoolId}_Facebook`])
    expect(claims.identities).toEqual([{ ...identity, primary: 'true', dateCreated: '1562827084634' }])
  })

  const group = (name: string, precedence: number | null, roleArn: string | null): Group => ({
    name,
    precedence,
    roleArn,
  })
  test.each<[string, Group[], string | undefined]>([
    ['the lowest precedence', [group('a', 5, 'A'), group('b', 2, 'B')], 'B'],
    ['a number before none', [group('a', null, 'A'), group('b', 9, 'B')], 'B'],
    ['a tie of different roles', [group('a', 2, 'A'), group('b', 2, 'B')], undefined],
    ['a tie of the same role', [group('a', 2, 'A'), group('b', 2, 'A')], 'A'],
    ['groups without roles', [group('a', 1, null)], undefined],
  ])('preferred role: %s', async (_, groups, expected) => {
    const world = await startWorld()
    for (const one of groups) {
      findClient(world.emulated, clientId)?.pool.groups.set(one.name, one)
      world.user('bob').groups = [...world.user('bob').groups, one.name]
    }
    const claims = decodeJwt((await hostedSignIn(world, ['openid'], 'bob')).idToken)
    expect(claims['cognito:preferred_role']).toBe(expected)
    expect(claims['cognito:groups']).toEqual(groups.map(({ name }) => name))
  })

  test('the issuer can be the local origin', async () => {
    const world = await startWorld({ ...testSeed(), issuer: 'local' })
    const { idToken, accessToken } = await signIn(world)
    expect(decodeJwt(idToken).iss).toBe(`${world.origin}/${userPoolId}`)
    expect((await world.idp.send(new GetUserCommand({ AccessToken: accessToken }))).Username).toBe('alice')
  })
})

describe('refresh', () => {
  test('the refresh token is opaque, in five parts', async () => {
    const { refreshToken } = await signIn(await startWorld())
    const parts = refreshToken.split('.')
    expect(parts).toHaveLength(5)
    expect(Buffer.from(parts[0] ?? '', 'base64url').toString()).toBe('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')
  })

  test.each(['REFRESH_TOKEN_AUTH', 'REFRESH_TOKEN'] as const)('%s keeps auth_time and origin_jti', async (AuthFlow) => {
    const world = await startWorld()
    const first = await signIn(world)
    world.moveClock(3600)
    const { AuthenticationResult } = await world.idp.send(refresh(first.refreshToken, AuthFlow))
    expect(AuthenticationResult).not.toHaveProperty('RefreshToken')
    const [before, after] = [decodeJwt(first.idToken), decodeJwt(AuthenticationResult?.IdToken ?? '')]
    expect(after).toMatchObject({ auth_time: before.auth_time, origin_jti: before.origin_jti, sub: before.sub })
    expect(after.jti).not.toBe(before.jti)
    expect((after.iat ?? 0) - (before.iat ?? 0)).toBeGreaterThanOrEqual(3600)
  })

  test('of a token that is unknown, expired, or of somebody disabled', async () => {
    const world = await startWorld()
    const { refreshToken } = await signIn(world)
    await expect(world.idp.send(refresh('no.such.token'))).rejects.toMatchObject(
      notAuthorized('Invalid Refresh Token.'),
    )
    world.user('alice').enabled = false
    await expect(world.idp.send(refresh(refreshToken))).rejects.toMatchObject(notAuthorized('User is disabled.'))
    world.moveClock(30 * 24 * 3600)
    await expect(world.idp.send(refresh(refreshToken))).rejects.toMatchObject(
      notAuthorized('Refresh Token has expired'),
    )
  })

  test("another client's refresh token is told from an unknown one, in both calls", async () => {
    const { userPool, ...rest } = testSeed()
    const clients = userPool.clients.flatMap((client) => [client, { ...client, id: 'other' }])
    const world = await startWorld({ ...rest, userPool: { ...userPool, clients } })
    const { refreshToken } = await signIn(world)
    const AuthParameters = { REFRESH_TOKEN: refreshToken }
    const different = notAuthorized('Refresh Token has different Client')
    await expect(
      world.idp.send(new InitiateAuthCommand({ ClientId: 'other', AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters })),
    ).rejects.toMatchObject(different)
    await expect(
      world.idp.send(new GetTokensFromRefreshTokenCommand({ ClientId: 'other', RefreshToken: refreshToken })),
    ).rejects.toMatchObject(different)
  })

  test('rotation gives a new token, the old one works for the grace period, and then its use is told', async () => {
    const world = await startWorld(seedWithClient({ refreshTokenRotation: { graceSeconds: 10 } }))
    const rotate = (RefreshToken: string) =>
      world.idp.send(new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken }))
    const { refreshToken } = await signIn(world)
    await expect(world.idp.send(refresh(refreshToken))).rejects.toMatchObject({
      name: 'UnsupportedOperationException',
      message: 'This API does not support refresh token rotation',
    })
    const next = (await rotate(refreshToken)).AuthenticationResult?.RefreshToken ?? ''
    expect(next).not.toBe(refreshToken)
    world.moveClock(9)
    expect((await rotate(refreshToken)).AuthenticationResult?.RefreshToken).toBeDefined()
    world.moveClock(1)
    await expect(rotate(refreshToken)).rejects.toMatchObject({ name: 'RefreshTokenReuseException' })
    expect((await rotate(next)).AuthenticationResult?.IdToken).toBeDefined()
    // It lives as long as the first would have.
    world.moveClock(30 * 24 * 3600 - 10)
    await expect(rotate(next)).rejects.toMatchObject(notAuthorized('Refresh Token has expired'))
  })

  test('without rotation GetTokensFromRefreshToken gives no refresh token', async () => {
    const world = await startWorld()
    const { refreshToken } = await signIn(world)
    const sent = new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken: refreshToken })
    const { AuthenticationResult } = await world.idp.send(sent)
    expect(Object.keys(AuthenticationResult ?? {}).sort()).toEqual(['AccessToken', 'ExpiresIn', 'IdToken', 'TokenType'])
  })
})

test('a client with a secret sends it with GetTokensFromRefreshToken and RevokeToken', async () => {
  const world = await startWorld(seedWithClient({ secret: 'secret1234567890secret1234567890' }))
  const { refreshToken } = await hostedSignIn(world, ['openid'])
  const rotate = (secret: { ClientSecret?: string }) =>
    world.idp.send(new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken: refreshToken, ...secret }))
  const revoke = (secret: { ClientSecret?: string }) =>
    world.idp.send(new RevokeTokenCommand({ ClientId: clientId, Token: refreshToken, ...secret }))
  await expect(rotate({})).rejects.toMatchObject(
    notAuthorized(`Client ${clientId} is configured for secret but secret was not received`),
  )
  await expect(rotate({ ClientSecret: 'x'.repeat(24) })).rejects.toMatchObject({ name: 'NotAuthorizedException' })
  await expect(revoke({})).rejects.toMatchObject({ name: 'UnauthorizedException', message: 'Invalid client or secret' })
  const right = { ClientSecret: 'secret1234567890secret1234567890' }
  expect((await rotate(right)).AuthenticationResult?.IdToken).toBeDefined()
  await revoke(right)
  await expect(rotate(right)).rejects.toMatchObject(notAuthorized('Refresh Token has been revoked'))
})

describe('access tokens', () => {
  const getUser = (world: World, AccessToken: string) => world.idp.send(new GetUserCommand({ AccessToken }))

  test('expire', async () => {
    const world = await startWorld()
    const { accessToken } = await signIn(world)
    world.moveClock(3601)
    await expect(getUser(world, accessToken)).rejects.toMatchObject(notAuthorized('Access Token has expired'))
  })

  test('of RevokeToken’s sign-in are revoked with it, others not', async () => {
    const world = await startWorld()
    const [one, other] = [await signIn(world), await signIn(world)]
    const revoke = new RevokeTokenCommand({ ClientId: clientId, Token: one.refreshToken })
    await world.idp.send(revoke)
    await expect(getUser(world, one.accessToken)).rejects.toMatchObject(notAuthorized('Access Token has been revoked'))
    await expect(world.idp.send(refresh(one.refreshToken))).rejects.toMatchObject(
      notAuthorized('Refresh Token has been revoked'),
    )
    expect((await getUser(world, other.accessToken)).Username).toBe('alice')
    await world.idp.send(revoke)
    await expect(
      world.idp.send(new RevokeTokenCommand({ ClientId: clientId, Token: other.accessToken })),
    ).rejects.toMatchObject({ name: 'UnsupportedTokenTypeException' })
  })

  test('are all revoked by GlobalSignOut', async () => {
    const world = await startWorld()
    const [one, other] = [await signIn(world), await signIn(world)]
    await world.idp.send(new GlobalSignOutCommand({ AccessToken: one.accessToken }))
    await expect(getUser(world, other.accessToken)).rejects.toMatchObject(
      notAuthorized('Access Token has been revoked'),
    )
    await expect(world.idp.send(refresh(other.refreshToken))).rejects.toMatchObject(
      notAuthorized('Refresh Token has been revoked'),
    )
  })

  test('are refused when they are something else, forged, or without the scope', async () => {
    const world = await startWorld()
    const { idToken, accessToken } = await signIn(world)
    await expect(getUser(world, 'nonsense')).rejects.toMatchObject(notAuthorized('Invalid Access Token'))
    await expect(getUser(world, idToken)).rejects.toMatchObject(notAuthorized('Invalid Access Token'))
    const { privateKey } = await generateKeyPair('RS256')
    const header = { alg: 'RS256', kid: decodeProtectedHeader(accessToken).kid ?? '' }
    const forged = await new SignJWT(decodeJwt(accessToken)).setProtectedHeader(header).sign(privateKey)
    await expect(getUser(world, forged)).rejects.toMatchObject(
      notAuthorized('Could not verify signature for Access Token'),
    )
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${accessToken.split('.')[1]}.`
    await expect(getUser(world, unsigned)).rejects.toMatchObject(notAuthorized('Invalid Access Token'))
    const hosted = await hostedSignIn(world, ['openid'])
    await expect(getUser(world, hosted.accessToken)).rejects.toMatchObject(
      notAuthorized('Access Token does not have required scopes'),
    )
  })
})

const refresh = (REFRESH_TOKEN: string, AuthFlow: 'REFRESH_TOKEN_AUTH' | 'REFRESH_TOKEN' = 'REFRESH_TOKEN_AUTH') =>
  new InitiateAuthCommand({ ClientId: clientId, AuthFlow, AuthParameters: { REFRESH_TOKEN } })

async function signIn({ idp }: World) {
  const AuthParameters = { USERNAME: 'alice', PASSWORD: 'Alice-Passw0rd!' }
  const { AuthenticationResult: tokens = {} } = await idp.send(
    new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }),
  )
  const { IdToken: idToken = '', AccessToken: accessToken = '', RefreshToken: refreshToken = '' } = tokens
  return { idToken, accessToken, refreshToken }
}

function hostedSignIn(world: World, scopes: readonly string[], username = 'alice') {
  const found = findClient(world.emulated, clientId)
  if (!found) throw new Error('the seed has no such client')
  const grant = { client: found.client, user: world.user(username), scopes, viaHostedUi: true }
  return issueTokens(world.emulated, found.pool, { ...grant, authTime: 1_700_000_000, nonce: 'n-1' })
}
