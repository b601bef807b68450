import type { Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { type Html, html } from '../hosted-pages/html.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import type { DeliveredMessage } from '../state/outbox.ts'
import type { Emulated } from '../state/state.ts'
import { moment, sendConsolePage, table } from './console-page.ts'

/** GET /outbox: what AWS would have sent by SMS and e-mail, the latest first; JSON for those who ask for it. */
export function mountOutbox(app: Hono, emulated: Emulated): void {
  app.get('/outbox', (c) => {
    const supports = ['text/html', 'application/json']
    const type = accepts(c, { header: 'Accept', supports, default: 'text/html' })
    if (type === 'application/json') return c.json({ messages: emulated.outbox })
    return sendConsolePage(
      c,
      emulated,
      ({ outbox }) => ({ title: outbox.title, body: outboxPage(emulated.outbox, outbox) }),
      'outbox',
    )
  })
}

function outboxPage(messages: readonly DeliveredMessage[], texts: Texts['outbox']): Html {
  return html`<h1 id="outbox">${texts.title}</h1>
<p class="muted">${texts.about}</p>
${messages.length === 0 && html`<section><p>${texts.none}</p></section>`}
${
  messages.length > 0 &&
  html`<section>${table(
    'outbox',
    [texts.code, texts.purpose, texts.user, texts.to, texts.time],
    messages.map((message) => row(message, texts)),
  )}</section>`
}`
}

const row = (message: DeliveredMessage, { purposes, media }: Texts['outbox']): readonly (Html | string)[] => {
  const { code, purpose, text, username, medium, destination, delivered } = message
  return [
    html`<code><strong>${code}</strong></code>${text !== null && html`<br>${text}`}`,
    purposes[purpose],
    username,
    `${media[medium]} ${destination}`,
    html`<span class="muted">${moment(delivered)}</span>`,
  ]
}
