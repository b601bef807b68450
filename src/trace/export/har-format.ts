import type { RunConnection } from '../record/run.ts'

/**
 * HTTP Archive 1.2, as far as this app writes it (http://www.softwareishard.com/blog/har-12-spec/). Times are ISO 8601,
 * durations milliseconds, sizes bytes, -1 where unknown. Members that begin with `_` are ours; the format allows them.
 */
export interface Har {
  readonly log: {
    readonly version: '1.2'
    readonly creator: HarNameVersion
    readonly browser?: HarNameVersion
    readonly pages: readonly HarPage[]
    readonly entries: readonly HarEntry[]
    readonly comment: string
  }
}

export interface HarNameVersion {
  readonly name: string
  readonly version: string
}

/** A page is a run here. */
export interface HarPage {
  readonly startedDateTime: string
  readonly id: string
  readonly title: string
  readonly pageTimings: { readonly onLoad: number }
  readonly _signInMethod: string
  readonly _state: string
  readonly _connection: RunConnection
  /** What no request stands for: the browser left and came back, something was computed. */
  readonly _steps: readonly HarStep[]
}

export interface HarStep {
  readonly startedDateTime: string
  readonly name: string
  readonly url?: string
  readonly provider?: string | null
  readonly edited?: readonly string[]
  readonly values?: readonly { readonly name: string; readonly length: number }[]
}

export interface HarEntry {
  readonly pageref: string
  readonly startedDateTime: string
  readonly time: number
  readonly request: HarRequest
  readonly response: HarResponse
  readonly cache: Readonly<Record<string, never>>
  readonly timings: { readonly send: number; readonly wait: number; readonly receive: number }
  readonly _peer: string
  readonly _operation: string
  readonly _attempt: number
  /** Names of the parameters that were changed by hand; the comment names them to any reader. */
  readonly _edited?: readonly string[]
  /** A token that was edited and signed in the page was sent; the comment says so, too. */
  readonly _forged?: true
  readonly comment?: string
}

export interface HarPair {
  readonly name: string
  readonly value: string
}

interface HarMessage {
  readonly httpVersion: string
  readonly cookies: readonly never[]
  readonly headers: readonly HarPair[]
  readonly headersSize: -1
  readonly bodySize: number
}

export interface HarRequest extends HarMessage {
  readonly method: string
  readonly url: string
  readonly queryString: readonly HarPair[]
  readonly postData?: { readonly mimeType: string; readonly text: string }
}

export interface HarResponse extends HarMessage {
  /** 0: there was no answer; then `_error` says why, as Chromium does it. */
  readonly status: number
  readonly statusText: string
  readonly content: { readonly size: number; readonly mimeType: string; readonly text?: string }
  readonly redirectURL: string
  readonly _error?: string
}
