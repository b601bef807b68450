import type { Context } from 'hono'
import type { Emulated } from '../state/state.ts'
import { html } from './html.ts'
import { sendPage } from './page.ts'
import type { Texts } from './texts/en.ts'
import { textsIn } from './texts/texts.ts'

/** The error page on the spot, without a redirect. */
export const sendError = (c: Context, emulated: Emulated, error: string, clientId: string | null): Response =>
  sendPage(c, emulated, ({ error: texts, banners }) => ({
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
export function toErrorPage(c: Context, { links }: Emulated, error: string, clientId: string | null): Response {
  const query = new URLSearchParams({ error, ...(clientId === null ? {} : { client_id: clientId }) })
  return redirect(c, links.path(`/error?${query}`))
}

/** A redirect must not be cached. To a page of the emulator it is relative, as a TLS front requires. */
export function redirect(c: Context, location: string): Response {
  c.header('Cache-Control', 'no-store')
  return c.redirect(location, 302)
}
