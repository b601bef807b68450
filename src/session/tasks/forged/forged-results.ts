import type { ApiAnswer } from '../../../cognito/own-api/api-call.ts'
import type { Problem } from '../../../cognito/problem.ts'
import type { EditedToken, ForgersKey } from '../../../token/forged/forge-token.ts'
import type { VerificationReport } from '../../../token/report.ts'

/** Who is shown a forged token, in the order in which it is sent: the page's own checks first, which send nothing of it. */
export const receivers = ['page', 'identity-pool', 'user-pool', 'own-api'] as const

export type Receiver = (typeof receivers)[number]

export interface ForgedTokenTrial extends EditedToken {
  /** The API that is called with it; null: none. */
  readonly api: string | null
}

/** What a receiver made of it. */
export type ForgedOutcome =
  | { readonly kind: 'checked'; readonly report: VerificationReport }
  | { readonly kind: 'accepted' }
  /** In the service's own words. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'api'; readonly answer: ApiAnswer }
  /** It did not come to an answer. */
  | { readonly kind: 'failed'; readonly problem: Problem }

export interface ForgedResults {
  /** Made with the first token, and gone with the sign-in. */
  readonly key: ForgersKey
  /** The latest that was sent. */
  readonly token: string
  readonly sentTo: readonly Receiver[]
  /** As far as they are there. */
  readonly outcomes: Readonly<Partial<Record<Receiver, ForgedOutcome>>>
}
