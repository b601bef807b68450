import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
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

/** @throws Error where another process keeps its state there, or of the system where the folder can't be made */
export function stateFile(folder: string): StateFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  takeFolder(folder)
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
      // Not the file of a write that may be under way, which other threads go on with.
      const last = join(folder, `state.json.${process.pid}.last.tmp`)
      const file = openSync(last, 'w', 0o600)
      try {
        writeFileSync(file, textOf(state))
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      // So that the other is not put over it.
      rmSync(temporary, { force: true })
      renameSync(last, path)
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

/**
 * Two processes would each write over what the other has. A process that was killed leaves its mark, which counts no
 * longer.
 */
function takeFolder(folder: string): void {
  const mark = join(folder, 'in-use-by')
  const other = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : Number.NaN
  if (other !== process.pid && isRunning(other)) {
    throw new Error(
      `Another local Cognito (process ${other}) keeps its state in ${folder}: give this one another EMULATOR_DATA`,
    )
  }
  writeFileSync(mark, String(process.pid))
  process.once('exit', () => rmSync(mark, { force: true }))
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    // Signal 0 only asks (https://nodejs.org/api/process.html#processkillpid-signal).
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** What writes that were broken off have left. */
function removeTemporary(folder: string): void {
  for (const name of readdirSync(folder))
    if (/^state\.json\.\d+(\.last)?\.tmp$/.test(name)) rmSync(join(folder, name), { force: true })
}
