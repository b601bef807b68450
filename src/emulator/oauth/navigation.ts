import type { Context } from 'hono'
import { redirect, sendError, toErrorPage } from '../hosted-pages/error.ts'
import { browserOf } from '../hosted-pages/form-tokens.ts'
import { rememberLanguage } from '../hosted-pages/language.ts'
import type { HostedSession } from '../state/hosted-sign-ins.ts'
import type { Emulated } from '../state/state.ts'
import { redirectSignedIn } from './authorization-codes.ts'
import { type AuthorizeOutcome, type AuthorizeRequest, checkAuthorize, refusedBack } from './authorize.ts'
import { finishFederation, startFederation } from './federation.ts'
import { endSession, readSession, startSession } from './hosted-session.ts'
import { checkLogout } from './logout.ts'

// Endpoints that a browser visits; they have no CORS, so a fetch of them fails as it does at AWS.

export async function authorize(c: Context, emulated: Emulated): Promise<Response> {
  const outcome = checkAuthorize(emulated, queryOf(c))
  if (outcome.kind !== 'allowed') return answerRefused(c, emulated, outcome)
  const { request } = outcome
  rememberLanguage(c, emulated)
  if (request.provider !== null && request.provider !== 'COGNITO') {
    return redirect(c, startFederation(emulated, request, request.provider, browserOf(c, emulated)))
  }
  const session = request.prompt === 'login' ? null : readSession(c, emulated, request)
  if (request.prompt === 'none' && !(session && maySpareSignIn(session, request))) {
    return redirect(c, refusedBack(request, 'login_required', null))
  }
  if (session) return redirect(c, await redirectSignedIn(emulated, request, session))
  return redirect(c, emulated.links.path(`/login?${request.query}`))
}

/** With identity_provider=COGNITO, prompt=none takes no session of a federated user (amplify-js issue 14897). */
const maySpareSignIn = ({ met }: HostedSession, { provider }: AuthorizeRequest): boolean =>
  provider !== 'COGNITO' || !met.some(({ name }) => name === 'FEDERATION')

export async function returnFromProvider(c: Context, emulated: Emulated): Promise<Response> {
  const outcome = await finishFederation(emulated, queryOf(c), browserOf(c, emulated))
  if (outcome.kind === 'lost') return toErrorPage(c, emulated, 'invalid_request', null)
  if (outcome.kind === 'refused') return redirect(c, outcome.location)
  const { request, user } = outcome
  const met = [{ name: 'FEDERATION', choice: null }]
  return redirect(c, await redirectSignedIn(emulated, request, startSession(c, emulated, request, { user, met })))
}

export function logout(c: Context, emulated: Emulated): Response {
  const outcome = checkLogout(emulated, queryOf(c))
  if (outcome.kind === 'unreadable') return sendError(c, emulated, outcome.error, outcome.clientId)
  if (outcome.kind === 'mismatch') return toErrorPage(c, emulated, 'redirect_mismatch', outcome.clientId)
  endSession(c, emulated, outcome.pool)
  const { search } = new URL(c.req.url)
  return redirect(c, outcome.kind === 'left' ? outcome.location : emulated.links.path(`/login${search}`))
}

/** Answers an authorization request that was refused: to the app where there is one. */
export function answerRefused(
  c: Context,
  emulated: Emulated,
  outcome: Exclude<AuthorizeOutcome, { kind: 'allowed' }>,
): Response {
  if (outcome.kind === 'refused') return redirect(c, outcome.location)
  return toErrorPage(c, emulated, outcome.error, outcome.clientId)
}

const queryOf = (c: Context) => new URL(c.req.url).searchParams
