import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { deviceKey, requireDevice } from '../devices/devices.ts'
import { token } from '../rules.ts'
import { readAccessToken } from '../tokens.ts'

/** Its refresh tokens end with it.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ForgetDevice.html */
export const forgetDevice: ServedOperation = async (emulated, request) => {
  const { AccessToken, DeviceKey } = readMembers(request, { AccessToken: token, DeviceKey: deviceKey })
  const { pool, user } = await readAccessToken(emulated, AccessToken, 'aws.cognito.signin.user.admin')
  pool.devices.delete(requireDevice(pool, user.username, DeviceKey).key)
  return {}
}
