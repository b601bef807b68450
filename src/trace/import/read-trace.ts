import type { Run } from '../record/run.ts'

export type ReadTrace =
  | {
      readonly ok: true
      readonly runs: readonly Run[]
      /** What a HAR did not bring; null: a trace file, which brings all. */
      readonly lacks: HarLacks | null
    }
  | { readonly ok: false; readonly reason: TraceRefusal }

/** How much of a HAR could not be read, or was not in it. */
export interface HarLacks {
  /** Requests to other hosts, and CORS preflights: they are no steps. */
  readonly otherRequests: number
  /** Steps whose request or response body is not in the file. */
  readonly bodies: number
  /** Steps without their start or their duration. */
  readonly times: number
  /** Steps whose Authorization header was taken out, as browsers do when they save a sanitized HAR. */
  readonly authorizations: number
  /** True where another program wrote it: only this page records what is computed between the requests. */
  readonly computations: boolean
}

export type FileFormat = 'trace' | 'har'

/** A file that this page knows, but doesn't open here. */
export type KnownFile = 'config' | 'tokens'

/** Why a file is not opened. The words are made by the page. */
export type TraceRefusal =
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'not-json' }
  /** It begins as a trace and then ends too early. */
  | { readonly kind: 'truncated' }
  | { readonly kind: 'other-format' }
  | { readonly kind: 'known-file'; readonly file: KnownFile }
  /** @param newest the newest version that is read; older ones are too */
  | { readonly kind: 'other-version'; readonly version: string; readonly newest: number }
  /** @param at where, e.g. `runs[0].events[3].url` */
  | { readonly kind: 'malformed'; readonly format: FileFormat; readonly at: string }
  | { readonly kind: 'forbidden-key'; readonly key: string }
  /** A HAR of which no request is a step of a sign-in. */
  | { readonly kind: 'no-steps'; readonly requests: number }
