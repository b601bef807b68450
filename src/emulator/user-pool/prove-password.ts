import { notAuthorized, ServiceError } from '../errors.ts'
import { isPasswordOf } from '../srp.ts'
import type { Emulated } from '../state.ts'
import { poolNameOf } from './pools.ts'
import type { SrpVerifier, User, UserPool, UserPoolClient } from './user-pool-state.ts'

const wrongPasswordsFree = 5
const longestLock = 15 * 60 * 1000
/** TemporaryPasswordValidityDays of a new pool. */
const temporaryPasswordLife = 7 * 24 * 60 * 60 * 1000

export const incorrect = () => notAuthorized('Incorrect username or password.')

/** What a name that nobody has is answered with.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html */
export const unknownUser = (client: UserPoolClient) =>
  client.preventUserExistenceErrors ? incorrect() : new ServiceError('UserNotFoundException', 'User does not exist.')

/**
 * The user of that name and password, who may still have to choose a new password (status FORCE_CHANGE_PASSWORD).
 * @throws ServiceError as InitiateAuth does
 */
export const proveWithPassword = (
  emulated: Emulated,
  pool: UserPool,
  client: UserPoolClient,
  username: string,
  password: string,
): Promise<User> =>
  provePassword(emulated, pool, client, username, (kept) => isPasswordOf(kept, poolNameOf(pool.id), username, password))

/**
 * Lets the user in whose password is proven in whatever way; counts wrong proofs and locks after five.
 * @throws ServiceError as InitiateAuth and RespondToAuthChallenge do
 */
export async function provePassword(
  emulated: Emulated,
  pool: UserPool,
  client: UserPoolClient,
  username: string,
  isProven: (kept: SrpVerifier) => Promise<boolean>,
): Promise<User> {
  const user = pool.users.get(username)
  if (!user) throw unknownUser(client)
  refuseUnconfirmed(user)
  const now = emulated.now()
  if (user.lockedUntil > now) throw notAuthorized('Password attempts exceeded')
  if (user.password === null) throw incorrect()
  if (!(await isProven(user.password))) {
    countWrongPassword(user, now)
    throw incorrect()
  }
  user.failedPasswords = 0
  user.lockedUntil = 0
  checkMaySignIn(user, now)
  return user
}

/** Locks for 2^(n−5) seconds after the n-th wrong password; a quarter of an hour of peace forgets them.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow.html */
function countWrongPassword(user: User, now: number): void {
  if (user.lockedUntil > 0 && now - user.lockedUntil >= longestLock) user.failedPasswords = 0
  user.failedPasswords += 1
  const beyond = user.failedPasswords - wrongPasswordsFree
  if (beyond >= 0) user.lockedUntil = now + Math.min(2 ** beyond * 1000, longestLock)
}

/** Whatever the password is: AWS calls that intended (amazon-cognito-identity-js 288, aws-sdk-js 4608). */
export function refuseUnconfirmed(user: User): void {
  if (user.status === 'UNCONFIRMED') throw new ServiceError('UserNotConfirmedException', 'User is not confirmed.')
}

/** That these come only after a right password is unverified. */
function checkMaySignIn(user: User, now: number): void {
  if (!user.enabled) throw notAuthorized('User is disabled.')
  switch (user.status) {
    case 'RESET_REQUIRED':
      throw new ServiceError('PasswordResetRequiredException', 'Password reset required for the user')
    case 'FORCE_CHANGE_PASSWORD':
      if (now < user.modified + temporaryPasswordLife) return
      throw notAuthorized('Temporary password has expired and must be reset by an administrator.')
    case 'UNCONFIRMED':
    case 'CONFIRMED':
    case 'EXTERNAL_PROVIDER':
      return
    default:
      user.status satisfies never
  }
}
