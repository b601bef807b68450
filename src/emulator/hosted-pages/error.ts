import type { Context, Hono } from 'hono'
import type { AuthorizeOutcome } from '../oauth/authorize.ts'
import { html } from './html.ts'
import { sendPage } from './page.ts'
import { type Texts, textsIn } from './texts/texts.ts'

/** GET /error: always HTTP 400, and it never leads on to the address that was asked for. */
export function mountErrorPage(app: Hono): void {
  app.get('/error', (c) => sendError(c, c.req.query('error') ?? 'unknown', c.req.query('client_id') ?? null))
}

/** The error page on the spot, without a redirect. */
export const sendError = (c: Context, error: string, clientId: string | null): Response =>
  sendPage(c, ({ error: texts, banners }) => ({
    title: texts.title,
    banner: banners.hostedUi,
    status: 400,
    body: html`<div class="card">
<h1>${texts.heading}</h1>
<p class="refusal">${error}</p>
${isExplained(error) && html`<p>${texts.explanations[error]}</p>`}
${clientId !== null && html`<p class="muted small">${texts.appClient} <code>${clientId}</code></p>`}
</div>`,
  }))

const isExplained = (error: string): error is keyof Texts['error']['explanations'] =>
  Object.hasOwn(textsIn.en.error.explanations, error)

/** Sends the browser there. */
export function toErrorPage(c: Context, error: string, clientId: string | null): Response {
  const query = new URLSearchParams({ error, ...(clientId === null ? {} : { client_id: clientId }) })
  return redirect(c, `/error?${query}`)
}

/** Answers an authorization request that was refused: to the app where there is one. */
export function answerRefused(c: Context, outcome: Exclude<AuthorizeOutcome, { kind: 'allowed' }>): Response {
  return outcome.kind === 'refused' ? redirect(c, outcome.location) : toErrorPage(c, outcome.error, outcome.clientId)
}

/** A redirect is about one person and one moment. To a page of our own it is relative, as behind a TLS front it must be. */
export function redirect(c: Context, location: string): Response {
  c.header('Cache-Control', 'no-store')
  return c.redirect(location, 302)
}
