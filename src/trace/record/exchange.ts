import type { ComputationName } from '../../protocol/computations.ts'
import type { ExpectedRefusal, IdentityOutcome } from '../../protocol/expectations.ts'
import type { Result } from '../../protocol/purposes.ts'
import type { ServiceName } from '../../protocol/services.ts'

/** Name and value, in the order in which they came; names in lower case. */
export type HeaderList = readonly (readonly [name: string, value: string])[]

/** What was recorded, in the order in which it happened. Times are epoch milliseconds, durations milliseconds. */
export type TraceEvent = Exchange | Redirect | Computation

/** One HTTP request and what became of it. */
export interface Exchange {
  readonly kind: 'exchange'
  /** Unique within its run. */
  readonly id: string
  /** The service that is called. */
  readonly peer: ServiceName
  /** The operation as the service calls it, e.g. `GetId`, or the path, e.g. `/oauth2/token`. */
  readonly operation: string
  readonly method: string
  readonly url: string
  readonly requestHeaders: HeaderList
  /** null: none. Everything that is sent here is text. */
  readonly requestBody: string | null
  readonly started: number
  /** 1 for the first try; the AWS SDK counts its retries in `amz-sdk-request`. */
  readonly attempt: number
  readonly outcome: Outcome
  readonly step?: TakenStep | undefined
  /** A token that was edited and signed here was sent; said once the token itself is hidden. */
  readonly forged?: true | undefined
}

/** Of a request or a redirect that the person looked at before it was sent. */
export interface TakenStep {
  readonly expected: Expectation | null
  /** Names of the parameters that were changed by hand. */
  readonly edited: readonly string[]
}

/** What was expected to come of it. */
export interface Expectation {
  readonly result: Result | null
  /** Name of the challenge that is expected. */
  readonly challenge: string | null
  readonly members: readonly string[]
  readonly identity: IdentityOutcome | null
  /** Why it is expected to be refused; null: it isn't. */
  readonly refusal: ExpectedRefusal | null
}

/** A request or a redirect before it is sent. */
export type Outgoing = Pick<
  Exchange,
  'peer' | 'operation' | 'method' | 'url' | 'requestHeaders' | 'requestBody' | 'step'
>

export type Outcome =
  | { readonly kind: 'pending' }
  | Answer
  | { readonly kind: 'unreachable'; readonly duration: number }
  | { readonly kind: 'cancelled'; readonly duration: number }

export interface Answer {
  readonly kind: 'answered'
  readonly status: number
  readonly headers: HeaderList
  readonly body: string
  /** Bytes of the body. */
  readonly size: number
  readonly duration: number
}

/** The browser left for another page, or returned from it. The requests made there can't be recorded. */
export interface Redirect {
  readonly kind: 'redirect'
  readonly id: string
  readonly direction: 'left' | 'returned'
  /** The provider that was asked for, e.g. `Facebook`; null: the Hosted UI's own page. */
  readonly provider: string | null
  readonly url: string
  readonly at: number
  readonly step?: TakenStep | undefined
}

/** A step that needs no request: something was computed here, for the next request. */
export interface Computation {
  readonly kind: 'computation'
  readonly id: string
  /** `pkce`: verifier and challenge (RFC 7636); `srp-key`: the key pair; `srp-proof`: the password's proof (RFC 5054). */
  readonly name: ComputationName
  /** Names and lengths, never the values. */
  readonly values: readonly ComputedValue[]
  readonly at: number
}

export interface ComputedValue {
  /** As the specification calls it, e.g. `code_verifier`, `SRP_A`. */
  readonly name: string
  /** Characters of the value's text form. */
  readonly length: number
}
