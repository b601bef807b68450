import type { Connection } from '../../connection/connection.ts'
import type { Refusal } from '../../trace/facts/refusal.ts'
import type { Repair } from '../repairs/repair.ts'
import type { CheckRequestName } from './requests.ts'

/** What came of a request of the checks; absent in the evidence: it was not sent. */
export type CheckAnswer =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** null: it was not refused. */
      readonly refusal: Refusal | null
      /** Its members, where it is a JSON object. */
      readonly members: Readonly<Record<string, unknown>> | null
    }
  | { readonly kind: 'unreachable' }

/** All that the checks judge by. */
export interface CheckEvidence {
  readonly connection: Connection
  readonly answers: Readonly<Partial<Record<CheckRequestName, CheckAnswer>>>
  readonly page: {
    readonly redirectUri: string
    /** `crypto.subtle` is there. */
    readonly hasWebCrypto: boolean
    /** Origins that the page's policy does not list. */
    readonly unlisted: readonly string[]
  }
  /** What is registered at the app client; null: not known. */
  readonly registered: { readonly callbackUrls: readonly string[] | null; readonly scopes: readonly string[] | null }
  /** Of the ID token of the sign-in at hand; null: there is none. */
  readonly idToken: { readonly issuer: string; readonly audience: string } | null
  /** What a sign-in through the Hosted UI got; null: there was none. */
  readonly grantedScopes: readonly string[] | null
  /** The guest identity that this browser has already. */
  readonly guestIdentityId: string | null
  /** How far the services' clock is ahead of this computer's, milliseconds; null: no answer showed it. */
  readonly clockDifference: number | null
}

export type CheckVerdict = 'pass' | 'warn' | 'fail' | 'unchecked'

export interface CheckResult<Finding extends string = string> {
  readonly verdict: CheckVerdict
  /** What was found; its words stand in the catalogue under this name. */
  readonly finding: Finding
  /** What the words mention. */
  readonly values?: readonly string[]
  /** The service's own words. */
  readonly quoted?: string | null
  readonly repair?: Repair
}

export interface Check<Finding extends string = string> {
  /** The requests whose answers it judges. */
  readonly sends: readonly CheckRequestName[]
  readonly read: (evidence: CheckEvidence) => CheckResult<Finding>
}

/** The words of a refusal, its code where it has no message; null: it was not refused. */
export function wordsOf(answer: CheckAnswer | undefined): string | null {
  if (answer?.kind !== 'answered' || answer.refusal === null) return null
  return answer.refusal.message ?? answer.refusal.code ?? String(answer.status)
}

/** Whether it is a refusal of that code, or in those words. */
export function isRefused(answer: CheckAnswer | undefined, wording: RegExp): boolean {
  if (answer?.kind !== 'answered' || answer.refusal === null) return false
  const { code, message } = answer.refusal
  return [code, message].some((text) => text !== null && wording.test(text))
}
