import type { Context } from 'hono'
import { setCookie } from '../hosted-pages/set-cookie.ts'
import type { Emulated } from '../state/state.ts'
import type { HostedSession, User, UserPool } from '../state/user-pool.ts'

const cookieName = 'cognito'
const oneHour = 3600

/**
 * Remembers in the browser who has signed in: one hour from now, however often it is used.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export function startSession(c: Context, emulated: Emulated, pool: UserPool, username: string): HostedSession {
  const now = emulated.now()
  const authTime = Math.floor(now / 1000)
  const session = { cookie: crypto.randomUUID(), username, authTime, expires: now + oneHour * 1000 }
  pool.hostedSessions.set(session.cookie, session)
  setCookie(c, emulated, cookieName, session.cookie, oneHour)
  return session
}

/** Who is signed in, or null: no session, an expired one, or a user who has since been removed or disabled. */
export function readSession(c: Context, emulated: Emulated, pool: UserPool): { user: User; authTime: number } | null {
  const session = pool.hostedSessions.get(emulated.cookies.read(c.req.raw, cookieName) ?? '')
  if (!session || session.expires <= emulated.now()) return null
  const user = pool.users.get(session.username)
  return user?.enabled ? { user, authTime: session.authTime } : null
}

/** Forgets the session on both sides. Tokens that were issued live on, as at AWS. */
export function endSession(c: Context, emulated: Emulated, pool: UserPool): void {
  const cookie = emulated.cookies.read(c.req.raw, cookieName)
  setCookie(c, emulated, cookieName, '', 0)
  if (cookie !== undefined) pool.hostedSessions.delete(cookie)
}
