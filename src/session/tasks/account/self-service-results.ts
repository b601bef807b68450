import type { AddressAttribute } from '../../../cognito/user-pool/change-account.ts'
import type { AuthFactors, CodeDelivery } from '../../../cognito/user-pool/user-pool-answers.ts'

/** What has come of the changes that the signed-in user made to the own account, as far as there were any. */
export interface SelfServiceResults {
  /** Before the last change of the second factors, null: there was none; and now, null: not read since. */
  readonly factors?: { readonly before: AuthFactors | null; readonly now: AuthFactors | null }
  /** For an authenticator app that is being set up, in base32; null: it is set up. */
  readonly totpSecret?: string | null
  /** The code that was sent last, to verify that attribute; null: it was verified. */
  readonly sentCode?: { readonly attribute: AddressAttribute; readonly delivery: CodeDelivery } | null
  readonly isUserDeleted?: boolean
}
