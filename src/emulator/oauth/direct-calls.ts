import type { Context } from 'hono'
import type { Emulated } from '../state/state.ts'
import type { DirectRequest } from './client-authentication.ts'
import { OAuthError } from './oauth-error.ts'
import { revokeToken } from './revoke.ts'
import { answerToken } from './token.ts'
import { answerUserInfo } from './user-info.ts'

// Endpoints that apps call.

export async function tokenEndpoint(c: Context, emulated: Emulated): Promise<Response> {
  try {
    return json(c, 200, await answerToken(emulated, await directRequest(c)))
  } catch (error) {
    return answerOAuthError(c, error)
  }
}

export async function revocationEndpoint(c: Context, emulated: Emulated): Promise<Response> {
  try {
    revokeToken(emulated, await directRequest(c))
    return c.body(null, 200)
  } catch (error) {
    return answerOAuthError(c, error)
  }
}

export async function userInfoEndpoint(c: Context, emulated: Emulated): Promise<Response> {
  const answer = await answerUserInfo(emulated, c.req.header('Authorization') ?? null)
  if (answer.status === 200) return json(c, 200, answer.body)
  const { error, description } = answer
  c.header('WWW-Authenticate', `error="${error}", error_description="${description}"`)
  return json(c, answer.status, { error, error_description: description })
}

/** Cognito takes the parameters from the query, too, as Python's `requests.post(url, params=…)` sends them. */
async function directRequest(c: Context): Promise<DirectRequest> {
  const parameters = new URL(c.req.url).searchParams
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
