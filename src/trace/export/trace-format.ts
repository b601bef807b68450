import type { RedactedRun } from '../redaction/redacted-run.ts'
import type { Browser } from './environment.ts'

/** Our own file: runs as they were recorded, every secret replaced by its fingerprint. */
export interface TraceFile {
  readonly format: typeof traceFormat
  readonly version: typeof traceVersion
  readonly writer: { readonly name: string; readonly version: string }
  readonly browser: Browser | null
  /** ISO 8601. */
  readonly exported: string
  readonly runs: readonly RedactedRun[]
}

export const traceFormat = 'cognito-inspector-trace'

/** Grows with each change that an older reader would misread; `modernized.ts` reads what older ones wrote. */
export const traceVersion = 3

/** Bytes. A larger file is neither written nor opened: the page would stand still over it. */
export const largestTrace = 20_000_000
