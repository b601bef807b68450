import {
  GetUserCommand,
  InitiateAuthCommand,
  ListUserSessionsCommand,
  RevokeTokenCommand,
  RevokeUserSessionCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { testBrowser } from '../../../testing/browser-fixture.ts'
import { testSeed } from '../../../testing/emulator-fixture.ts'
import { clientId, startWorld, type World } from '../../emulator-fixture.ts'
import { begin } from '../challenge-fixture.ts'

const callback = 'http://localhost:5173/callback'
const asked = { client_id: clientId, response_type: 'code', redirect_uri: callback }

async function signedIn(world: World, name = 'alice', password = 'Alice-Passw0rd!') {
  const { AuthenticationResult } = await begin(world, name, password)
  return {
    AccessToken: AuthenticationResult?.AccessToken ?? '',
    RefreshToken: AuthenticationResult?.RefreshToken ?? '',
  }
}

/** Alice signs in by managed login, in a browser of her own. */
async function byManagedLogin(world: World) {
  const browser = testBrowser(world.origin, fetch)
  const address = `/oauth2/authorize?${new URLSearchParams(asked)}`
  await browser.visit(address)
  const back = await browser.submit({ username: 'alice', password: 'Alice-Passw0rd!' })
  const form = {
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: callback,
    code: new URL(back.url).searchParams.get('code') ?? '',
  }
  const response = await fetch(`${world.origin}/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) })
  const { access_token, refresh_token } = await response.json()
  return {
    AccessToken: String(access_token),
    RefreshToken: String(refresh_token),
    hasCookie: async () => (await browser.visit(address)).left,
  }
}

const sessionsOf = async ({ idp }: World, AccessToken: string) =>
  (await idp.send(new ListUserSessionsCommand({ AccessToken }))).Sessions ?? []

const works = ({ idp }: World, AccessToken: string) =>
  idp.send(new GetUserCommand({ AccessToken })).then(
    () => true,
    () => false,
  )

const revoke = (world: World, AccessToken: string, SessionId: string | undefined, linked = false) =>
  world.idp.send(
    new RevokeUserSessionCommand({ AccessToken, SessionId, RevokeAssociatedSessions: linked ? 'LINKED' : 'NONE' }),
  )

describe('ListUserSessions', () => {
  test('lists the sign-ins of the user, and which of them asks', async () => {
    const world = await startWorld()
    const other = await signedIn(world)
    await signedIn(world, 'bob', 'Bob-Passw0rd!')
    world.moveClock(60)
    const own = await signedIn(world)
    const sessions = await sessionsOf(world, own.AccessToken)
    expect(sessions).toMatchObject([
      { SessionType: 'TOKEN', ClientId: clientId, IsCurrentSession: false },
      { SessionType: 'TOKEN', ClientId: clientId, IsCurrentSession: true },
    ])
    for (const { SessionId } of sessions) expect(SessionId).toMatch(/^tkn[a-z0-9]{25}$/)
    expect((await sessionsOf(world, other.AccessToken)).map((each) => each.IsCurrentSession)).toEqual([true, false])
  })

  test('a refresh is activity of the same session', async () => {
    const world = await startWorld()
    const { AccessToken, RefreshToken } = await signedIn(world)
    world.moveClock(600)
    const AuthParameters = { REFRESH_TOKEN: RefreshToken }
    await world.idp.send(
      new InitiateAuthCommand({ ClientId: clientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters }),
    )
    const [session, ...rest] = await sessionsOf(world, AccessToken)
    expect(rest).toEqual([])
    expect(Number(session?.LastActiveDate) - Number(session?.CreateDate)).toBeGreaterThanOrEqual(600_000)
  })

  test('lists the session of managed login, and what came through it', async () => {
    const world = await startWorld()
    await byManagedLogin(world)
    const { AccessToken } = await signedIn(world)
    const sessions = await sessionsOf(world, AccessToken)
    const sso = sessions.find(({ SessionType }) => SessionType === 'SSO')
    expect(sso?.SessionId).toMatch(/^sso[a-z0-9]{25}$/)
    expect(sessions.map(({ OriginSessionId }) => OriginSessionId)).toEqual([sso?.SessionId, undefined, undefined])
  })

  test('is refused where the pool keeps no records', async () => {
    const { userPool, ...rest } = testSeed()
    const world = await startWorld({ ...rest, userPool: { ...userPool, tracksSessions: false } })
    const { AccessToken } = await signedIn(world)
    await expect(sessionsOf(world, AccessToken)).rejects.toMatchObject({ name: 'OperationNotEnabledException' })
    await expect(revoke(world, AccessToken, 'tkn1')).rejects.toMatchObject({ name: 'OperationNotEnabledException' })
  })
})

describe('RevokeUserSession', () => {
  test('ends another sign-in, and no other', async () => {
    const world = await startWorld()
    const [lost, kept, own] = [await signedIn(world), await signedIn(world), await signedIn(world)]
    const [first] = await sessionsOf(world, own.AccessToken)
    await revoke(world, own.AccessToken, first?.SessionId)
    expect(await works(world, lost.AccessToken)).toBe(false)
    expect(await works(world, kept.AccessToken)).toBe(true)
    expect(await sessionsOf(world, own.AccessToken)).toHaveLength(2)
  })

  test('does not end the session that asks', async () => {
    const world = await startWorld()
    const { AccessToken } = await signedIn(world)
    const [own] = await sessionsOf(world, AccessToken)
    await expect(revoke(world, AccessToken, own?.SessionId)).rejects.toMatchObject({
      name: 'InvalidParameterException',
    })
    expect(await works(world, AccessToken)).toBe(true)
  })

  test('does not find another user’s', async () => {
    const world = await startWorld()
    const bob = await signedIn(world, 'bob', 'Bob-Passw0rd!')
    const [session] = await sessionsOf(world, bob.AccessToken)
    const { AccessToken } = await signedIn(world)
    await expect(revoke(world, AccessToken, session?.SessionId)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
    expect(await works(world, bob.AccessToken)).toBe(true)
  })

  test.each([
    ['SSO', true, [false, false]],
    ['SSO', false, [true, false]],
    ['TOKEN', true, [false, false]],
    ['TOKEN', false, [false, true]],
  ])('of a session of managed login, by its %s, linked: %s', async (type, linked, [token, cookie]) => {
    const world = await startWorld()
    const managed = await byManagedLogin(world)
    const { AccessToken } = await signedIn(world)
    const sessions = await sessionsOf(world, AccessToken)
    const target = sessions.find(({ SessionType, IsCurrentSession }) => SessionType === type && !IsCurrentSession)
    await revoke(world, AccessToken, target?.SessionId, linked)
    const grants = world.emulated.userPools.get('ap-northeast-1_Local0001')
    const isRevoked = grants?.refreshTokens.get(managed.RefreshToken)?.originJti ?? ''
    expect([!grants?.revokedOrigins.has(isRevoked), await managed.hasCookie()]).toEqual([token, cookie])
  })
})

test.each([
  ['LINKED', false],
  ['NONE', true],
] as const)('RevokeToken with %s leaves the cookie of managed login: %s', async (RevokeAssociatedSessions, left) => {
  const world = await startWorld()
  const { RefreshToken, hasCookie } = await byManagedLogin(world)
  await world.idp.send(new RevokeTokenCommand({ ClientId: clientId, Token: RefreshToken, RevokeAssociatedSessions }))
  expect(await hasCookie()).toBe(left)
})
