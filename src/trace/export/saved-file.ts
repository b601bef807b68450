import type { Run } from '../record/run.ts'
import { type RedactedRun, redacted, secretsOf } from '../redaction/redacted-run.ts'
import { leaksIn } from '../redaction/redaction.ts'
import type { Environment } from './environment.ts'
import { type HarTexts, harOf } from './har.ts'
import { type ReportTexts, reportOf } from './markdown-report.ts'
import { largestTrace } from './trace-format.ts'
import { writeTraceFile } from './trace-writer.ts'

/** What a trace can be taken along as. */
export type FileKind = keyof typeof fileKinds

/** The words of each kind of file, in the page's language; a trace has none. */
export interface FileTexts {
  readonly report: ReportTexts
  readonly har: HarTexts
}

interface KnownKind {
  readonly extension: string
  readonly mediaType: string
  readonly write: (runs: readonly RedactedRun[], environment: Environment, texts: FileTexts) => string
}

/** The one table of file kinds. */
export const fileKinds = {
  har: {
    extension: 'har',
    mediaType: 'application/json',
    write: (runs, environment, { har }) => JSON.stringify(harOf(runs, har, environment)),
  },
  report: {
    extension: 'md',
    mediaType: 'text/markdown',
    write: (runs, environment, { report }) => runs.map((run) => reportOf(run, report, environment)).join('\n---\n\n'),
  },
  trace: {
    extension: 'trace.json',
    mediaType: 'application/json',
    write: writeTraceFile,
  },
} as const satisfies Readonly<Record<string, KnownKind>>

export type FileToTake =
  | { readonly ok: true; readonly name: string; readonly mediaType: string; readonly text: string }
  /** A secret would have stood in the file: a fault of ours, and the file is not offered. */
  | { readonly ok: false; readonly reason: 'leak'; readonly secrets: number }
  /** A trace that could not be opened again. */
  | { readonly ok: false; readonly reason: 'too-large'; readonly limit: number }

interface Taken {
  readonly kind: FileKind
  readonly runs: readonly Run[]
  /** Every run whose secrets must not be in the file; at least those that are taken. */
  readonly session: readonly Run[]
  readonly environment: Environment
  readonly texts: FileTexts
}

/** The only way out for a trace: made of redacted copies, then searched for every secret of the session. */
export function fileToTake({ kind, runs, session, environment, texts }: Taken): FileToTake {
  const secrets = secretsOf([...session, ...runs])
  const { write, extension, mediaType }: KnownKind = fileKinds[kind]
  const text = write(
    runs.map((run) => redacted(run, secrets)),
    environment,
    texts,
  )
  const leaks = leaksIn(text, secrets)
  if (leaks.length > 0) return { ok: false, reason: 'leak', secrets: leaks.length }
  if (kind === 'trace' && text.length > largestTrace) return { ok: false, reason: 'too-large', limit: largestTrace }
  return { ok: true, name: `${nameOf(runs, environment)}.${extension}`, mediaType, text }
}

/** e.g. `cognito-run-2-guest-20261121-203517`; only characters that every file system takes. */
function nameOf(runs: readonly Run[], { exported }: Environment): string {
  const time = new Date(exported).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
  const [only] = runs
  return only && runs.length === 1 ? `cognito-run-${only.number}-${only.signInMethod}-${time}` : `cognito-runs-${time}`
}
