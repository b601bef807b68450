import { ConfirmDeviceCommand } from '@aws-sdk/client-cognito-identity-provider'
import { testSeed } from '../../../testing/emulator-fixture.ts'
import { userPoolId, type World } from '../../emulator-fixture.ts'
import type { Seed } from '../../seed/seed.ts'
import type { DeviceConfiguration } from '../../state/device.ts'
import { begin, respond } from '../challenge-fixture.ts'

export const nora = { username: 'nora', password: 'Nora-Passw0rd!' }
export const deviceKeyForm = /^ap-northeast-1_[0-9a-f-]{36}$/

/** The seed in which nora's pool is set like this. */
export function seedWith(change: Partial<DeviceConfiguration>): Seed {
  const { userPool, ...rest } = testSeed()
  const users = userPool.users.map((user) =>
    user.deviceConfiguration ? { ...user, deviceConfiguration: { ...user.deviceConfiguration, ...change } } : user,
  )
  return { ...rest, userPool: { ...userPool, users } }
}

export const sentCode = (world: World) => world.emulated.outbox[0]?.code ?? ''

export const confirm = (world: World, device: { readonly AccessToken: string; readonly DeviceKey: string }) =>
  world.idp.send(
    new ConfirmDeviceCommand({ ...device, DeviceSecretVerifierConfig: { PasswordVerifier: 'AQ==', Salt: 'AQ==' } }),
  )

/** Tokens by a plain password and a code, in the AWS SDK: with metadata of a device that can't be confirmed. */
export async function byPassword(world: World) {
  const challenge = await begin(world, nora.username, nora.password)
  const { AuthenticationResult } = await respond(world, challenge, { USERNAME: 'nora', SMS_MFA_CODE: sentCode(world) })
  return {
    AccessToken: AuthenticationResult?.AccessToken ?? '',
    DeviceKey: AuthenticationResult?.NewDeviceMetadata?.DeviceKey ?? '',
    groupKey: AuthenticationResult?.NewDeviceMetadata?.DeviceGroupKey,
    RefreshToken: AuthenticationResult?.RefreshToken ?? '',
  }
}

/** The same with a device that is known, though no client has its secret. */
export async function withKnownDevice(world: World) {
  const tokens = await byPassword(world)
  const now = world.emulated.now()
  world.emulated.userPools.get(userPoolId)?.devices.set(tokens.DeviceKey, {
    key: tokens.DeviceKey,
    groupKey: tokens.groupKey ?? '',
    username: 'nora',
    name: null,
    verifier: '1234',
    salt: '1234',
    remembered: false,
    created: now,
    modified: now,
    lastAuthenticated: now,
  })
  return tokens
}
