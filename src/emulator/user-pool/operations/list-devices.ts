import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers } from '../../wire/validate.ts'
import { deviceAnswer } from '../devices/devices.ts'
import { token } from '../rules.ts'
import { readAccessToken } from '../tokens.ts'

/** The most that one answer lists, by the model. */
const most = 60

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListDevices.html */
export const listDevices: ServedOperation = async (emulated, request) => {
  const { AccessToken, Limit, PaginationToken } = readMembers(request, {
    AccessToken: token,
    Limit: optional('count', { least: 0, most }),
    PaginationToken: optional('text', { pattern: '[\\S]+', minLength: 1 }),
  })
  const { pool, user } = await readAccessToken(emulated, AccessToken, 'aws.cognito.signin.user.admin')
  const devices = pool.devices.withKey('username', user.username)
  const from = devices.findIndex(({ key }) => key === PaginationToken) + 1
  const listed = devices.slice(from, from + (Limit || most))
  const last = listed.at(-1)?.key
  return {
    Devices: listed.map(deviceAnswer),
    ...(last !== devices.at(-1)?.key && { PaginationToken: last }),
  }
}
