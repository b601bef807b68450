import { nothingIssued, openSession } from '../challenge-sessions.ts'
import type { SignIn } from '../challenges/challenge.ts'
import type { SignInPlace } from '../due-challenge.ts'
import { openExchange } from '../srp-sign-in.ts'

interface DeviceChallenge {
  readonly name: 'DEVICE_SRP_AUTH' | 'DEVICE_PASSWORD_VERIFIER'
  readonly parameters: Readonly<Record<string, string>>
  readonly session: string
}

/** By which a remembered device shows itself, after all other challenges; null: none is due. */
export function issueDeviceChallenge({ emulated, pool, client }: SignInPlace, signIn: SignIn): DeviceChallenge | null {
  const { user, met, device } = signIn
  if (!device || met.some(({ name }) => name === 'DEVICE_PASSWORD_VERIFIER')) return null
  const clientPublic = met.find(({ name }) => name === 'DEVICE_SRP_AUTH')?.choice ?? null
  const name = clientPublic === null ? 'DEVICE_SRP_AUTH' : 'DEVICE_PASSWORD_VERIFIER'
  const verifier = { salt: device.salt, verifier: BigInt(`0x${device.verifier}`) }
  const parameters: DeviceChallenge['parameters'] =
    clientPublic === null
      ? {}
      : {
          ...openExchange(emulated, pool, client, { userIdForSrp: device.key, verifier, clientPublic, met }),
          DEVICE_KEY: device.key,
        }
  const opened = { clientId: client.id, username: user.username, met, deviceKey: device.key, challenge: name }
  const session = openSession(emulated, pool, { ...nothingIssued, ...opened, parameters })
  return { name, parameters, session }
}
