import type { Emulator } from '../emulator.ts'
import { liveSnapshot } from '../state/state.ts'
import type { StateFile } from './state-file.ts'

/** Milliseconds from one writing to the next at least: a change waits so long, and as long as two writings take. */
const interval = 250

export interface KeptEmulator extends Emulator {
  /** Writes what is not written yet, and keeps the state no longer. */
  stop(): Promise<void>
}

/**
 * An emulator whose state is written to a file within a second of each change, beside its answers, and when the process
 * ends. What a kill leaves is the state of a moment ago.
 * @param report told why the file can't be written; it is tried again
 */
export function keepState(emulator: Emulator, file: StateFile, report: (message: string) => void): KeptEmulator {
  let hasChanged = false
  let writtenAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> | undefined

  /** At once text, since the state goes on changing. */
  const stateNow = () => {
    hasChanged = false
    writtenAt = performance.now()
    return JSON.stringify(liveSnapshot(emulator.emulated))
  }
  function changed(): void {
    hasChanged = true
    if (writing) return
    const due = Math.max(0, writtenAt + interval - performance.now())
    timer ??= setTimeout(() => void save(), due).unref()
  }
  function save(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    writing ??= file
      .write(stateNow())
      .catch((error: unknown) => {
        hasChanged = true
        report(`The state cannot be written to ${file.path}: ${error instanceof Error ? error.message : error}`)
      })
      .finally(() => {
        writing = undefined
        if (hasChanged) changed()
      })
    return writing
  }
  const saveAtEnd = () => {
    if (hasChanged || writing) file.writeNow(stateNow())
  }
  process.once('exit', saveAtEnd)
  changed()
  return {
    get emulated() {
      return emulator.emulated
    },
    snapshot: () => emulator.snapshot(),
    async fetch(request) {
      const isRead = onlyReads(request)
      try {
        return await emulator.fetch(request)
      } finally {
        if (!isRead) changed()
      }
    },
    async stop() {
      process.off('exit', saveAtEnd)
      while (hasChanged || writing) await (writing ?? save())
      clearTimeout(timer)
    },
  }
}

/** Whether the request certainly leaves the state as it is; others count as changes. */
function onlyReads({ method, url, headers }: Request): boolean {
  if (method === 'OPTIONS' || method === 'HEAD') return true
  if (method === 'GET') return /^\/([\w-]+\/\.well-known\/.*|outbox|clock|faults|keys)?$/.test(new URL(url).pathname)
  const operation = headers.get('X-Amz-Target')?.split('.').at(-1) ?? ''
  return /^(Describe|List|AdminGet|AdminList)/.test(operation)
}
