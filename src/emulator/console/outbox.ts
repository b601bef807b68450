import type { Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { type Html, html } from '../hosted-pages/html.ts'
import { sendPage } from '../hosted-pages/page.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import type { DeliveredMessage } from '../state/outbox.ts'
import type { Emulated } from '../state/state.ts'

/** GET /outbox: what AWS would have sent by SMS and e-mail, the latest first; JSON for those who ask for it. */
export function mountOutbox(app: Hono, emulated: Emulated): void {
  app.get('/outbox', (c) => {
    const supports = ['text/html', 'application/json']
    const type = accepts(c, { header: 'Accept', supports, default: 'text/html' })
    if (type === 'application/json') return c.json({ messages: emulated.outbox })
    return sendPage(c, emulated, ({ outbox, banners }) => ({
      title: outbox.title,
      banner: banners.home,
      body: outboxPage(emulated.outbox, outbox),
      wide: true,
    }))
  })
}

/** Its roles are explicit, since the table is laid out as blocks on a narrow screen. */
function outboxPage(messages: readonly DeliveredMessage[], texts: Texts['outbox']): Html {
  return html`<h1 id="outbox">${texts.title}</h1>
<p class="muted">${texts.about}</p>
${messages.length === 0 && html`<section><p>${texts.none}</p></section>`}
${
  messages.length > 0 &&
  html`<section><table role="table" aria-labelledby="outbox">
<thead role="rowgroup"><tr role="row">${[texts.code, texts.purpose, texts.user, texts.to, texts.time].map(
    (heading) => html`<th role="columnheader" scope="col">${heading}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${messages.map((message) => row(message, texts))}</tbody>
</table></section>`
}`
}

const row = (message: DeliveredMessage, { purposes, media }: Texts['outbox']): Html => {
  const { code, purpose, text, username, medium, destination, delivered } = message
  const time = new Date(delivered).toISOString()
  return html`<tr role="row">
<td role="cell"><code><strong>${code}</strong></code>${text !== null && html`<br>${text}`}</td>
<td role="cell">${purposes[purpose]}</td>
<td role="cell">${username}</td>
<td role="cell">${media[medium]} ${destination}</td>
<td role="cell" class="muted"><time datetime="${time}">${time.slice(0, 19).replace('T', ' ')} UTC</time></td>
</tr>`
}
