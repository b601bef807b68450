import { lazyModule } from '../../../loading/lazy-module.ts'
import { UnloadedError } from '../../../loading/loading-limit.ts'
import { largestTrace } from '../../../trace/export/trace-format.ts'
import type { HarLacks, TraceRefusal } from '../../../trace/import/read-trace.ts'
import type { Run } from '../../../trace/record/run.ts'

const traceLinks = lazyModule(() => import('../../../trace/export/trace-link.ts'))
const traceFile = lazyModule(() => import('../../../trace/import/trace-file.ts'))

/** A trace from a file, beside the page's own. A HAR of a browser may hold secrets in the clear. */
export interface OpenedTrace {
  readonly fileName: string
  readonly runs: readonly Run[]
  /** null: nothing. */
  readonly lacks: HarLacks | null
}

export type Opening =
  | { readonly ok: true; readonly opened: OpenedTrace }
  /** `unreadable`: the browser could not read the file; `unloaded`: the page's own code for that could not be had. */
  | {
      readonly ok: false
      readonly fileName: string
      readonly reason: TraceRefusal | { readonly kind: 'unreadable' } | { readonly kind: 'unloaded' }
    }

/** Reads a trace file or a HAR that was chosen. Never throws; nothing is sent anywhere. */
export async function openTrace(file: File): Promise<Opening> {
  const fileName = file.name
  if (file.size > largestTrace) return { ok: false, fileName, reason: { kind: 'too-large', limit: largestTrace } }
  try {
    const [text, { readTraceFile }] = await Promise.all([file.text(), traceFile.load()])
    const read = readTraceFile(text)
    if (!read.ok) return { ok: false, fileName, reason: read.reason }
    return { ok: true, opened: { fileName, runs: read.runs, lacks: read.lacks } }
  } catch (error) {
    return { ok: false, fileName, reason: { kind: error instanceof UnloadedError ? 'unloaded' : 'unreadable' } }
  }
}

/** Reads the trace that a link brings, as the file that it was. @param fileName what it is called beside files */
export async function openTraceLink(fragment: string, fileName: string): Promise<Opening> {
  try {
    const { traceInLink } = await traceLinks.load()
    return openTrace(new File([await traceInLink(fragment)], fileName))
  } catch {
    return { ok: false, fileName, reason: { kind: 'unloaded' } }
  }
}
