import type { Problem, Service } from '../cognito/problem.ts'
import type { OperationName } from '../protocol/operations.ts'
import type { Source } from '../token/kind/source.ts'
import type { Evidence } from './evidence/evidence.ts'
import type { Judgement } from './proof.ts'
import type { Repair } from './repairs/repair.ts'

/** What a user can press at once. */
export type Press = 'confirm-account' | 'reset-password' | 'refresh-tokens' | 'sign-in-again'

/** How sure a cause is; `proved`: by what the session itself shows. */
export type Certainty = 'proved' | 'likely' | 'possible'

/** A cause of a refusal. The words for it stand in the catalogue under its name. */
export interface Symptom {
  /** How it shows: absent, a service refused, by the API or through the Hosted UI. */
  readonly kinds?: readonly Problem['kind'][]
  readonly services?: readonly Service[]
  readonly operations?: readonly OperationName[]
  /**
   * Fits a refusal's code or its message; the group `value` is mentioned in the words for the cause, the group `quoted`
   * is a third party's text within the service's.
   */
  readonly says?: RegExp
  /** HTTP status, from and to. */
  readonly status?: readonly [number, number]
  /** What speaks for it, or against it. */
  readonly when?: (evidence: Evidence) => Judgement
  /** How sure it is as long as nothing proves it. */
  readonly otherwise: Exclude<Certainty, 'proved'> | 'ruled-out'
  /** Requests that it is looked for in before they are sent. */
  readonly foretells?: readonly OperationName[]
  readonly repair?: (evidence: Evidence) => Repair | null
  readonly press?: Press
  /** Where AWS, a standard or a provider says so, or where it was seen. */
  readonly source: Source | 'unverified'
}

export type SymptomTable = Readonly<Record<string, Symptom>>
