import { UnloadedError } from '../loading/loading-limit.ts'
import type { FormChallengeName } from '../protocol/challenges.ts'
import type { ServiceName } from '../protocol/services.ts'

/** The services that this page sends requests to. */
export type Service = Exclude<ServiceName, 'provider' | 'other'>

/** The request, e.g. `GetId` or `/oauth2/token`, and its service. */
export interface ServiceCall {
  readonly service: Service
  readonly operation: string
}

/** The shapes that a JSON value can have; XML has text, objects and lists only. */
export type Shape = 'text' | 'number' | 'boolean' | 'object' | 'list' | 'null'

/** A member of an answer that is not as the API promises; named as in `AuthenticationResult.AccessToken`, or empty for the whole answer. */
export type AnswerFault = { readonly member: string } & (
  | { readonly fault: 'missing' }
  | { readonly fault: 'shape'; readonly expected: Shape; readonly found: Shape }
  /** The right shape, but no time, no base64, an empty text. */
  | { readonly fault: 'value' }
)

/** Why a step failed. The texts are the page's; a service's own message stays as it was sent. */
export type Problem =
  /** The service refused the request; its own code and message. */
  | (ServiceCall & {
      readonly kind: 'refused'
      readonly code: string
      readonly message: string
      readonly status: number
    })
  /** No response: network, DNS or CORS, which a page can't tell apart. */
  | (ServiceCall & { readonly kind: 'unreachable' })
  /** The request was held open until the page gave up. */
  | (ServiceCall & { readonly kind: 'timed-out'; readonly seconds: number })
  /** An answer that is not in the service's protocol: an HTML page, broken JSON. The excerpt is its beginning. */
  | (ServiceCall & { readonly kind: 'unreadable'; readonly status: number; readonly excerpt: string })
  /** An answer in the service's protocol whose members are missing, or of another shape than the API promises. */
  | (ServiceCall & { readonly kind: 'malformed'; readonly status: number; readonly faults: readonly AnswerFault[] })
  /** What came back for the answer to a challenge got lost or could not be read: it may be accepted all the same. */
  | { readonly kind: 'answer-unconfirmed'; readonly challenge: FormChallengeName | null; readonly reason: Problem }
  /** The answer to a guest's GetId got lost or could not be read: the identity may have been made all the same. */
  | { readonly kind: 'guest-unconfirmed'; readonly reason: Problem }
  /** The Hosted UI came back with an error instead of a code (RFC 6749, 4.1.2.1). */
  | {
      readonly kind: 'sent-back'
      readonly error: string
      readonly description: string | null
      /** False where no sign-in of this tab waits for it: anyone can make a link to such an address. */
      readonly awaited: boolean
    }
  /** A return from the Hosted UI that no sign-in of this tab is waiting for. */
  | { readonly kind: 'unexpected-return'; readonly reason: 'no-attempt' | 'no-state' | 'too-old' | 'other-issuer' }
  | { readonly kind: 'nonce-mismatch' }
  /** What became of the window that was to sign in; `closed` is known from the person only. */
  | { readonly kind: 'sign-in-window'; readonly reason: 'blocked' | 'closed' | 'timed-out' }
  /** The browser, or the authenticator behind it, made no passkey and no signature; the name and message of its DOMException. */
  | { readonly kind: 'authenticator'; readonly error: string; readonly message: string }
  /** The page’s own code for the step could not be fetched; no request was sent. */
  | { readonly kind: 'unloaded'; readonly hangs: boolean }
  /** The browser stores nothing for this page, so that a return from the Hosted UI could not be told from a forged one. */
  | { readonly kind: 'no-storage' }
  /** `crypto.subtle` exists only on https and on the loopback. */
  | { readonly kind: 'insecure-page' }
  | { readonly kind: 'cancelled' }
  /** No request was sent with them. */
  | { readonly kind: 'credentials-expired' }
  /** The same for a token. */
  | { readonly kind: 'token-expired' }
  /** None of the above: a fault of ours. */
  | { readonly kind: 'fault'; readonly message: string }

/** Carries a Problem through code that throws. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.kind === 'refused' ? `${problem.code}: ${problem.message}` : problem.kind, options)
    this.problem = problem
  }
}

/** Whatever was thrown, as a Problem. Never throws. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  if (error instanceof UnloadedError) return { kind: 'unloaded', hangs: error.hangs }
  if (!(error instanceof Error)) return { kind: 'fault', message: String(error) }
  return error.name === 'AbortError' ? { kind: 'cancelled' } : { kind: 'fault', message: error.message }
}
