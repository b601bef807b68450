import type { StoreApi } from 'zustand/vanilla'
import type { Connection, ConnectionSettings } from '../connection/connection.ts'
import type { Recorder } from '../trace/record/recorder.ts'
import type { Trace } from '../trace/record/trace.ts'
import type { Passkeys } from './passkeys/ceremony.ts'
import type { AppStorage } from './storage/app-storage.ts'

/** @throws where the browser refuses it, or it fails */
export type InPage = () => Promise<readonly ConnectionSettings[]>

/** What the session needs of the browser; handed in, so that a test can hand in something else. */
export interface World {
  readonly recorder: Recorder
  /** Sends without recording: for what is no call of Cognito's. */
  readonly send: typeof fetch
  readonly trace: Trace
  readonly storage: AppStorage
  /** True once the browser refused to store something. */
  readonly isStorageRefused: StoreApi<boolean>
  /** Where the app stands, without a final slash: callback and sign-out addresses are made from it. */
  readonly root: string
  /** Starts the local Cognito in a service worker, and gives a connection to each of its pools; null: there is none. */
  readonly inPage: InPage | null
  readonly passkeys: Passkeys
  readonly policy: () => Promise<PagePolicy>
  readonly goTo: (url: string) => void
  /** Stops going, as long as the other page is not there yet. */
  readonly stay: () => void
  /** One after the other under that name, over all tabs where the browser can do that. */
  readonly inTurn: <Result>(name: string, act: () => Promise<Result>) => Promise<Result>
  /** Sees to it that the redacted trace is stored when this page is left. */
  readonly storeTraceOnLeave: () => Promise<void>
  /** Resolves once what has changed is on the screen. */
  readonly painted: () => Promise<void>
  /** Calls whenever the page comes to the front again: after a sleep, timers are late. */
  readonly onSeen: (act: () => void) => void
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** The Content-Security-Policy that the page runs under. */
export interface PagePolicy {
  /** The origins that the connection needs and the policy does not list. */
  readonly unreachable: (connection: Connection) => readonly string[]
  /** Whether the server of this page takes further origins. */
  readonly canAllow: () => Promise<boolean>
  /** The policy lists those origins from the next load of the page on. @returns false: the server refused */
  readonly allow: (origins: readonly string[]) => Promise<boolean>
  readonly reload: () => void
}
