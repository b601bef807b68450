import type { Context } from 'hono'
import { levelOf } from '../../protocol/authentication-levels.ts'
import { setCookie } from '../hosted-pages/set-cookie.ts'
import type { HostedSession } from '../state/hosted-sign-ins.ts'
import type { Emulated } from '../state/state.ts'
import type { SignIn } from '../user-pool/challenges/challenge.ts'
import { sessionId } from '../user-pool/sessions/new-session.ts'
import { strengthOf, targetLevel } from '../user-pool/sessions/strength.ts'
import type { AuthorizeRequest } from './authorize.ts'

const cookieName = 'cognito'
const oneHour = 3600

/**
 * Remembers in the browser who has signed in: one hour from now, however often it is used.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export function startSession(
  c: Context,
  emulated: Emulated,
  { pool, client }: AuthorizeRequest,
  { user, met }: SignIn,
): HostedSession {
  const now = emulated.now()
  const session = {
    cookie: crypto.randomUUID(),
    id: sessionId('sso'),
    clientId: client.id,
    username: user.username,
    met,
    authTime: Math.floor(now / 1000),
    expires: now + oneHour * 1000,
    lastActive: now,
  }
  pool.hostedSessions.set(session.cookie, session)
  setCookie(c, emulated, cookieName, session.cookie, oneHour)
  return session
}

/** The session that spares the request a sign-in; null: there is none, or one that is too old or too weak for it. */
export function readSession(c: Context, emulated: Emulated, request: AuthorizeRequest): HostedSession | null {
  const { pool, wantedLevels, maxAge } = request
  const now = emulated.now()
  const session = pool.hostedSessions.get(emulated.cookies.read(c.req.raw, cookieName) ?? '')
  if (!session || session.expires <= now) return null
  const user = pool.users.get(session.username)
  if (!user?.enabled) return null
  if (maxAge !== null && now / 1000 - session.authTime > maxAge) return null
  const reached = levelOf(strengthOf(session.met).acr ?? '') ?? 0
  if ((targetLevel(pool, user, wantedLevels) ?? 0) > reached) return null
  session.lastActive = now
  return session
}

/** Forgets the session on both sides. Tokens that were issued live on, as at AWS. */
export function endSession(c: Context, emulated: Emulated, { hostedSessions }: AuthorizeRequest['pool']): void {
  const cookie = emulated.cookies.read(c.req.raw, cookieName)
  setCookie(c, emulated, cookieName, '', 0)
  if (cookie !== undefined) hostedSessions.delete(cookie)
}
