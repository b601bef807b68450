import {
  ForgetDeviceCommand,
  GetDeviceCommand,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  ListDevicesCommand,
  UpdateDeviceStatusCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { clientId, startWorld, type World } from '../../emulator-fixture.ts'
import { begin, respond } from '../challenge-fixture.ts'
import { byPassword, confirm, deviceKeyForm, nora, seedWith, sentCode, withKnownDevice } from './devices-fixture.ts'

describe('the calls', () => {
  test('tokens name the new device', async () => {
    const { AccessToken, DeviceKey, groupKey } = await byPassword(await startWorld())
    expect(DeviceKey).toMatch(deviceKeyForm)
    expect(groupKey).toMatch(/^-[\w-]{8}$/)
    expect(decodeJwt(AccessToken).device_key).toBe(DeviceKey)
  })

  test('tokens of users whose devices are not tracked name none', async () => {
    const { AuthenticationResult } = await begin(await startWorld(), 'alice', 'Alice-Passw0rd!')
    expect(AuthenticationResult).not.toHaveProperty('NewDeviceMetadata')
    expect(decodeJwt(AuthenticationResult?.AccessToken ?? '')).not.toHaveProperty('device_key')
  })

  test('a device that signed in without SRP can’t be confirmed', async () => {
    const world = await startWorld()
    const { AccessToken, DeviceKey } = await byPassword(world)
    await expect(confirm(world, { AccessToken, DeviceKey })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid device key given.',
    })
  })

  test('list, get, change and forget it', async () => {
    const world = await startWorld()
    const { AccessToken, DeviceKey } = await withKnownDevice(world)
    await withKnownDevice(world)
    const first = await world.idp.send(new ListDevicesCommand({ AccessToken, Limit: 1 }))
    expect(first.Devices?.map((each) => each.DeviceKey)).toEqual([DeviceKey])
    const { PaginationToken } = first
    const rest = await world.idp.send(new ListDevicesCommand({ AccessToken, PaginationToken }))
    expect(rest.Devices).toHaveLength(1)
    expect(rest.PaginationToken).toBeUndefined()
    const statusOf = async () => {
      const { Device } = await world.idp.send(new GetDeviceCommand({ AccessToken, DeviceKey }))
      return Device?.DeviceAttributes?.find(({ Name }) => Name === 'dev:device_remembered_status')?.Value
    }
    expect(await statusOf()).toBe('not_remembered')
    const DeviceRememberedStatus = 'remembered'
    await world.idp.send(new UpdateDeviceStatusCommand({ AccessToken, DeviceKey, DeviceRememberedStatus }))
    expect(await statusOf()).toBe('remembered')
    await world.idp.send(new ForgetDeviceCommand({ AccessToken, DeviceKey }))
    await expect(statusOf()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Device does not exist.',
    })
  })

  test('of another user it can’t be read', async () => {
    const world = await startWorld()
    const { DeviceKey } = await withKnownDevice(world)
    const { AuthenticationResult } = await begin(world, 'alice', 'Alice-Passw0rd!')
    const AccessToken = AuthenticationResult?.AccessToken ?? ''
    const sent = world.idp.send(new GetDeviceCommand({ AccessToken, DeviceKey }))
    await expect(sent).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  test('Limit is at most 60', async () => {
    const world = await startWorld()
    const { AccessToken } = await withKnownDevice(world)
    await expect(world.idp.send(new ListDevicesCommand({ AccessToken, Limit: 61 }))).rejects.toMatchObject({
      message:
        "1 validation error detected: Value '61' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 60",
    })
  })
})

describe('a refresh token', () => {
  const refresh = (world: World, REFRESH_TOKEN: string, device: { DEVICE_KEY?: string }) =>
    world.idp.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN, ...device },
      }),
    )
  const invalid = { name: 'NotAuthorizedException', message: 'Invalid Refresh Token.' }

  test('wants the key of the device it was issued to', async () => {
    const world = await startWorld()
    const { RefreshToken, DeviceKey } = await withKnownDevice(world)
    const other = await withKnownDevice(world)
    await expect(refresh(world, RefreshToken, {})).rejects.toMatchObject(invalid)
    await expect(refresh(world, RefreshToken, { DEVICE_KEY: other.DeviceKey })).rejects.toMatchObject(invalid)
    const { AuthenticationResult } = await refresh(world, RefreshToken, { DEVICE_KEY: DeviceKey })
    expect(decodeJwt(AuthenticationResult?.AccessToken ?? '').device_key).toBe(DeviceKey)
    const call = new GetTokensFromRefreshTokenCommand({ ClientId: clientId, RefreshToken, DeviceKey })
    await expect(world.idp.send(call)).resolves.toHaveProperty('AuthenticationResult')
  })

  test('ends with its device', async () => {
    const world = await startWorld()
    const { AccessToken, RefreshToken, DeviceKey } = await withKnownDevice(world)
    await world.idp.send(new ForgetDeviceCommand({ AccessToken, DeviceKey }))
    await expect(refresh(world, RefreshToken, { DEVICE_KEY: DeviceKey })).rejects.toMatchObject(invalid)
  })

  test('of a device that was not confirmed is refused', async () => {
    const world = await startWorld()
    const { RefreshToken, DeviceKey } = await byPassword(world)
    await expect(refresh(world, RefreshToken, { DEVICE_KEY: DeviceKey })).rejects.toMatchObject(invalid)
  })
})

/** The first answer to nora's password from that device. */
const beginFrom = (world: World, DEVICE_KEY: string) =>
  world.idp.send(
    new InitiateAuthCommand({
      ClientId: clientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'nora', PASSWORD: nora.password, DEVICE_KEY },
    }),
  )

async function withRememberedDevice(world: World): Promise<string> {
  const { AccessToken, DeviceKey } = await withKnownDevice(world)
  const DeviceRememberedStatus = 'remembered'
  await world.idp.send(new UpdateDeviceStatusCommand({ AccessToken, DeviceKey, DeviceRememberedStatus }))
  return DeviceKey
}

describe('a device challenge', () => {
  const invalidSession = { name: 'NotAuthorizedException', message: 'Invalid session for the user.' }

  test('can’t be answered as another user or challenge, nor twice', async () => {
    const world = await startWorld()
    const DEVICE_KEY = await withRememberedDevice(world)
    const start = await beginFrom(world, DEVICE_KEY)
    expect(start).toMatchObject({ ChallengeName: 'DEVICE_SRP_AUTH' })
    const answer = (USERNAME: string, challenge = start) =>
      respond(world, challenge, { USERNAME, DEVICE_KEY, SRP_A: 'abc', SMS_MFA_CODE: '123456' })
    await expect(answer('alice')).rejects.toMatchObject(invalidSession)
    await expect(answer('nora', { ...start, ChallengeName: 'SMS_MFA' })).rejects.toMatchObject(invalidSession)
    await expect(answer('nora')).resolves.toMatchObject({
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      ChallengeParameters: { DEVICE_KEY, SALT: '1234', SRP_B: expect.any(String), SECRET_BLOCK: expect.any(String) },
    })
    await expect(answer('nora')).rejects.toMatchObject({
      message: 'Invalid session for the user, session can only be used once.',
    })
  })

  test('wants the device that was named', async () => {
    const world = await startWorld()
    const start = await beginFrom(world, await withRememberedDevice(world))
    const { DeviceKey } = await withKnownDevice(world)
    const sent = respond(world, start, { USERNAME: 'nora', DEVICE_KEY: DeviceKey, SRP_A: 'abc' })
    await expect(sent).rejects.toMatchObject(invalidSession)
  })

  test('comes after the code where a device does not stand in for a factor', async () => {
    const world = await startWorld(seedWith({ challengeRequiredOnNewDevice: false }))
    const start = await beginFrom(world, await withRememberedDevice(world))
    expect(start).toMatchObject({ ChallengeName: 'SMS_MFA' })
    const next = await respond(world, start, { USERNAME: 'nora', SMS_MFA_CODE: sentCode(world) })
    expect(next).toMatchObject({ ChallengeName: 'DEVICE_SRP_AUTH' })
    expect(next.AuthenticationResult).toBeUndefined()
  })

  test('is not there for a device of nobody', async () => {
    const unknown = beginFrom(await startWorld(), 'ap-northeast-1_00000000-0000-4000-8000-000000000000')
    await expect(unknown).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'Device does not exist.',
    })
  })
})
