import type { Emulated } from '../state/state.ts'
import type { UserPool } from '../state/user-pool.ts'
import { notAuthorized } from '../wire/errors.ts'

const minute = 60 * 1000
const wrongPasswordsFree = 5
const longestLock = 15 * minute
/** Fifteen minutes without a wrong password after a lock reset the count. */
const peace = 15 * minute
/** How long fewer than five are remembered is unverified: the guide tells of the time after a lock only. */
const withoutLock = 24 * 60 * minute

/** @throws ServiceError while the name is locked, whether there is such a user or not */
export function refuseWhileLocked(emulated: Emulated, pool: UserPool, username: string): void {
  const attempts = pool.passwordAttempts.get(username)
  if (attempts && attempts.lockedUntil > emulated.now()) throw notAuthorized('Password attempts exceeded')
}

/** Locks for 2^(n−5) seconds after the n-th wrong password.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow.html */
export function countWrongPassword(emulated: Emulated, pool: UserPool, username: string): void {
  const now = emulated.now()
  const before = pool.passwordAttempts.get(username)
  const failures = (before && before.expires > now ? before.failures : 0) + 1
  const beyond = failures - wrongPasswordsFree
  const lockedUntil = beyond < 0 ? 0 : now + Math.min(2 ** beyond * 1000, longestLock)
  const expires = lockedUntil === 0 ? now + withoutLock : lockedUntil + peace
  pool.passwordAttempts.set(username, { failures, lockedUntil, expires })
}

export function forgetWrongPasswords(pool: UserPool, username: string): void {
  pool.passwordAttempts.delete(username)
}
