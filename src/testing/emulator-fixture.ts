import { createEmulator, type Emulator } from '../emulator/emulator.ts'
import { type LocalConnection, localConnection } from '../emulator/host/local-connection.ts'
import { type ServedEmulator, serveEmulator } from '../emulator/host/node-server.ts'
import { localSeed, type Seed } from '../emulator/seed/seed.ts'
import { sharedKeys } from '../emulator/state/signing-keys-fixture.ts'

/** Where the app would be, to which the Hosted UI leads back. */
export const appOrigin = 'http://localhost:5173'

/** Where an emulator that doesn't listen says that it is. */
export const unservedOrigin = 'http://localhost:9250'

export const testSeed = (): Seed => localSeed(appOrigin)

type Options = Partial<Parameters<typeof createEmulator>[0]>

export interface StartedEmulator extends ServedEmulator {
  readonly seed: Seed
  /** To all that it serves. */
  readonly connection: LocalConnection
}

/** An emulator that listens on a free port, with the keys that all tests share. The caller closes it. */
export async function startEmulator({ seed = testSeed(), ...options }: Options = {}): Promise<StartedEmulator> {
  const served = await serveEmulator({ signingKeys: sharedKeys(), ...options, seed, port: 0 })
  return { ...served, seed, connection: localConnection(seed, served.origin) }
}

/** An emulator without the network: requests are given to its `fetch`. */
export function unservedEmulator(options: Options = {}): Promise<Emulator> {
  return createEmulator({ seed: testSeed(), origin: unservedOrigin, signingKeys: sharedKeys(), ...options })
}
