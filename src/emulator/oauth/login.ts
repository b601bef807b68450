import type { Context, Hono } from 'hono'
import { isFormChallenge } from '../../protocol/challenges.ts'
import { challengePage, isOnPage, responsesIn } from '../hosted-pages/challenges/challenge-page.ts'
import { redirect } from '../hosted-pages/error.ts'
import { createFormTokens, type FormTokens } from '../hosted-pages/form-tokens.ts'
import { loginForm, type SignInChoices } from '../hosted-pages/login-forms.ts'
import { type Page, sendPage } from '../hosted-pages/page.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import { socialProviders } from '../state/pretend-providers.ts'
import type { Emulated } from '../state/state.ts'
import type { UserPoolClient } from '../state/user-pool.ts'
import { invalidSession } from '../user-pool/challenge-sessions.ts'
import type { SignIn } from '../user-pool/challenges/challenge.ts'
import { beginChoice } from '../user-pool/choice-sign-in.ts'
import {
  answerDue,
  issueNext,
  type NamedChallenge,
  type OpenChallenge,
  readOpen,
  type SignInPlace,
} from '../user-pool/due-challenge.ts'
import { verify } from '../user-pool/mfa-setup.ts'
import { incorrect, proveWithPassword } from '../user-pool/prove-password.ts'
import { postAuthentication, preAuthentication } from '../user-pool/triggers/authentication.ts'
import { ServiceError } from '../wire/errors.ts'
import { redirectWithCode } from './authorization-codes.ts'
import { type AuthorizeRequest, checkAuthorize, providersOf } from './authorize.ts'
import { startSession } from './hosted-session.ts'
import { answerRefused } from './navigation.ts'

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
  const { c, form, formTokens } = visit
  if (!(await formTokens.accepts(c, form.get('_csrf')))) {
    return await showLoginForm(visit, ({ signIn }) => signIn.foreignForm, 403)
  }
  try {
    const name = form.get('challenge')
    return await (name === null ? submitPassword(visit) : submitChallenge(visit, name))
  } catch (error) {
    return await showLoginForm(visit, messageOf(error))
  }
}

async function submitPassword(visit: Visit): Promise<Response> {
  const { emulated, request, form } = visit
  const { pool, client } = request
  if (!client.identityProviders.includes('COGNITO')) throw incorrect()
  const [username, password] = [form.get('username') ?? '', form.get('password') ?? '']
  await preAuthentication(placeOf(visit), username)
  // By another button of the form; the client is asked again, since anybody may post it.
  if (form.get('flow') === 'USER_AUTH' && mayChoose(client)) {
    return goOn(visit, await beginChoice(placeOf(visit), username, {}))
  }
  const user = await proveWithPassword(emulated, pool, client, username, password)
  return goOn(visit, { user, met: [{ name: 'PASSWORD', choice: null }] })
}

async function submitChallenge(visit: Visit, name: string): Promise<Response> {
  const { form } = visit
  if (!isFormChallenge(name)) throw invalidSession()
  const place = placeOf(visit)
  const named = { name, username: form.get('username') ?? '', session: form.get('session') ?? '' }
  const open = readOpen(place, named)
  const responses = responsesIn(form)
  // Only another language was chosen.
  if (Object.keys(responses).length === 0) return await showChallenge(visit, open)
  try {
    return await goOn(visit, await answerDue(place, await proven(place, named, responses), responses))
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'NotAuthorizedException') throw error
    return await showChallenge(visit, open, messageOf(error))
  }
}

/** An authenticator app that is being set up shows its first code here, as in VerifySoftwareToken. */
async function proven(
  { emulated }: SignInPlace,
  named: NamedChallenge,
  { USER_CODE: code = '' }: Readonly<Record<string, string>>,
): Promise<NamedChallenge> {
  if (named.name !== 'MFA_SETUP') return named
  return { ...named, session: (await verify(emulated, named.session ?? '', code, null)).session }
}

/** To the next challenge, or back to the app. */
async function goOn(visit: Visit, signIn: SignIn): Promise<Response> {
  const next = await issueNext(placeOf(visit), signIn)
  return next ? await showChallenge(visit, next) : await finish(visit, signIn)
}

const placeOf = ({ emulated, request: { pool, client } }: Visit): SignInPlace => ({ emulated, pool, client })

async function finish(visit: Visit, signIn: SignIn): Promise<Response> {
  const { c, emulated, request } = visit
  await postAuthentication(placeOf(visit), signIn.user, false)
  return redirect(c, redirectWithCode(emulated, request, startSession(c, emulated, request, signIn)))
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

/** A password or code is never sent back. */
async function showChallenge(visit: Visit, open: OpenChallenge, messageIn: MessageIn = nothing): Promise<Response> {
  // An API's Session may be posted here, too.
  const { name } = open
  if (!isOnPage(name)) throw invalidSession()
  const frame = await frameOf(visit)
  const { passwordPolicy: policy } = visit.request.pool
  const typed = (field: string) => visit.form.get(field) ?? ''
  const asked = { ...open, name, policy, typed, newSecret: open.newToken?.secret ?? null }
  return show(visit, (texts) => challengePage({ ...frame, message: messageIn(texts) }, asked, texts))
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

const mayChoose = ({ explicitAuthFlows }: UserPoolClient) => explicitAuthFlows.includes('ALLOW_USER_AUTH')

function choicesOf({ emulated, request }: Visit): SignInChoices {
  const { client, provider } = request
  const providers = provider === 'COGNITO' ? [] : providersOf(request)
  return {
    client: client.name,
    withPassword: client.identityProviders.includes('COGNITO'),
    withChoice: mayChoose(client),
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
