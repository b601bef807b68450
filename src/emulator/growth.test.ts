import { expect, test } from 'vitest'
import { clientId, seed, startWorld, userPoolId, type World } from './emulator-fixture.ts'

const { identityPool, region } = seed()
const loginsKey = `cognito-idp.${region}.amazonaws.com/${userPoolId}`
const password = { USERNAME: 'alice', PASSWORD: 'Alice-Passw0rd!' }
const signIn = { ClientId: clientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: password }

/** As JSON, without the network. */
async function call(world: World, target: string, body: object) {
  const response = await world.fetch(
    new Request(world.origin, {
      method: 'POST',
      headers: { 'X-Amz-Target': target },
      body: JSON.stringify(body),
    }),
  )
  const answer = await response.json()
  if (!response.ok) throw new Error(`${target}: ${JSON.stringify(answer)}`)
  return answer
}

const identityCall = (world: World, operation: string, body: object) =>
  call(world, `AWSCognitoIdentityService.${operation}`, body)
const userPoolCall = (world: World, operation: string, body: object) =>
  call(world, `AWSCognitoIdentityProviderService.${operation}`, body)

/** Sign-ins of other people, and their identities. */
function fill(world: World, count: number) {
  const pool = world.emulated.userPools.get(userPoolId)
  const identities = world.emulated.identityPools.get(identityPool.id)?.identities
  const [grant] = pool?.refreshTokens.values() ?? []
  if (!pool || !identities || !grant) throw new Error('alice has not signed in')
  for (let other = 0; other < count; other++) {
    const id = `${region}:${crypto.randomUUID()}`
    identities.set(id, { id, logins: new Map([[loginsKey, `sub ${other}`]]), created: world.emulated.now() })
    const token = `token ${other}`
    pool.refreshTokens.set(token, { ...grant, token, username: `user ${other}`, originJti: crypto.randomUUID() })
  }
}

/** Milliseconds of the fastest of several calls: what the code takes where nothing else runs. */
async function fastest(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 15; round++) {
    const start = performance.now()
    await act()
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}

async function timesOf(world: World) {
  const { AuthenticationResult } = await userPoolCall(world, 'InitiateAuth', signIn)
  const Logins = { [loginsKey]: AuthenticationResult.IdToken }
  const getId = () => identityCall(world, 'GetId', { IdentityPoolId: identityPool.id, Logins })
  const { IdentityId } = await getId()
  const revoke = { Token: AuthenticationResult.RefreshToken, ClientId: clientId }
  return {
    GetId: await fastest(getId),
    GetCredentialsForIdentity: await fastest(() =>
      identityCall(world, 'GetCredentialsForIdentity', { IdentityId, Logins }),
    ),
    GetOpenIdToken: await fastest(() => identityCall(world, 'GetOpenIdToken', { IdentityId, Logins })),
    RevokeToken: await fastest(() => userPoolCall(world, 'RevokeToken', revoke)),
  }
}

test('look-ups take as long among many identities and tokens as among few', async () => {
  const world = await startWorld({ ...seed(), identityPool: { ...identityPool, allowClassicFlow: true } })
  const few = await timesOf(world)
  fill(world, 50_000)
  const many = await timesOf(world)
  // A look at each of the 50,000 takes many milliseconds.
  for (const [operation, time] of Object.entries(few)) {
    expect(many, operation).toHaveProperty(
      operation,
      expect.toSatisfy((one: number) => one < 3 * time + 1),
    )
  }
})

test('what has expired is forgotten, however many sign in', async () => {
  const world = await startWorld()
  const sizes: number[] = []
  for (let round = 0; round < 40; round++) {
    for (let one = 0; one < 5; one++) await signInWhole(world)
    sizes.push(entriesOf(world))
    // Refresh tokens live for 30 days.
    world.moveClock(10 * 24 * 3600)
  }
  const [half = 0, end = 0] = [Math.max(...sizes.slice(0, 20)), Math.max(...sizes.slice(20))]
  expect(end).toBeLessThanOrEqual(half)
})

/** Every kind of entry that a sign-in leaves behind. */
async function signInWhole(world: World) {
  const { AuthenticationResult } = await userPoolCall(world, 'InitiateAuth', signIn)
  const Logins = { [loginsKey]: AuthenticationResult.IdToken }
  const { IdentityId } = await identityCall(world, 'GetId', { IdentityPoolId: identityPool.id, Logins })
  await identityCall(world, 'GetCredentialsForIdentity', { IdentityId, Logins })
  await userPoolCall(world, 'RevokeToken', { Token: AuthenticationResult.RefreshToken, ClientId: clientId })
  const srp = { USERNAME: 'alice', SRP_A: 'abcdef' }
  await userPoolCall(world, 'InitiateAuth', { ...signIn, AuthFlow: 'USER_SRP_AUTH', AuthParameters: srp })
  const temporary = { USERNAME: 'carol', PASSWORD: 'Carol-Temp0rary!' }
  const pool = world.emulated.userPools.get(userPoolId)
  world.user('carol').modified = world.emulated.now()
  await userPoolCall(world, 'InitiateAuth', { ...signIn, AuthParameters: temporary })
  if (!pool?.challengeSessions.size) throw new Error('carol was not asked for a new password')
}

function entriesOf({ emulated }: World): number {
  const tables = [emulated, ...emulated.userPools.values(), ...emulated.identityPools.values()].flatMap((holder) =>
    Object.values(holder),
  )
  const sizes = tables.map((table: unknown) =>
    typeof table === 'object' && table !== null && 'size' in table && typeof table.size === 'number' ? table.size : 0,
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
