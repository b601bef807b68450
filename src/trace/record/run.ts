import type { Endpoints } from '../../connection/connection.ts'
import type { RunKind } from '../../protocol/sign-in-methods.ts'
import type { TraceEvent } from './exchange.ts'

/** One sign-in from its first event to its end, and what came after it (renewals, sign-out); or the checks of a connection. */
export interface Run {
  readonly id: string
  /** Counts the runs of a visit from 1. */
  readonly number: number
  readonly signInMethod: RunKind
  /** What the run talked to; no secrets. */
  readonly connection: RunConnection
  /** True where an identity of before was taken along, which saves the GetId. */
  readonly knownIdentity?: boolean | undefined
  /** Epoch milliseconds. */
  readonly started: number
  readonly state: 'running' | 'away' | 'done' | 'failed'
  readonly events: readonly TraceEvent[]
  /** True once every secret in it was replaced by its fingerprint. */
  readonly redacted: boolean
}

export interface RunConnection {
  readonly name: string
  readonly region: string
  readonly userPoolId?: string | undefined
  readonly userPoolClientId?: string | undefined
  readonly identityPoolId?: string | undefined
  /** Only where they differ from AWS's own. */
  readonly endpoints: Endpoints
}
