import { bytesToBase64Url, randomBytes } from '../../../text/bytes.ts'
import type { Device, DeviceOfGrant } from '../../state/device.ts'
import type { Emulated } from '../../state/state.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { resourceNotFound } from '../../wire/errors.ts'
import type { WireObject } from '../../wire/operation.ts'
import { required } from '../../wire/validate.ts'
import type { SignIn } from '../challenges/challenge.ts'

export const deviceKeyRule = { pattern: '[\\w-]+_[0-9a-f-]+', minLength: 1, maxLength: 55, secret: true } as const
export const deviceKey = required('text', deviceKeyRule)

/** @throws ServiceError: the user has no such device (amazon-cognito-identity-js issue 200) */
export function requireDevice(pool: UserPool, username: string, key: string): Device {
  const device = pool.devices.get(key)
  if (device?.username !== username) throw resourceNotFound('Device does not exist.')
  return device
}

/**
 * The device that a request of a sign-in names. One that isn't remembered is as good as none; that is unverified: no
 * public thread shows it.
 * @throws ServiceError
 */
export function namedDevice(pool: UserPool, username: string, key: string | undefined): Device | null {
  const user = pool.users.get(username)
  if (!key || !user?.deviceConfiguration) return null
  requireDevice(pool, username, key)
  return rememberedDevice(pool, user, key)
}

export function rememberedDevice(pool: UserPool, user: User, key: string | null): Device | null {
  const device = pool.devices.get(key ?? '')
  return device?.username === user.username && device.remembered && user.deviceConfiguration ? device : null
}

/** What the tokens of a sign-in belong to: the proven device, or one that may become known. */
export function deviceOf(
  { settings }: Emulated,
  { user, met, device }: SignIn,
): { readonly used: DeviceOfGrant | null; readonly isNew: boolean } {
  if (!user.deviceConfiguration) return { used: null, isNew: false }
  if (device) return { used: { key: device.key, groupKey: device.groupKey, confirmable: false }, isNew: false }
  const used = {
    key: `${settings.region}_${crypto.randomUUID()}`,
    groupKey: `-${bytesToBase64Url(randomBytes(6))}`,
    confirmable: met.some(({ name }) => name === 'PASSWORD_VERIFIER'),
  }
  return { used, isNew: true }
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeviceType.html */
export const deviceAnswer = ({ key, name, remembered, created, modified, lastAuthenticated }: Device): WireObject => ({
  DeviceAttributes: [
    { Name: 'device_status', Value: 'valid' },
    ...(name === null ? [] : [{ Name: 'device_name', Value: name }]),
    { Name: 'dev:device_remembered_status', Value: remembered ? 'remembered' : 'not_remembered' },
  ],
  DeviceCreateDate: created / 1000,
  DeviceKey: key,
  DeviceLastAuthenticatedDate: lastAuthenticated / 1000,
  DeviceLastModifiedDate: modified / 1000,
})
