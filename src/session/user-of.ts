import type { Connection } from '../connection/connection.ts'
import { decodeUnverified } from '../token/decode.ts'
import { ownClaim } from '../token/own-claim.ts'
import type { Progress } from './sign-in/journey.ts'

/** The user pool's user, as the access token says without having been checked; null: there is none. */
export function userOf({ userPoolId }: Connection, { tokens }: Progress) {
  const decoded = tokens && decodeUnverified(tokens.accessToken)
  const sub = decoded?.kind === 'jwt' ? ownClaim(decoded.unverifiedClaims, 'sub') : null
  return userPoolId && typeof sub === 'string' ? { userPoolId, sub } : null
}
