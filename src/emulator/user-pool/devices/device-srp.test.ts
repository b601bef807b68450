import { CognitoUser, CognitoUserPool, type CognitoUserSession, type ICognitoStorage } from 'amazon-cognito-identity-js'
import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { clientId, startWorld, userPoolId, type World } from '../../emulator-fixture.ts'
import { inMemory, signIn } from '../challenge-fixture.ts'
import { confirm, deviceKeyForm, nora, seedWith, sentCode } from './devices-fixture.ts'

/** Signs nora in by amazon-cognito-identity-js, which confirms a new device by itself. @returns how many codes it took */
async function byLibrary(world: World, storage: ICognitoStorage) {
  const before = world.emulated.outbox.length
  const { user, session } = await signIn(world.origin, nora, storage, (user, callbacks) => ({
    mfaRequired: () => user.sendMFACode(sentCode(world), callbacks),
  }))
  return { user, session, codes: world.emulated.outbox.length - before }
}

const tokensOf = (session: CognitoUserSession) => {
  const AccessToken = session.getAccessToken().getJwtToken()
  return { AccessToken, DeviceKey: String(decodeJwt(AccessToken).device_key) }
}

const ending = (act: (callbacks: { onSuccess: (value: unknown) => void; onFailure: (error: Error) => void }) => void) =>
  new Promise((onSuccess, onFailure) => act({ onSuccess, onFailure }))

const remember = (user: CognitoUser) => ending((callbacks) => user.setDeviceStatusRemembered(callbacks))

function refreshed(world: World, storage: ICognitoStorage) {
  const pool = new CognitoUserPool({
    UserPoolId: userPoolId,
    ClientId: clientId,
    endpoint: world.origin,
    Storage: storage,
  })
  const user = new CognitoUser({ Username: 'nora', Pool: pool, Storage: storage })
  const token = storage.getItem(`CognitoIdentityServiceProvider.${clientId}.nora.refreshToken`) ?? ''
  return new Promise<unknown>((done, failed) =>
    user.refreshSession({ getToken: () => token } as never, (error: Error | null, session: unknown) =>
      error ? failed(error) : done(session),
    ),
  )
}

describe('amazon-cognito-identity-js', () => {
  test('signs in from a remembered device without a code, by device SRP', async () => {
    const world = await startWorld()
    const storage = inMemory()
    const first = await byLibrary(world, storage)
    expect(first.codes).toBe(1)
    await expect(confirm(world, tokensOf(first.session))).rejects.toMatchObject({ name: 'DeviceKeyExistsException' })
    await remember(first.user)
    const second = await byLibrary(world, storage)
    expect(second.codes).toBe(0)
    const { DeviceKey } = tokensOf(second.session)
    expect(DeviceKey).toMatch(deviceKeyForm)
    expect(tokensOf(first.session)).toMatchObject({ DeviceKey })
  })

  test('still needs a code where the user did not choose to have the device remembered', async () => {
    const world = await startWorld()
    const storage = inMemory()
    await byLibrary(world, storage)
    expect((await byLibrary(world, storage)).codes).toBe(1)
  })

  test('needs no choice where the pool remembers each device', async () => {
    const world = await startWorld(seedWith({ deviceOnlyRememberedOnUserPrompt: false }))
    const storage = inMemory()
    await byLibrary(world, storage)
    expect((await byLibrary(world, storage)).codes).toBe(0)
  })

  test('is refused with another device’s secret', async () => {
    const world = await startWorld()
    const storage = inMemory()
    await remember((await byLibrary(world, storage)).user)
    storage.setItem(`CognitoIdentityServiceProvider.${clientId}.nora.randomPasswordKey`, 'other')
    await expect(byLibrary(world, storage)).rejects.toMatchObject({
      code: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    })
  })

  test('goes on as from a new device once the old one was forgotten elsewhere', async () => {
    const world = await startWorld()
    const storage = inMemory()
    const { user } = await byLibrary(world, storage)
    await remember(user)
    world.emulated.userPools.get(userPoolId)?.devices.clear()
    expect((await byLibrary(world, storage)).codes).toBe(1)
  })

  test('refreshes with the key of its device', async () => {
    const world = await startWorld()
    const storage = inMemory()
    await byLibrary(world, storage)
    await expect(refreshed(world, storage)).resolves.toBeDefined()
  })
})
