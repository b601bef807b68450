import type { PurposeRule, Result } from '../purposes.ts'
import type { ServiceName } from '../services.ts'
import type { Specification } from '../specification.ts'
import type { Stage } from '../stages.ts'

/**
 * What a caller has to show. `session`: the Session of a challenge; `client`: the app client's ID, and its secret where
 * it has one.
 */
export type Authorization = 'none' | 'session' | 'access-token' | 'client' | 'credentials'

/** A row of the table of operations. */
export interface OperationRow {
  readonly service: ServiceName
  readonly specification: Specification
  readonly stages: readonly Stage[]
  readonly purpose: PurposeRule
  /** By the member of the response (in XML: the root element) by which it is recognised; the first one found counts. */
  readonly results: Readonly<Record<string, Result>>
  readonly authorization: Authorization
  /**
   * Members of request and response that may not leave this page in the clear, with all that is in them; `Logins.*`:
   * each member of that map.
   */
  readonly secrets: readonly string[]
}

/** A call that users make about themselves once they are signed in. */
export const ofUser = { service: 'user-pool', stages: ['tokens'], authorization: 'access-token' } as const

/** A call for an account that can't sign in yet. */
export const beforeSignIn = { service: 'user-pool', stages: ['sign-in'], authorization: 'client' } as const
