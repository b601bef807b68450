import { type Emulator, restoreEmulator, stateByDocuments, stateOf } from '../../emulator.ts'
import { localSeed } from '../../seed/seed.ts'
import { readSnapshot } from '../../state/kept/read-snapshot.ts'
import type { Snapshot } from '../../state/state.ts'
import { settingsIn, usualAppOrigin } from '../local-settings.ts'
import { type ServedEmulator, serve } from '../node-server.ts'
import type { CreatePackagedEmulator, PackagedEmulator, PackagedOptions } from './contract.ts'

export { SeedError } from '../../seed/seed-error.ts'

const usualOrigin = 'http://localhost:9250'

/** What other programs import: see the contract. */
export const createEmulator: CreatePackagedEmulator = async (options = {}) => {
  const { now = Date.now, functions = {} } = options
  const { snapshot, ids, leftOut } = await seeded(options, now)
  const beginning = async () => (await seeded(options, now)).snapshot
  // Its keys are made once a token needs them: many tests need none.
  let current = restoreEmulator(snapshot, { origin: usualOrigin, now, functions, beginning })
  let served: ServedEmulator | undefined
  /** The same state at another address, or another state. */
  const openAt = (origin: string, state: Snapshot): Emulator => {
    current = restoreEmulator(state, { origin, now, functions, beginning })
    return current
  }
  const origin = () => current.emulated.links.origin
  return {
    get origin() {
      return origin()
    },
    ids,
    leftOut,
    fetch: (input, init) =>
      current.fetch(new Request(typeof input === 'string' ? new URL(input, origin()) : input, init)),
    async listen(port = 0) {
      if (served) throw new Error(`it listens at ${served.origin} already`)
      served = await serve(port, (at) => follow(openAt(at, current.snapshot()), () => current))
      return served.origin
    },
    async close() {
      await served?.close()
      served = undefined
    },
    snapshot: () => current.snapshot(),
    restore: (snapshot) => void openAt(origin(), readSnapshot(snapshot)),
    advance(milliseconds) {
      if (!(milliseconds >= 0)) throw new RangeError('the clock goes on only: give milliseconds from 0')
      current.emulated.clock.skipped += milliseconds
    },
    outbox: () => structuredClone(current.emulated.outbox),
  } satisfies PackagedEmulator
}

/** Answers as the emulator that is there at the time. */
const follow = (first: Emulator, current: () => Emulator): Emulator => ({
  ...first,
  fetch: (request) => current().fetch(request),
})

async function seeded({ seed, issuer = 'aws', callbackUrls = [], functions = {} }: PackagedOptions, now: () => number) {
  const settings = { issuer, requirePkce: false, signedCallsFrom: 'apps' as const, callbackUrls }
  if (!seed) {
    const snapshot = await stateOf({ ...localSeed(usualAppOrigin), issuer }, now())
    return { snapshot: settingsIn(snapshot, settings, null), ids: {}, leftOut: [] }
  }
  const documents = isList(seed) ? seed : [seed]
  const named = documents.map((value, index) => ({ file: documents.length > 1 ? `seed[${index}]` : 'seed', value }))
  const { snapshot, ids, leftOut } = await stateByDocuments(named, {
    now,
    settings,
    functions: new Set(Object.keys(functions)),
  })
  const lines = leftOut.map(({ place, message }) => `${place}: ${message}`)
  return { snapshot: settingsIn(snapshot, settings, null), ids, leftOut: lines }
}

const isList = (seed: NonNullable<PackagedOptions['seed']>): seed is readonly object[] & typeof seed =>
  Array.isArray(seed)
