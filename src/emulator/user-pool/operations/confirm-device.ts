import { base64ToBytes, bytesToHex } from '../../../text/bytes.ts'
import { invalidParameter, ServiceError } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers } from '../../wire/validate.ts'
import { originOf } from '../claims.ts'
import { deviceKey } from '../devices/devices.ts'
import { token } from '../rules.ts'
import { readAccessToken } from '../tokens.ts'

/** Makes the device known that the access token was issued to.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmDevice.html */
export const confirmDevice: ServedOperation = async (emulated, request) => {
  const { AccessToken, DeviceKey, DeviceSecretVerifierConfig, DeviceName } = readMembers(request, {
    AccessToken: token,
    DeviceKey: deviceKey,
    DeviceSecretVerifierConfig: optional('texts', { secret: true }),
    DeviceName: optional('text', { minLength: 1, maxLength: 1024 }),
  })
  const { pool, user, claims } = await readAccessToken(emulated, AccessToken, 'aws.cognito.signin.user.admin')
  const grants = pool.refreshTokens.withKey('username', user.username)
  const device = grants.find(({ originJti }) => originJti === originOf(claims))?.device
  // As in boto3 issue 4059; for a sign-in without SRP in amplify-js issue 2705.
  if (!user.deviceConfiguration || !device?.confirmable || device.key !== DeviceKey) throw invalidDeviceKey()
  // The type is the model's; the text is unverified: no public thread shows it.
  if (pool.devices.has(DeviceKey)) throw new ServiceError('DeviceKeyExistsException', 'Device key already exists.')
  const [verifier, salt] = [DeviceSecretVerifierConfig?.PasswordVerifier, DeviceSecretVerifierConfig?.Salt].map(hexOf)
  if (!verifier || !salt) throw invalidVerifier()
  const now = emulated.now()
  const onPrompt = user.deviceConfiguration.deviceOnlyRememberedOnUserPrompt
  pool.devices.set(DeviceKey, {
    key: DeviceKey,
    groupKey: device.groupKey,
    username: user.username,
    name: DeviceName ?? null,
    verifier,
    salt,
    remembered: !onPrompt,
    created: now,
    modified: now,
    lastAuthenticated: now,
  })
  return { UserConfirmationNecessary: onPrompt }
}

/** Of base64; null: it isn't. */
function hexOf(base64: string | undefined): string | null {
  const bytes = base64ToBytes(base64 ?? '')
  return bytes && bytes.length > 0 && bytes.length <= 400 ? bytesToHex(bytes) : null
}

const invalidDeviceKey = () => invalidParameter('Invalid device key given.')

/** Unverified: no public thread shows it. */
const invalidVerifier = () => invalidParameter('Invalid device secret verifier given.')
