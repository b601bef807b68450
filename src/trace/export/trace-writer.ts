import type { RedactedRun } from '../redaction/redacted-run.ts'
import { type Environment, writer } from './environment.ts'
import { type TraceFile, traceFormat, traceVersion } from './trace-format.ts'

/** The runs as a file that a colleague opens here. The format's name stands first, so that a cut file is still known. */
export function writeTraceFile(runs: readonly RedactedRun[], { browser, exported }: Environment): string {
  const file: TraceFile = {
    format: traceFormat,
    version: traceVersion,
    writer,
    browser,
    exported: new Date(exported).toISOString(),
    runs,
  }
  return JSON.stringify(file)
}
