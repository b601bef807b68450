import { expect, onTestFinished, test, vi } from 'vitest'
import { testSeed } from '../testing/emulator-fixture.ts'
import { clientId, startWorld, userPoolId, type World } from './emulator-fixture.ts'
import { Table } from './state/table.ts'

const { identityPool, region } = testSeed()
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

test('no look-up goes through all identities or tokens', async () => {
  const world = await startWorld({ ...testSeed(), identityPool: { ...identityPool, allowClassicFlow: true } })
  const scan = vi.spyOn(Table.prototype, 'values')
  onTestFinished(() => scan.mockRestore())
  const { AuthenticationResult } = await userPoolCall(world, 'InitiateAuth', signIn)
  const Logins = { [loginsKey]: AuthenticationResult.IdToken }
  const { IdentityId } = await identityCall(world, 'GetId', { IdentityPoolId: identityPool.id, Logins })
  await identityCall(world, 'GetCredentialsForIdentity', { IdentityId, Logins })
  await identityCall(world, 'GetOpenIdToken', { IdentityId, Logins })
  await userPoolCall(world, 'RevokeToken', { Token: AuthenticationResult.RefreshToken, ClientId: clientId })
  expect(scan).not.toHaveBeenCalled()
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
