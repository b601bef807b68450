import type { Connection } from '../connection/connection.ts'
import { decodeUnverified } from '../token/decode.ts'
import { ownClaim } from '../token/own-claim.ts'
import type { TokenSet } from '../token/token-set.ts'
import type { Progress } from './sign-in/journey.ts'

/** The user pool's user, as the access token says without having been checked; null: there is none. */
export function userOf({ userPoolId }: Connection, { tokens }: Progress) {
  const sub = tokens && claimOf(tokens, 'sub')
  return userPoolId && sub !== null ? { userPoolId, sub } : null
}

/** The user name in the access token, which has not been checked; null: there is none. */
export const usernameOf = (tokens: TokenSet): string | null => claimOf(tokens, 'username')

function claimOf({ accessToken }: TokenSet, name: string): string | null {
  const decoded = decodeUnverified(accessToken)
  const claim = decoded.kind === 'jwt' ? ownClaim(decoded.unverifiedClaims, name) : null
  return typeof claim === 'string' ? claim : null
}
