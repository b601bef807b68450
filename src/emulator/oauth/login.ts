import type { Context, Hono } from 'hono'
import { redirect } from '../hosted-pages/error.ts'
import { createFormTokens, type FormTokens } from '../hosted-pages/form-tokens.ts'
import { loginForm, newPasswordForm, passwordChangeFields, type SignInChoices } from '../hosted-pages/login-forms.ts'
import { type Page, sendPage } from '../hosted-pages/page.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import { socialProviders } from '../state/pretend-providers.ts'
import type { Emulated } from '../state/state.ts'
import type { User } from '../state/user-pool.ts'
import { missingAttributes, newPasswordRequired } from '../user-pool/challenges/new-password-required.ts'
import { incorrect, proveWithPassword } from '../user-pool/prove-password.ts'
import { ServiceError } from '../wire/errors.ts'
import { redirectWithCode } from './authorization-codes.ts'
import { type AuthorizeRequest, checkAuthorize, providersOf } from './authorize.ts'
import { startSession } from './hosted-session.ts'
import { answerRefused } from './navigation.ts'
import { openPasswordChange, readPasswordChange, savePassword } from './new-password.ts'

/** One visit to /login: the request that it serves, and what was posted, if anything. */
interface Visit {
  readonly c: Context
  readonly emulated: Emulated
  readonly formTokens: FormTokens
  readonly request: AuthorizeRequest
  readonly form: URLSearchParams
}

/** GET and POST /login; the query is that of /oauth2/authorize. */
export function mountLogin(app: Hono, emulated: Emulated): void {
  const formTokens = createFormTokens(emulated)
  app.on(['GET', 'POST'], '/login', async (c) => {
    const outcome = checkAuthorize(emulated, new URL(c.req.url).searchParams)
    if (outcome.kind !== 'allowed') return answerRefused(c, emulated, outcome)
    const isPost = c.req.method === 'POST'
    const form = new URLSearchParams(isPost ? await c.req.text() : '')
    const visit = { c, emulated, formTokens, request: outcome.request, form }
    return await (isPost ? submit(visit) : showLoginForm(visit))
  })
}

async function submit(visit: Visit): Promise<Response> {
  if (!(await visit.formTokens.accepts(visit.c, visit.form.get('_csrf')))) {
    return await showLoginForm(visit, ({ signIn }) => signIn.foreignForm, 403)
  }
  const session = visit.form.get('session')
  return session === null ? await submitPassword(visit) : await submitNewPassword(visit, session)
}

async function submitPassword(visit: Visit): Promise<Response> {
  const { emulated, request, form } = visit
  const { pool, client } = request
  try {
    if (!client.identityProviders.includes('COGNITO')) throw incorrect()
    const [username, password] = [form.get('username') ?? '', form.get('password') ?? '']
    const user = await proveWithPassword(emulated, pool, client, username, password)
    if (!newPasswordRequired.isDue(user)) return finish(visit, user)
    return await showNewPasswordForm(visit, user, openPasswordChange(emulated, request, user))
  } catch (error) {
    return await showLoginForm(visit, messageOf(error))
  }
}

async function submitNewPassword(visit: Visit, session: string): Promise<Response> {
  const { emulated, request, form } = visit
  try {
    const { user, close } = readPasswordChange(emulated, request, form)
    // Only another language was chosen.
    if (!form.has('new_password')) return await showNewPasswordForm(visit, user, session)
    try {
      await savePassword(emulated, request, user, form)
    } catch (error) {
      return await showNewPasswordForm(visit, user, session, messageOf(error))
    }
    close()
    return finish(visit, user)
  } catch (error) {
    return await showLoginForm(visit, messageOf(error))
  }
}

function finish({ c, emulated, request }: Visit, user: User): Response {
  const { authTime } = startSession(c, emulated, request.pool, user.username)
  return redirect(c, redirectWithCode(emulated, request, user.username, authTime))
}

/** The password is never sent back; all else that was typed is. */
async function showLoginForm(visit: Visit, messageIn: MessageIn = nothing, status: 200 | 403 = 200): Promise<Response> {
  const username = visit.form.get('username') ?? visit.c.req.query('login_hint') ?? ''
  const frame = await frameOf(visit)
  return show(visit, (texts) => ({
    title: texts.signIn.title,
    body: loginForm({ ...frame, message: messageIn(texts) }, choicesOf(visit), username, texts),
    status,
  }))
}

async function showNewPasswordForm(
  visit: Visit,
  user: User,
  session: string,
  messageIn: MessageIn = nothing,
): Promise<Response> {
  const { pool } = visit.request
  const attributes = missingAttributes(pool, user).map((name) => ({
    name,
    value: visit.form.get(`attribute.${name}`) ?? '',
  }))
  const change = { username: user.username, session, policy: pool.passwordPolicy, attributes }
  const frame = await frameOf(visit)
  return show(visit, (texts) => ({
    title: texts.newPassword.title,
    body: newPasswordForm({ ...frame, message: messageIn(texts) }, change, texts),
    again: passwordChangeFields(frame, change),
  }))
}

const show = ({ c, emulated, request }: Visit, page: (texts: Texts) => Omit<Page, 'banner' | 'leadsTo'>): Response =>
  sendPage(c, emulated, (texts) => ({
    banner: texts.banners.hostedUi,
    leadsTo: request.redirectUri,
    ...page(texts),
  }))

async function frameOf({ c, formTokens }: Visit) {
  const { pathname, search } = new URL(c.req.url)
  return { action: `${pathname}${search}`, formToken: await formTokens.issue(c) }
}

function choicesOf({ emulated, request }: Visit): SignInChoices {
  const { client, provider } = request
  const providers = provider === 'COGNITO' ? [] : providersOf(request)
  return {
    client: client.name,
    withPassword: client.identityProviders.includes('COGNITO'),
    providers: providers.map((name) => {
      const query = new URLSearchParams(request.query)
      query.set('identity_provider', name)
      return { label: socialProviders[name].label, address: emulated.links.path(`/oauth2/authorize?${query}`) }
    }),
  }
}

/** A sentence about the last try, if there was one. */
type MessageIn = (texts: Texts) => string | null

const nothing: MessageIn = () => null

/** What the service says of it, as the classic pages show it; a fault of our own goes on. */
function messageOf(error: unknown): MessageIn {
  if (error instanceof ServiceError) return ({ refusal }) => refusal(error.message)
  throw error
}
