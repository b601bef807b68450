import type { AuthEvent } from '../state/auth-event.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import type { ClientMetadata } from '../state/triggers.ts'
import type { KeptPassword, User, UserPool } from '../state/user-pool.ts'
import { notAuthorized, ServiceError } from '../wire/errors.ts'
import { newUser } from './account/new-user.ts'
import { usernameOf } from './account/user-names.ts'
import { recordFailure } from './auth-events/auth-events.ts'
import { isPasswordOf } from './kept-password.ts'
import { countWrongPassword, forgetWrongPasswords, refuseWhileLocked } from './password-attempts.ts'
import type { TriggerPlace } from './triggers/invoke.ts'
import { migrateUser } from './triggers/user-migration.ts'

/** Milliseconds. */
const day = 24 * 60 * 60 * 1000

export const incorrect = () => notAuthorized('Incorrect username or password.')

/** The refusal of an unknown username.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html */
export const unknownUser = (client: UserPoolClient) =>
  client.preventUserExistenceErrors ? incorrect() : new ServiceError('UserNotFoundException', 'User does not exist.')

/**
 * For USER_AUTH: in place of an unknown user one with a password that nobody knows. AWS's guide lets the challenge be
 * one of the pool's, drawn at random; which is seen in practice is unverified.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 * @throws ServiceError where existence is no secret
 */
export function userOrDecoy(emulated: Emulated, pool: UserPool, client: UserPoolClient, username: string): User {
  const user = pool.users.get(username)
  if (user) return user
  if (!client.preventUserExistenceErrors) throw unknownUser(client)
  return newUser(emulated, pool, { username, status: 'CONFIRMED', attributes: {} })
}

/**
 * The user of that name and password, who may still have to choose a new password (status FORCE_CHANGE_PASSWORD).
 * @param validationData ClientMetadata of InitiateAuth
 * @param event of which a wrong password is recorded
 * @throws ServiceError as InitiateAuth does
 */
export async function proveWithPassword(
  place: TriggerPlace & { readonly client: UserPoolClient },
  name: string,
  password: string,
  validationData?: ClientMetadata,
  event: AuthEvent['type'] = 'SignIn',
): Promise<User> {
  const { emulated, pool, client } = place
  await migrateUser(place, name, password, validationData)
  const username = await usernameOf(pool, name)
  const isProven = (kept: KeptPassword | null) => isPasswordOf(pool.id, username, kept, password)
  return provePassword(emulated, pool, client, username, isProven, event)
}

/**
 * Lets the user in whose password is proven in whatever way; counts wrong proofs and locks after five. Unknown
 * usernames are counted and locked alike, so that the lock tells nothing.
 * @param isProven is told null where there is no password; its answer doesn't matter then
 * @throws ServiceError as InitiateAuth and RespondToAuthChallenge do
 */
export async function provePassword(
  emulated: Emulated,
  pool: UserPool,
  client: UserPoolClient,
  username: string,
  isProven: (kept: KeptPassword | null) => Promise<boolean>,
  event: AuthEvent['type'] = 'SignIn',
): Promise<User> {
  const user = pool.users.get(username)
  if (!user && !client.preventUserExistenceErrors) throw unknownUser(client)
  if (user) refuseUnconfirmed(user)
  refuseWhileLocked(emulated, pool, username)
  const kept = user?.password ?? null
  const isRight = (await isProven(kept)) && kept !== null
  // Checked again, since concurrent guesses may all have passed the first check; from here to the count no await.
  refuseWhileLocked(emulated, pool, username)
  if (!user || !isRight) {
    countWrongPassword(emulated, pool, username)
    recordFailure({ emulated, pool }, username, 'PASSWORD', event)
    throw incorrect()
  }
  forgetWrongPasswords(pool, username)
  checkMaySignIn(pool, user, emulated.now())
  return user
}

/** Refused whatever the password is, which AWS calls intended (amazon-cognito-identity-js 288, aws-sdk-js 4608). */
export function refuseUnconfirmed(user: User): void {
  if (user.status === 'UNCONFIRMED') throw new ServiceError('UserNotConfirmedException', 'User is not confirmed.')
}

/** That these come only after a right password is unverified: public threads tell of UNCONFIRMED alone. */
export function checkMaySignIn({ passwordPolicy }: UserPool, user: User, now: number): void {
  if (!user.enabled) throw notAuthorized('User is disabled.')
  switch (user.status) {
    case 'RESET_REQUIRED':
      throw new ServiceError('PasswordResetRequiredException', 'Password reset required for the user')
    case 'FORCE_CHANGE_PASSWORD':
      if (now < user.modified + (passwordPolicy.temporaryDays ?? 7) * day) return
      throw notAuthorized('Temporary password has expired and must be reset by an administrator.')
    case 'UNCONFIRMED':
    case 'CONFIRMED':
    case 'EXTERNAL_PROVIDER':
      return
    default:
      user.status satisfies never
  }
}
