import { decodeUnverified, timeOfClaim, unverifiedEnd } from './decode.ts'
import { ownClaim } from './own-claim.ts'
import type { TokenSet } from './token-set.ts'

const day = 24 * 60 * 60_000

/**
 * Days that a refresh token lives where the app client doesn't say otherwise, and what it can say: an hour to ten years.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-refresh-token.html
 */
export const refreshTokenDays = { usual: 30, least: 0.041, most: 3650 } as const

/**
 * The longest RetryGracePeriodSeconds.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RefreshTokenRotationType.html
 */
export const longestGraceSeconds = 60

/** When the first of the ID and the access token expires, epoch milliseconds; null: neither says. */
export function refreshBefore({ idToken, accessToken }: Pick<TokenSet, 'idToken' | 'accessToken'>): number | null {
  const ends = [idToken, accessToken].map((token) => unverifiedEnd(decodeUnverified(token)))
  const known = ends.filter((end) => end !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** When the user signed in, which no refresh changes; epoch milliseconds, null: the token doesn't say. */
export function signedInAt(accessToken: string): number | null {
  const decoded = decodeUnverified(accessToken)
  return decoded.kind === 'jwt' ? timeOfClaim('auth_time', ownClaim(decoded.unverifiedClaims, 'auth_time')) : null
}

/**
 * When the refresh token of a sign-in expires: rotation doesn't prolong it, a new one has what is left of the first.
 * @param signedIn epoch milliseconds
 * @param days as typed
 * @returns epoch milliseconds; null where no app client can be set so
 */
export function refreshTokenEnd(signedIn: number, days: string): number | null {
  const number = days.trim() === '' ? Number.NaN : Number(days)
  return number >= refreshTokenDays.least && number <= refreshTokenDays.most ? signedIn + number * day : null
}

/** Whole seconds since the rotation. Both are epoch milliseconds. */
export function secondsSince(rotated: number, now: number): number {
  return Math.max(0, Math.floor((now - rotated) / 1000))
}

/** Whole seconds that a grace period of the longest kind still runs; 0: none can. Both are epoch milliseconds. */
export function graceLeft(rotated: number, now: number): number {
  const left = Math.ceil((rotated + longestGraceSeconds * 1000 - now) / 1000)
  return Math.min(longestGraceSeconds, Math.max(0, left))
}
