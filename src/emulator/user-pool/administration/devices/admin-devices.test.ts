import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminForgetDeviceCommand,
  AdminGetDeviceCommand,
  AdminListDevicesCommand,
  AdminUpdateDeviceStatusCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { startWorld, userPoolId } from '../../../emulator-fixture.ts'
import { withKnownDevice } from '../../devices/devices-fixture.ts'

const nora = { UserPoolId: userPoolId, Username: 'nora' }
const gone = { name: 'ResourceNotFoundException', message: 'Device does not exist.' }

test('an administrator lists, remembers and forgets a user’s device', async () => {
  const world = await startWorld()
  const { idp } = world
  const { DeviceKey } = await withKnownDevice(world)
  const named = { ...nora, DeviceKey }
  const { Devices } = await idp.send(new AdminListDevicesCommand(nora))
  expect(Devices?.map((device) => device.DeviceKey)).toEqual([DeviceKey])
  await idp.send(new AdminUpdateDeviceStatusCommand({ ...named, DeviceRememberedStatus: 'remembered' }))
  const { Device } = await idp.send(new AdminGetDeviceCommand(named))
  expect(Device?.DeviceAttributes).toContainEqual({ Name: 'dev:device_remembered_status', Value: 'remembered' })
  const foreign = { ...named, Username: 'bob' }
  await expect(idp.send(new AdminGetDeviceCommand(foreign))).rejects.toMatchObject(gone)
  await idp.send(new AdminForgetDeviceCommand(named))
  await expect(idp.send(new AdminForgetDeviceCommand(named))).rejects.toMatchObject(gone)
  expect((await idp.send(new AdminListDevicesCommand(nora))).Devices).toEqual([])
})

test('a later user of the same name has none of them', async () => {
  const world = await startWorld()
  const { DeviceKey } = await withKnownDevice(world)
  await world.idp.send(new AdminDeleteUserCommand(nora))
  await world.idp.send(new AdminCreateUserCommand(nora))
  await expect(world.idp.send(new AdminGetDeviceCommand({ ...nora, DeviceKey }))).rejects.toMatchObject(gone)
})
