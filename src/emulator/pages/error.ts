import type { Context, Hono } from 'hono'
import type { AuthorizeOutcome } from '../oauth/authorize.ts'
import { html } from './html.ts'
import { hostedUiBanner, sendPage } from './page.ts'

/** Our words beside Cognito's: its page names the error and nothing else. */
const explanations: Readonly<Record<string, string>> = {
  redirect_mismatch:
    'The app client is unknown, or the address in the request is not registered for it. It must be the same to the ' +
    'letter: scheme, host, port, path and final slash.',
  invalid_request: 'The request was not one that this page can answer, or it came too late.',
}

/** GET /error: always HTTP 400, and it never leads on to the address that was asked for. */
export function mountErrorPage(app: Hono): void {
  app.get('/error', (c) => sendError(c, c.req.query('error') ?? 'unknown', c.req.query('client_id') ?? null))
}

/** The error page on the spot, without a redirect. */
export function sendError(c: Context, error: string, clientId: string | null): Response {
  const explanation = Object.hasOwn(explanations, error) ? explanations[error] : undefined
  return sendPage(c, {
    title: 'Error',
    banner: hostedUiBanner,
    status: 400,
    body: html`<div class="card">
<h1>An error was encountered with the requested page.</h1>
<p class="refusal">${error}</p>
${explanation !== undefined && html`<p>${explanation}</p>`}
${clientId !== null && html`<p class="muted small">App client <code>${clientId}</code></p>`}
</div>`,
  })
}

/** Sends the browser there. */
export function toErrorPage(c: Context, error: string, clientId: string | null): Response {
  const query = new URLSearchParams({ error, ...(clientId === null ? {} : { client_id: clientId }) })
  return redirect(c, `${new URL(c.req.url).origin}/error?${query}`)
}

/** Answers an authorization request that was refused: to the app where there is one. */
export function answerRefused(c: Context, outcome: Exclude<AuthorizeOutcome, { kind: 'allowed' }>): Response {
  return outcome.kind === 'refused' ? redirect(c, outcome.location) : toErrorPage(c, outcome.error, outcome.clientId)
}

/** A redirect is about one person and one moment. */
export function redirect(c: Context, location: string): Response {
  c.header('Cache-Control', 'no-store')
  return c.redirect(location, 302)
}
