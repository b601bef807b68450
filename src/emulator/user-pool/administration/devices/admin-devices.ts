import type { ServedOperation } from '../../../wire/operation.ts'
import { creationKey, pageOf } from '../../../wire/page-of.ts'
import { optional, readMembers } from '../../../wire/validate.ts'
import { deviceAnswer, deviceKey, requireDevice } from '../../devices/devices.ts'
import { administered, limit, nextToken } from '../../rules.ts'
import { userNamedBy } from '../users/administered-user.ts'

const namedDevice = { ...administered, DeviceKey: deviceKey }

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminListDevices.html */
export const adminListDevices: ServedOperation = (emulated, request) => {
  const members = { ...administered, Limit: limit, PaginationToken: nextToken }
  const { Limit, PaginationToken, ...named } = readMembers(request, members)
  const { pool, user } = userNamedBy(emulated, named)
  const { page, next } = pageOf(
    pool.devices.withKey('username', user.username),
    { limit: Limit, token: PaginationToken },
    ({ created, key }) => creationKey(created, key),
  )
  return { Devices: page.map(deviceAnswer), ...(next !== undefined && { PaginationToken: next }) }
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetDevice.html */
export const adminGetDevice: ServedOperation = (emulated, request) => {
  const given = readMembers(request, namedDevice)
  const { pool, user } = userNamedBy(emulated, given)
  return { Device: deviceAnswer(requireDevice(pool, user.username, given.DeviceKey)) }
}

/** Its refresh tokens end with it.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminForgetDevice.html */
export const adminForgetDevice: ServedOperation = (emulated, request) => {
  const given = readMembers(request, namedDevice)
  const { pool, user } = userNamedBy(emulated, given)
  pool.devices.delete(requireDevice(pool, user.username, given.DeviceKey).key)
  return {}
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateDeviceStatus.html */
export const adminUpdateDeviceStatus: ServedOperation = (emulated, request) => {
  const given = readMembers(request, {
    ...namedDevice,
    DeviceRememberedStatus: optional('text', { oneOf: ['remembered', 'not_remembered'] }),
  })
  const { pool, user } = userNamedBy(emulated, given)
  const device = requireDevice(pool, user.username, given.DeviceKey)
  if (given.DeviceRememberedStatus !== undefined) device.remembered = given.DeviceRememberedStatus === 'remembered'
  device.modified = emulated.now()
  return {}
}
