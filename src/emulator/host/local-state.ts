import { beginEmulator, stateByDocuments, stateOf } from '../emulator.ts'
import { localSeed } from '../seed/seed.ts'
import type { SeedDocument } from '../seed/seed-documents.ts'
import { SeedError, type SeedFault } from '../seed/seed-error.ts'
import type { Snapshot } from '../state/state.ts'
import { type KeptEmulator, keepState } from './kept-emulator.ts'
import {
  type LocalEnvironment,
  type LocalSettings,
  readLocalSettings,
  settingsIn,
  usualAppOrigin,
  withLocalSettings,
} from './local-settings.ts'
import { type ServedEmulator, serve } from './node-server.ts'
import { readJson } from './read-json.ts'
import { type StateFile, stateFile } from './state-file.ts'

/** What the local Cognito of this machine holds when it starts, as the environment says. */
export interface LocalState {
  /**
   * What was kept, or else the beginning.
   * @param appOrigin of the app beside it, which is registered; null: there is none
   */
  starting(appOrigin: string | null): Promise<Snapshot>
  /** What a reset goes back to. */
  beginning(appOrigin: string | null): Promise<Snapshot>
  /** What of a template has no effect here. */
  readonly leftOut: readonly SeedFault[]
  /** null: the state is in memory only. */
  readonly file: StateFile | null
}

/** @throws Error for the person at the keyboard: a line, or one for each fault */
export async function readLocalState(environment: LocalEnvironment): Promise<LocalState> {
  const settings = readLocalSettings(environment)
  const { beginning, leftOut } = await readSeed(environment, settings)
  const folder = environment.EMULATOR_DATA?.trim()
  if (!folder) return { starting: beginning, beginning, leftOut, file: null }
  const file = stateFile(folder)
  const kept = file.read()
  return {
    starting: async (appOrigin) => (kept ? settingsIn(kept, settings, appOrigin) : beginning(appOrigin)),
    beginning,
    leftOut: kept ? [] : leftOut,
    file,
  }
}

type ReadSeed = Pick<LocalState, 'beginning' | 'leftOut'>

async function readSeed(environment: LocalEnvironment, settings: LocalSettings): Promise<ReadSeed> {
  const files = (environment.EMULATOR_SEED ?? '')
    .split(',')
    .map((file) => file.trim())
    .filter((file) => file !== '')
  if (files.length === 0) {
    return {
      beginning: (appOrigin) =>
        stateOf(withLocalSettings(localSeed(appOrigin ?? usualAppOrigin), settings), Date.now()),
      leftOut: [],
    }
  }
  const seeded = () => stateByDocuments(readDocuments(files), { now: Date.now, settings })
  // Read once at the start, so that its faults are told then.
  const { leftOut } = await seeded()
  return { beginning: async (appOrigin) => settingsIn((await seeded()).snapshot, settings, appOrigin), leftOut }
}

/** @throws SeedError with the faults of all of them */
function readDocuments(files: readonly string[]): readonly SeedDocument[] {
  const faults: SeedFault[] = []
  const documents = files.flatMap((file) => {
    const read = readJson(file)
    if ('value' in read) return [{ file, value: read.value }]
    faults.push({ place: file, message: read.fault })
    return []
  })
  if (faults.length > 0) throw new SeedError(faults)
  return documents
}

/** A local Cognito on the loopback that a reset takes back to its beginning. */
export async function serveLocal(local: LocalState, port: number, appOrigin: string | null): Promise<ServedEmulator> {
  const beginning = () => local.beginning(appOrigin)
  let kept: KeptEmulator | undefined
  const served = await serve(port, async (origin) => {
    const emulator = beginEmulator(await local.starting(appOrigin), { origin, beginning })
    if (local.file) kept = keepState(emulator, local.file, (message) => console.error(message))
    return kept ?? emulator
  })
  return {
    ...served,
    async close() {
      await served.close()
      await kept?.stop()
    },
  }
}
