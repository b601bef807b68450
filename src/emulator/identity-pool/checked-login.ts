import type { WireObject } from '../wire/operation.ts'

/** A Logins entry whose token was verified. */
export interface CheckedLogin {
  /** The Logins key by which the identity pool remembers the login, e.g. `graph.facebook.com`. */
  readonly provider: string
  /** Who it is there: `sub` of the user pool user, ID of the Facebook or Amazon person. */
  readonly subject: string
  /** What role rules look at. */
  readonly claims: WireObject
  /** Under which key the identity pool keeps a role mapping for this login. */
  readonly roleMappingKey: string
  /** The last element that this login adds to the `amr` claim of GetOpenIdToken. */
  readonly amr: string
  /** ARNs of the roles that a SAML provider lets the user assume; left out: another kind of login. */
  readonly roles?: readonly string[]
}
