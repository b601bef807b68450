import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers } from '../../wire/validate.ts'
import { deviceKey, requireDevice } from '../devices/devices.ts'
import { token } from '../rules.ts'
import { readAccessToken } from '../tokens.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateDeviceStatus.html */
export const updateDeviceStatus: ServedOperation = async (emulated, request) => {
  const { AccessToken, DeviceKey, DeviceRememberedStatus } = readMembers(request, {
    AccessToken: token,
    DeviceKey: deviceKey,
    DeviceRememberedStatus: optional('text', { oneOf: ['remembered', 'not_remembered'] }),
  })
  const { pool, user } = await readAccessToken(emulated, AccessToken, 'aws.cognito.signin.user.admin')
  const device = requireDevice(pool, user.username, DeviceKey)
  if (DeviceRememberedStatus !== undefined) device.remembered = DeviceRememberedStatus === 'remembered'
  device.modified = emulated.now()
  return {}
}
