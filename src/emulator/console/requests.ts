import type { Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { type Html, html } from '../hosted-pages/html.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import type { Emulated } from '../state/state.ts'
import { moment, sendConsolePage, table } from './console-page.ts'
import type { LoggedRequest, RequestLog } from './request-log.ts'

/** GET /requests: what was answered, and why it was refused; JSON for those who ask for it. */
export function mountRequests(app: Hono, emulated: Emulated, log: RequestLog): void {
  app.get('/requests', (c) => {
    const supports = ['text/html', 'application/json']
    const type = accepts(c, { header: 'Accept', supports, default: 'text/html' })
    const requests = log.latest()
    if (type === 'application/json') return c.json({ requests })
    return sendConsolePage(
      c,
      emulated,
      (texts) => ({ title: texts.console.requests.title, body: requestsPage(requests, texts) }),
      'requests',
    )
  })
}

function requestsPage(requests: readonly LoggedRequest[], { console: { requests: texts } }: Texts): Html {
  const headings = [texts.time, texts.call, texts.status, texts.duration, texts.refusal]
  return html`<h1 id="requests">${texts.title}</h1>
<p class="muted">${texts.about}</p>
<section data-live>${
    requests.length === 0
      ? html`<p>${texts.none}</p>`
      : table(
          'requests',
          headings,
          requests.map((request) => row(request, texts)),
        )
  }</section>`
}

const row = (
  { at, method, path, operation, status, milliseconds, refusal }: LoggedRequest,
  texts: Texts['console']['requests'],
): readonly (Html | string)[] => [
  html`<span class="muted">${moment(at)}</span>`,
  operation !== null ? html`<code><strong>${operation}</strong></code>` : html`<code>${method} ${path}</code>`,
  String(status),
  texts.milliseconds(milliseconds),
  refusal === null ? '' : html`<code class="bad">${refusal}</code>`,
]
