import { lazyModule } from '../../../loading/lazy-module.ts'
import { UnloadedError } from '../../../loading/loading-limit.ts'
import type { TraceRefusal } from '../../../trace/export/trace-file.ts'
import { largestTrace } from '../../../trace/export/trace-format.ts'
import type { RedactedRun } from '../../../trace/redaction/redacted-run.ts'

const traceFile = lazyModule(() => import('../../../trace/export/trace-file.ts'))

/** A trace from a file, beside the page's own. */
export interface OpenedTrace {
  readonly fileName: string
  readonly runs: readonly RedactedRun[]
}

export type Opening =
  | { readonly ok: true; readonly opened: OpenedTrace }
  /** `unreadable`: the browser could not read the file; `unloaded`: the page's own code for that could not be had. */
  | {
      readonly ok: false
      readonly fileName: string
      readonly reason: TraceRefusal | { readonly kind: 'unreadable' } | { readonly kind: 'unloaded' }
    }

/** Reads a trace file that was chosen. Never throws; nothing is sent anywhere. */
export async function openTrace(file: File): Promise<Opening> {
  const fileName = file.name
  if (file.size > largestTrace) return { ok: false, fileName, reason: { kind: 'too-large', limit: largestTrace } }
  try {
    const [text, { readTraceFile }] = await Promise.all([file.text(), traceFile.load()])
    const read = readTraceFile(text)
    if (!read.ok) return { ok: false, fileName, reason: read.reason }
    return { ok: true, opened: { fileName, runs: read.runs } }
  } catch (error) {
    return { ok: false, fileName, reason: { kind: error instanceof UnloadedError ? 'unloaded' : 'unreadable' } }
  }
}
