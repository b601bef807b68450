import type { Context, Hono } from 'hono'
import { redirectWithCode } from '../oauth/authorization-codes.ts'
import { type AuthorizeRequest, checkAuthorize } from '../oauth/authorize.ts'
import { startSession } from '../oauth/hosted-session.ts'
import type { Emulated } from '../state/state.ts'
import type { User } from '../state/user-pool.ts'
import { missingAttributes, newPasswordRequired } from '../user-pool/challenges/new-password-required.ts'
import { incorrect, proveWithPassword } from '../user-pool/prove-password.ts'
import { ServiceError } from '../wire/errors.ts'
import { createFormTokens } from './browser-cookie.ts'
import { answerRefused, redirect } from './error.ts'
import { loginForm, newPasswordForm, passwordChangeFields } from './login-pages.ts'
import { openPasswordChange, readPasswordChange, savePassword } from './new-password.ts'
import { type Page, sendPage } from './page.ts'
import type { Texts } from './texts/texts.ts'

/** One visit to /login: the request that it serves, and what was posted, if anything. */
interface Visit {
  readonly c: Context
  readonly request: AuthorizeRequest
  readonly form: URLSearchParams
}

/** GET and POST /login; the query is that of /oauth2/authorize. */
export function mountLogin(app: Hono, emulated: Emulated): void {
  const formTokens = createFormTokens(emulated)

  const show = (visit: Visit, page: (texts: Texts) => Omit<Page, 'banner' | 'leadsTo'>) =>
    sendPage(visit.c, (texts) => ({
      banner: texts.banners.hostedUi,
      leadsTo: visit.request.redirectUri,
      ...page(texts),
    }))

  const frameOf = async ({ c, request }: Visit) => {
    const { pathname, search } = new URL(c.req.url)
    return { request, action: `${pathname}${search}`, formToken: await formTokens.issue(c) }
  }

  /** The password is never sent back; all else that was typed is. */
  const askPassword = async (visit: Visit, messageIn: MessageIn = nothing, status: 200 | 403 = 200) => {
    const username = visit.form.get('username') ?? visit.c.req.query('login_hint') ?? ''
    const frame = await frameOf(visit)
    return show(visit, (texts) => ({
      title: texts.signIn.title,
      body: loginForm({ ...frame, message: messageIn(texts) }, username, texts),
      status,
    }))
  }

  const askNewPassword = async (visit: Visit, user: User, session: string, messageIn: MessageIn = nothing) => {
    const { pool } = visit.request
    const attributes = missingAttributes(pool, user).map((name) => ({
      name,
      value: visit.form.get(`attribute.${name}`) ?? '',
    }))
    const asked = { username: user.username, session, policy: pool.passwordPolicy, attributes }
    const frame = await frameOf(visit)
    return show(visit, (texts) => ({
      title: texts.newPassword.title,
      body: newPasswordForm({ ...frame, message: messageIn(texts) }, asked, texts),
      again: passwordChangeFields(frame, asked),
    }))
  }

  const finish = ({ c, request }: Visit, user: User) => {
    const { authTime } = startSession(c, emulated, request.pool, user.username)
    return redirect(c, redirectWithCode(emulated, request, user.username, authTime))
  }

  const submitPassword = async (visit: Visit) => {
    const { pool, client } = visit.request
    const typed = (name: string) => visit.form.get(name) ?? ''
    try {
      if (!client.identityProviders.includes('COGNITO')) throw incorrect()
      const user = await proveWithPassword(emulated, pool, client, typed('username'), typed('password'))
      if (!newPasswordRequired.isDue(user)) return finish(visit, user)
      return await askNewPassword(visit, user, openPasswordChange(emulated, visit.request, user))
    } catch (error) {
      return await askPassword(visit, messageOf(error))
    }
  }

  const submitNewPassword = async (visit: Visit, session: string) => {
    try {
      const { user, close } = readPasswordChange(emulated, visit.request, visit.form)
      // Only another language was chosen.
      if (!visit.form.has('new_password')) return await askNewPassword(visit, user, session)
      try {
        await savePassword(emulated, visit.request, user, visit.form)
      } catch (error) {
        return await askNewPassword(visit, user, session, messageOf(error))
      }
      close()
      return finish(visit, user)
    } catch (error) {
      return await askPassword(visit, messageOf(error))
    }
  }

  app.get('/login', async (c) => {
    const outcome = checkAuthorize(emulated, new URL(c.req.url).searchParams)
    if (outcome.kind !== 'allowed') return answerRefused(c, outcome)
    return await askPassword({ c, request: outcome.request, form: new URLSearchParams() })
  })

  app.post('/login', async (c) => {
    const outcome = checkAuthorize(emulated, new URL(c.req.url).searchParams)
    if (outcome.kind !== 'allowed') return answerRefused(c, outcome)
    const visit = { c, request: outcome.request, form: new URLSearchParams(await c.req.text()) }
    if (!(await formTokens.accepts(c, visit.form.get('_csrf')))) {
      return await askPassword(visit, ({ signIn }) => signIn.foreignForm, 403)
    }
    const session = visit.form.get('session')
    return session === null ? await submitPassword(visit) : await submitNewPassword(visit, session)
  })
}

/** A sentence about the last try, if there was one. */
type MessageIn = (texts: Texts) => string | null

const nothing: MessageIn = () => null

/** What the service says of it, as the classic pages show it; a fault of our own goes on. */
function messageOf(error: unknown): MessageIn {
  if (error instanceof ServiceError) return ({ refusal }) => refusal(error.message)
  throw error
}
