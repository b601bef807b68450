import {
  CognitoIdentityProviderClient,
  ConfirmDeviceCommand,
  ForgetDeviceCommand,
  ListDevicesCommand,
  UpdateDeviceStatusCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import * as v from 'valibot'
import type { Connection } from '../../connection/connection.ts'
import type { AccessToken, TokenSet } from '../../token/token-set.ts'
import { clientSettings } from '../client-settings.ts'
import { filledText } from '../filled-text.ts'
import { moment } from '../moment.ts'
import { measured, type NoteComputation } from '../note.ts'
import { answerOf } from '../sdk-answer.ts'
import { srpVerifier, toBase64 } from './srp.ts'
import { userPoolOperation } from './user-pool-answers.ts'

const attributes = v.nullish(v.array(v.object({ Name: v.string(), Value: v.nullish(v.string(), '') })), [])

const userDevice = v.pipe(
  v.object({
    DeviceKey: filledText,
    DeviceAttributes: attributes,
    DeviceCreateDate: moment,
    DeviceLastAuthenticatedDate: moment,
  }),
  v.transform(({ DeviceKey, DeviceAttributes, DeviceCreateDate, DeviceLastAuthenticatedDate }) => {
    const attribute = (name: string) => DeviceAttributes.find(({ Name }) => Name === name)?.Value ?? null
    return {
      key: DeviceKey,
      name: attribute('device_name'),
      isRemembered: attribute('dev:device_remembered_status') === 'remembered',
      address: attribute('last_ip_used'),
      created: DeviceCreateDate,
      lastSignIn: DeviceLastAuthenticatedDate,
    }
  }),
)

/** A device that the user pool knows of the user. Times are epoch milliseconds. */
export type UserDevice = v.InferOutput<typeof userDevice>

const nothing = v.object({})
const listing = userPoolOperation('ListDevices', v.object({ Devices: v.nullish(v.array(userDevice), []) }))
const confirmation = userPoolOperation(
  'ConfirmDevice',
  v.object({ UserConfirmationNecessary: v.nullish(v.boolean(), false) }),
)
const update = userPoolOperation('UpdateDeviceStatus', nothing)
const removal = userPoolOperation('ForgetDevice', nothing)

const clientFor = (connection: Connection) => new CognitoIdentityProviderClient(clientSettings(connection, 'userPool'))

/**
 * ConfirmDevice: makes this browser known as a device of the user.
 * @returns the secret by which it shows itself from now on, and whether the user has to choose to have it remembered
 * @throws ProblemError
 */
export async function confirmDevice(
  connection: Connection,
  token: AccessToken,
  { key, groupKey }: NonNullable<TokenSet['newDevice']>,
  note: NoteComputation,
): Promise<{ readonly secret: string; readonly needsChoice: boolean }> {
  const secret = toBase64(crypto.getRandomValues(new Uint8Array(40)))
  const identity = { poolName: groupKey, userIdForSrp: key, password: secret }
  const { verifier, salt } = await srpVerifier(identity, crypto.getRandomValues(new Uint8Array(16)))
  const [PasswordVerifier, Salt] = [toBase64(verifier), toBase64(salt)]
  note({ name: 'device-verifier', values: [measured('PasswordVerifier', PasswordVerifier), measured('Salt', Salt)] })
  const command = new ConfirmDeviceCommand({
    AccessToken: token,
    DeviceKey: key,
    DeviceName: 'cognito-inspector',
    DeviceSecretVerifierConfig: { PasswordVerifier, Salt },
  })
  const client = clientFor(connection)
  const { UserConfirmationNecessary } = await answerOf(confirmation, client, () => client.send(command))
  return { secret, needsChoice: UserConfirmationNecessary }
}

/** UpdateDeviceStatus. @throws ProblemError */
export async function setRemembered(
  connection: Connection,
  token: AccessToken,
  key: string,
  isRemembered: boolean,
): Promise<void> {
  const client = clientFor(connection)
  const command = new UpdateDeviceStatusCommand({
    AccessToken: token,
    DeviceKey: key,
    DeviceRememberedStatus: isRemembered ? 'remembered' : 'not_remembered',
  })
  await answerOf(update, client, () => client.send(command))
}

/** ListDevices: at most 60, in one page. @throws ProblemError */
export async function listDevices(connection: Connection, token: AccessToken): Promise<readonly UserDevice[]> {
  const client = clientFor(connection)
  const command = new ListDevicesCommand({ AccessToken: token, Limit: 60 })
  return (await answerOf(listing, client, () => client.send(command))).Devices
}

/** ForgetDevice. @throws ProblemError */
export async function forgetDevice(connection: Connection, token: AccessToken, key: string): Promise<void> {
  const client = clientFor(connection)
  const command = new ForgetDeviceCommand({ AccessToken: token, DeviceKey: key })
  await answerOf(removal, client, () => client.send(command))
}
