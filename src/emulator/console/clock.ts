import type { Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { type Html, html } from '../hosted-pages/html.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import type { Emulated } from '../state/state.ts'
import { moment } from './console-page.ts'
import { isFromForeignPage } from './foreign-page.ts'

const hour = 60 * 60
/** Beyond it dates have no form any more that every client can read. */
const longestSkip = 10 * 365 * 24 * hour

/** GET /clock as JSON; POST /clock with the form `skip=<seconds>` moves it on, and with it all that expires. */
export function mountClock(app: Hono, emulated: Emulated, mayMove: (origin: string) => boolean): void {
  app.get('/clock', (c) => c.json(clockOf(emulated)))
  app.post('/clock', async (c) => {
    if (isFromForeignPage(c, mayMove)) return c.text('Pages of this origin may not move its clock.\n', 403)
    const seconds = Number(new URLSearchParams(await c.req.text()).get('skip'))
    if (!Number.isInteger(seconds) || seconds < 1 || seconds > longestSkip) {
      return c.text('skip must be a whole number of seconds, at least 1.\n', 400)
    }
    emulated.clock.skipped += seconds * 1000
    const supports = ['text/html', 'application/json']
    const type = accepts(c, { header: 'Accept', supports, default: 'application/json' })
    return type === 'text/html' ? c.redirect(emulated.links.path('/'), 303) : c.json(clockOf(emulated))
  })
}

export const clockOf = ({ now, clock }: Emulated) => ({
  now: new Date(now()).toISOString(),
  skippedSeconds: clock.skipped / 1000,
})

export function clockSection(emulated: Emulated, { clock }: Texts['home']): Html {
  const { skippedSeconds } = clockOf(emulated)
  return html`<section><h2>${clock.heading}</h2>
<p>${moment(emulated.now())}${
    skippedSeconds > 0 &&
    html` <span class="muted">${clock.ahead(Math.round((skippedSeconds / hour) * 10) / 10)}</span>`
  }</p>
<form method="post" action="${emulated.links.path('/clock')}"><input type="hidden" name="skip" value="${String(hour)}">
<button class="button" type="submit">${clock.skip}</button></form>
<p class="muted">${clock.about}</p>
</section>`
}
