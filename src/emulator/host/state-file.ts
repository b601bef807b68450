import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { NoSnapshot, readSnapshot } from '../state/kept/read-snapshot.ts'
import type { Snapshot } from '../state/state.ts'
import { readJson } from './read-json.ts'

/** The one file of a folder in which a state is kept. It holds signing keys and passwords of test users. */
export interface StateFile {
  readonly path: string
  /** null: nothing was kept yet. @throws Error with one line a fault; the file stays as it is */
  read(): Snapshot | null
  /** Either the whole state is in the file afterwards, on the disk, or what was there before. */
  write(state: string): Promise<void>
  /** The same for a process that ends. */
  writeNow(state: string): void
}

const format = 'local-cognito-state'
const version = 1

/** @throws Error of the system where the folder can't be made */
export function stateFile(folder: string): StateFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  removeTemporary(folder)
  const path = join(folder, 'state.json')
  // Its own name for each process, so that none writes into another's.
  const temporary = join(folder, `state.json.${process.pid}.tmp`)
  const textOf = (state: string) => `{"format":"${format}","version":${version},"state":${state}}\n`
  return {
    path,
    read: () => readState(path),
    async write(state) {
      const file = await open(temporary, 'w', 0o600)
      try {
        await file.writeFile(textOf(state))
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(temporary, path)
      syncFolder(folder)
    },
    writeNow(state) {
      const file = openSync(temporary, 'w', 0o600)
      try {
        writeFileSync(file, textOf(state))
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      renameSync(temporary, path)
      syncFolder(folder)
    },
  }
}

function readState(path: string): Snapshot | null {
  if (!existsSync(path)) return null
  const refused = (faults: string) =>
    new Error(`${path} holds no state that can be used, and is left as it is:\n${faults.replace(/^/gm, '  ')}`)
  const read = readJson(path)
  if ('fault' in read) throw refused(read.fault)
  const kept = typeof read.value === 'object' && read.value !== null ? read.value : {}
  if (!('format' in kept) || kept.format !== format) throw refused(`format: must be "${format}"`)
  if (!('version' in kept) || kept.version !== version) throw refused(`version: must be ${version}`)
  try {
    return readSnapshot('state' in kept ? kept.state : null, 'state.')
  } catch (error) {
    throw error instanceof NoSnapshot ? refused(error.message) : error
  }
}

/** So that the new name outlives a power cut. Windows can't. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** What writes that were broken off have left. */
function removeTemporary(folder: string): void {
  for (const name of readdirSync(folder))
    if (/^state\.json\.\d+\.tmp$/.test(name)) rmSync(join(folder, name), { force: true })
}
