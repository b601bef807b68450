import type { JwtMembers } from '../../token/own-claim.ts'

/** The claims of one token. */
export interface ClaimsColumn {
  /** What the token is called. */
  readonly name: string
  readonly unverifiedClaims: JwtMembers
}
