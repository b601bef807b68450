import type { Context, Hono } from 'hono'
import { browserOf } from '../hosted-pages/browser-cookie.ts'
import { answerRefused, mountErrorPage, redirect, sendError, toErrorPage } from '../hosted-pages/error.ts'
import { rememberLanguage } from '../hosted-pages/language.ts'
import { mountLogin } from '../hosted-pages/login.ts'
import { icon, stylesheet } from '../hosted-pages/stylesheet.ts'
import type { Emulated } from '../state/state.ts'
import { redirectWithCode } from './authorization-codes.ts'
import { checkAuthorize } from './authorize.ts'
import type { DirectRequest } from './client-authentication.ts'
import { finishFederation, idpResponse, startFederation } from './federation.ts'
import { endSession, readSession, startSession } from './hosted-session.ts'
import { checkLogout } from './logout.ts'
import { OAuthError } from './oauth-error.ts'
import { revokeToken } from './revoke.ts'
import { answerToken } from './token.ts'
import { answerUserInfo } from './user-info.ts'

/** What a user pool's domain serves: the OAuth endpoints and the pages that people see. */
export function mountHostedUi(app: Hono, emulated: Emulated): void {
  mountNavigation(app, emulated)
  mountDirectCalls(app, emulated)
  mountLogin(app, emulated)
  mountErrorPage(app)
  app.get('/pages.css', (c) => c.body(stylesheet, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.get('/pages-icon.svg', (c) => c.body(icon, 200, { 'Content-Type': 'image/svg+xml' }))
}

/** Endpoints that a browser visits; they have no CORS, so a fetch of them fails as it does at AWS. */
function mountNavigation(app: Hono, emulated: Emulated): void {
  app.get('/oauth2/authorize', (c) => {
    const outcome = checkAuthorize(emulated, queryOf(c))
    if (outcome.kind !== 'allowed') return answerRefused(c, outcome)
    const { request } = outcome
    rememberLanguage(c)
    if (request.provider !== null && request.provider !== 'COGNITO') {
      return redirect(c, startFederation(emulated, request, request.provider, browserOf(c)))
    }
    const session = readSession(c, emulated, request.pool)
    if (session) return redirect(c, redirectWithCode(emulated, request, session.user.username, session.authTime))
    return redirect(c, `/login?${request.query}`)
  })

  app.get(idpResponse, (c) => {
    const outcome = finishFederation(emulated, queryOf(c), browserOf(c))
    if (outcome.kind === 'lost') return toErrorPage(c, 'invalid_request', null)
    if (outcome.kind === 'refused') return redirect(c, outcome.location)
    const { request, user } = outcome
    const { authTime } = startSession(c, emulated, request.pool, user.username)
    return redirect(c, redirectWithCode(emulated, request, user.username, authTime))
  })

  app.get('/logout', (c) => {
    const outcome = checkLogout(emulated, queryOf(c))
    if (outcome.kind === 'unreadable') return sendError(c, outcome.error, outcome.clientId)
    if (outcome.kind === 'mismatch') return toErrorPage(c, 'redirect_mismatch', outcome.clientId)
    endSession(c, outcome.pool)
    return redirect(c, outcome.kind === 'left' ? outcome.location : `/login${new URL(c.req.url).search}`)
  })
}

/** Endpoints that apps call. */
function mountDirectCalls(app: Hono, emulated: Emulated): void {
  app.post('/oauth2/token', async (c) => {
    try {
      const answer = await answerToken(emulated, await directRequest(c))
      return json(c, 200, answer)
    } catch (error) {
      return answerOAuthError(c, error)
    }
  })

  app.post('/oauth2/revoke', async (c) => {
    try {
      revokeToken(emulated, await directRequest(c))
      return c.body(null, 200)
    } catch (error) {
      return answerOAuthError(c, error)
    }
  })

  app.on(['GET', 'POST'], '/oauth2/userInfo', async (c) => {
    const answer = await answerUserInfo(emulated, c.req.header('Authorization') ?? null)
    if (answer.status === 200) return json(c, 200, answer.body)
    const { error, description } = answer
    c.header('WWW-Authenticate', `error="${error}", error_description="${description}"`)
    return json(c, answer.status, { error, error_description: description })
  })
}

const queryOf = (c: Context) => new URL(c.req.url).searchParams

/** Cognito takes the parameters from the query, too, as Python's `requests.post(url, params=…)` sends them. */
async function directRequest(c: Context): Promise<DirectRequest> {
  const parameters = queryOf(c)
  const isForm = c.req.header('Content-Type')?.toLowerCase().startsWith('application/x-www-form-urlencoded') ?? false
  const body = new URLSearchParams(isForm ? await c.req.text() : '')
  for (const [name, value] of body) parameters.set(name, value)
  return { parameters, authorization: c.req.header('Authorization') ?? null }
}

function answerOAuthError(c: Context, error: unknown): Response {
  if (!(error instanceof OAuthError)) throw error
  const description = error.description === null ? {} : { error_description: error.description }
  return json(c, error.status, { error: error.error, ...description })
}

/** RFC 6749 section 5.1 asks for no-store, and AWS sends it (amazon-cognito-auth-js issue 52). */
const json = (c: Context, status: 200 | 400 | 401, body: object) =>
  c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/json;charset=UTF-8',
    'Cache-Control': 'no-store',
  })
