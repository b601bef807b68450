import type { CodeDelivery } from '../../../cognito/user-pool/user-pool-answers.ts'

/** Where an account is on its way to its first sign-in, or to another password. */
export type AccountStep =
  | { readonly at: 'signing-up' }
  | {
      readonly at: 'confirming'
      readonly username: string
      /** null: a code was sent earlier, if at all. */
      readonly delivery: CodeDelivery | null
      readonly session?: string | undefined
    }
  | { readonly at: 'forgotten'; readonly username: string }
  | { readonly at: 'resetting'; readonly username: string; readonly delivery: CodeDelivery }
  /** Can sign in. */
  | { readonly at: 'ready'; readonly username: string; readonly after: 'confirming' | 'resetting' }
