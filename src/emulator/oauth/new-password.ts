import type { Emulated } from '../state/state.ts'
import type { User } from '../state/user-pool.ts'
import { openSession, readSession } from '../user-pool/challenge-sessions.ts'
import { missingAttributes, newPasswordRequired } from '../user-pool/challenges/new-password-required.ts'
import { setPassword } from '../user-pool/password-policy.ts'
import { invalidParameter, notAuthorized } from '../wire/errors.ts'
import type { AuthorizeRequest } from './authorize.ts'

const challenge = 'NEW_PASSWORD_REQUIRED'

/** Opens a session, as long as the API's, after the temporary password was given. @returns the session to send back */
export const openPasswordChange = (emulated: Emulated, { pool, client }: AuthorizeRequest, user: User): string =>
  openSession(emulated, pool, { clientId: client.id, username: user.username, challenge })

/**
 * The user whose session it is.
 * @throws ServiceError when it is over: then the sign-in begins anew
 */
export function readPasswordChange(
  emulated: Emulated,
  { pool, client }: AuthorizeRequest,
  form: URLSearchParams,
): { user: User; close: () => void } {
  const username = form.get('username') ?? ''
  const expected = { clientId: client.id, username, challenge }
  const session = readSession(emulated, pool, form.get('session') ?? '', expected)
  const user = pool.users.get(username)
  // Another way may have given the user a password since.
  if (!user || !newPasswordRequired.isDue(user)) throw notAuthorized('Invalid session for the user.')
  if (!user.enabled) throw notAuthorized('User is disabled.')
  const close = () => {
    session.used = true
  }
  return { user, close }
}

/**
 * Saves the new password with the attributes that were asked for beside it.
 * @throws ServiceError whose message is shown; nothing is saved then
 */
export async function savePassword(
  emulated: Emulated,
  { pool }: AuthorizeRequest,
  user: User,
  form: URLSearchParams,
): Promise<void> {
  const given = missingAttributes(pool, user).map(
    (name) => [name, form.get(`attribute.${name}`)?.trim() ?? ''] as const,
  )
  const missing = given.filter(([, value]) => value === '').map(([name]) => name)
  if (missing.length > 0) throw invalidParameter(`Invalid attributes given, ${missing.join(' and ')} is missing`)
  await setPassword(emulated, pool, user, form.get('new_password') ?? '', 'CONFIRMED')
  user.attributes = { ...user.attributes, ...Object.fromEntries(given) }
}
