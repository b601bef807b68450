import type { Hono } from 'hono'
import { isFormChallenge } from '../../protocol/challenges.ts'
import { challengePage, isOnPage, responsesIn } from '../hosted-pages/challenges/challenge-page.ts'
import { redirect } from '../hosted-pages/error.ts'
import { loginForm, type SignInChoices } from '../hosted-pages/login-forms.ts'
import { labelOf } from '../state/pretend-providers.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import { recordSignIn } from '../user-pool/auth-events/auth-events.ts'
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
import { targetLevel } from '../user-pool/sessions/strength.ts'
import { wishFor } from '../user-pool/sessions/wished-level.ts'
import { postAuthentication, preAuthentication } from '../user-pool/triggers/authentication.ts'
import { ServiceError } from '../wire/errors.ts'
import { redirectSignedIn } from './authorization-codes.ts'
import { providersOf } from './authorize.ts'
import { startSession } from './hosted-session.ts'
import { frameOf, type MessageIn, messageOf, mountForm, pageFor, showPage, type Visit } from './visit.ts'

export const mountLogin = (app: Hono, emulated: Emulated): void =>
  mountForm(app, emulated, '/login', { show: showLoginForm, submit })

async function submit(visit: Visit): Promise<Response> {
  const name = visit.form.get('challenge')
  return await (name === null ? submitPassword(visit) : submitChallenge(visit, name))
}

async function submitPassword(visit: Visit): Promise<Response> {
  const { request, form } = visit
  const { client } = request
  if (!client.identityProviders.includes('COGNITO')) throw incorrect()
  const [username, password] = [form.get('username') ?? '', form.get('password') ?? '']
  await preAuthentication(placeOf(visit), username)
  // By another button of the form; the client is asked again, since anybody may post it.
  if (form.get('flow') === 'USER_AUTH' && mayChoose(client)) {
    return goOn(visit, towardsLevel(visit, await beginChoice(placeOf(visit), username, {})))
  }
  const user = await proveWithPassword(placeOf(visit), username, password)
  // Where the password is not enough, another factor can be chosen.
  const flow = mayChoose(client) ? [{ name: 'USER_AUTH', choice: null }] : []
  return goOn(visit, towardsLevel(visit, { user, met: [...flow, { name: 'PASSWORD', choice: null }] }))
}

/** With the level that has to be reached, where the app asks for one. */
function towardsLevel({ request: { pool, wantedLevels } }: Visit, { user, met }: SignIn): SignIn {
  const level = targetLevel(pool, user, wantedLevels)
  return { user, met: level === null ? met : [...met, wishFor(level)] }
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
  recordSignIn(placeOf(visit), signIn, next ? 'InProgress' : 'Pass')
  return next ? await showChallenge(visit, next) : await finish(visit, signIn)
}

const placeOf = ({ emulated, request: { pool, client } }: Visit): SignInPlace => ({ emulated, pool, client })

async function finish(visit: Visit, signIn: SignIn): Promise<Response> {
  const { c, emulated, request } = visit
  await postAuthentication(placeOf(visit), signIn.user, false)
  return redirect(c, await redirectSignedIn(emulated, request, startSession(c, emulated, request, signIn)))
}

/** The password is never sent back; all else that was typed is. */
async function showLoginForm(
  visit: Visit,
  messageIn: MessageIn = () => null,
  status: 200 | 403 = 200,
): Promise<Response> {
  const username = visit.form.get('username') ?? visit.c.req.query('login_hint') ?? ''
  const frame = await frameOf(visit)
  return showPage(visit, (texts) => ({
    title: texts.signIn.title,
    body: loginForm({ ...frame, message: messageIn(texts) }, choicesOf(visit), username, texts),
    status,
  }))
}

/** A password or code is never sent back. */
async function showChallenge(visit: Visit, open: OpenChallenge, messageIn: MessageIn = () => null): Promise<Response> {
  // An API's Session may be posted here, too.
  const { name } = open
  if (!isOnPage(name)) throw invalidSession()
  const frame = await frameOf(visit)
  const { passwordPolicy: policy } = visit.request.pool
  const typed = (field: string) => visit.form.get(field) ?? ''
  const back = pageFor(visit, '/login', { login_hint: open.username })
  const asked = { ...open, name, policy, typed, back, newSecret: open.newToken?.secret ?? null }
  return showPage(visit, (texts) => challengePage({ ...frame, message: messageIn(texts) }, asked, texts))
}

const mayChoose = ({ explicitAuthFlows }: UserPoolClient) => explicitAuthFlows.includes('ALLOW_USER_AUTH')

function choicesOf(visit: Visit): SignInChoices {
  const { emulated, request } = visit
  const { client, provider } = request
  const providers = provider === 'COGNITO' ? [] : providersOf(request)
  return {
    client: client.name,
    withPassword: client.identityProviders.includes('COGNITO'),
    withChoice: mayChoose(client),
    signUp: pageFor(visit, '/signup'),
    forgotPassword: pageFor(visit, '/forgotPassword'),
    providers: providers.map((name) => {
      const query = new URLSearchParams(request.query)
      query.set('identity_provider', name)
      return { label: labelOf(name), address: emulated.links.path(`/oauth2/authorize?${query}`) }
    }),
  }
}
