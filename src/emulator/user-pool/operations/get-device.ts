import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { deviceAnswer, deviceKey, requireDevice } from '../devices/devices.ts'
import { token } from '../rules.ts'
import { readAccessToken } from '../tokens.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetDevice.html */
export const getDevice: ServedOperation = async (emulated, request) => {
  const { AccessToken, DeviceKey } = readMembers(request, { AccessToken: token, DeviceKey: deviceKey })
  const { pool, user } = await readAccessToken(emulated, AccessToken, 'aws.cognito.signin.user.admin')
  return { Device: deviceAnswer(requireDevice(pool, user.username, DeviceKey)) }
}
