import { readFileSync } from 'node:fs'
import { jsonFaultIn } from '../../text/json-fault.ts'
import { beginEmulator, type Emulator, stateByDocuments } from '../emulator.ts'
import { localSeed } from '../seed/seed.ts'
import type { SeedDocument } from '../seed/seed-documents.ts'
import { SeedError, type SeedFault } from '../seed/seed-error.ts'
import { seededState } from '../seed/seeded-state.ts'
import type { Snapshot } from '../state/state.ts'
import { type LocalEnvironment, readLocalSettings, settingsIn, withLocalSettings } from './local-settings.ts'

/** What the local Cognito of this machine begins with, as the environment says. */
export interface LocalState {
  /**
   * A fresh one at each call.
   * @param appOrigin of the app beside it, which is registered; null: there is none
   */
  beginning(appOrigin: string | null): Promise<Snapshot>
  /** What of a template has no effect here. */
  readonly leftOut: readonly SeedFault[]
}

/** @throws SeedError, or Error with one line for the person at the keyboard */
export async function readLocalState(environment: LocalEnvironment): Promise<LocalState> {
  const settings = readLocalSettings(environment)
  const files = (environment.EMULATOR_SEED ?? '')
    .split(',')
    .map((file) => file.trim())
    .filter((file) => file !== '')
  if (files.length === 0) {
    return {
      beginning: (appOrigin) => seededState(withLocalSettings(localSeed(appOrigin ?? ''), settings), Date.now(), null),
      leftOut: [],
    }
  }
  const seeded = () => stateByDocuments(readDocuments(files), { now: Date.now, settings })
  // Read once at the start, so that its faults are told then.
  const { leftOut } = await seeded()
  return {
    beginning: async (appOrigin) => settingsIn((await seeded()).snapshot, settings, appOrigin),
    leftOut,
  }
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

/** A file as JSON, or why it is none, with the place. */
export function readJson(file: string): { readonly value: unknown } | { readonly fault: string } {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
  const fault = jsonFaultIn(text)
  if (!fault) return { value: JSON.parse(text) as unknown }
  return { fault: `line ${fault.line}, column ${fault.column}: JSON has ${fault.expected} here` }
}

/** A local Cognito that a reset takes back to its beginning. */
export async function openLocal(state: LocalState, origin: string, appOrigin: string | null): Promise<Emulator> {
  const beginning = () => state.beginning(appOrigin)
  return beginEmulator(await beginning(), { origin, beginning })
}
