import type { Context, Hono } from 'hono'
import { redirect, toErrorPage } from '../hosted-pages/error.ts'
import { createFormTokens } from '../hosted-pages/form-tokens.ts'
import { html } from '../hosted-pages/html.ts'
import { refusal, sendPage } from '../hosted-pages/page.ts'
import { idpResponse } from '../oauth/federation.ts'
import { redirectBack } from '../oauth/redirect-back.ts'
import { type Federation, labelOf, peopleOf } from '../state/pretend-providers.ts'
import type { Emulated } from '../state/state.ts'
import { signedInAt, startProviderSession } from './provider-session.ts'
import { cancelledAt } from './responses.ts'

const fiveMinutes = 5 * 60 * 1000

/** /pretend/<provider>/authorize: who of the ready people is it that signs in at the provider? */
export function mountPretendConsent(app: Hono, emulated: Emulated): void {
  const formTokens = createFormTokens(emulated)

  const sendForm = async (c: Context, federation: Federation, isForeign = false) => {
    const label = labelOf(federation.provider)
    const { pathname, search } = new URL(c.req.url)
    const formToken = await formTokens.issue(c)
    const people = peopleOf(emulated, federation.provider)
    const known = signedInAt(c, emulated, federation.provider)
    return sendPage(c, emulated, ({ consent, session, banners }) => ({
      title: consent.title(label),
      banner: banners.pretend(label),
      status: isForeign ? 403 : 200,
      leadsTo: new URLSearchParams(federation.query).get('redirect_uri') ?? '',
      body: html`<div class="card">
<h1>${consent.heading(label)}</h1>
<p class="muted">${consent.about}</p>
${known !== null && html`<p>${session.still(known.name, label)}</p>`}
${refusal(isForeign ? consent.foreignForm : null)}
<form method="post" action="${pathname}${search}">
<input type="hidden" name="_csrf" value="${formToken}">
${people.map(
  ({ id, name }) =>
    html`<button class="button" type="submit" name="person" value="${id}">${consent.continueAs(name)}</button>`,
)}
<button class="button quiet" type="submit" name="cancel" value="yes">${consent.cancel}</button>
</form>
</div>`,
    }))
  }

  app.get('/pretend/:provider/authorize', async (c) => {
    const federation = readVisit(c, emulated)
    return federation ? await sendForm(c, federation) : toErrorPage(c, emulated, 'invalid_request', null)
  })

  app.post('/pretend/:provider/authorize', async (c) => {
    const federation = readVisit(c, emulated)
    if (!federation) return toErrorPage(c, emulated, 'invalid_request', null)
    const form = new URLSearchParams(await c.req.text())
    if (!(await formTokens.accepts(c, form.get('_csrf')))) {
      return await sendForm(c, federation, true)
    }
    const { provider, state } = federation
    const back = (answer: Readonly<Record<string, string>>) =>
      redirect(c, redirectBack(emulated.links.path(idpResponse), [...Object.entries(answer), ['state', state]]))
    if (form.has('cancel')) return back(cancelledAt(provider))
    const code = crypto.randomUUID()
    const personId = form.get('person') ?? ''
    startProviderSession(c, emulated, provider, personId)
    emulated.pretendCodes.set(code, { provider, personId, expires: emulated.now() + fiveMinutes })
    return back({ code })
  })
}

/** null: not on the way from /oauth2/authorize, or too late, or with another address to return to. */
function readVisit(c: Context, emulated: Emulated): Federation | null {
  const federation = emulated.federations.get(c.req.query('state') ?? '')
  if (federation?.provider !== c.req.param('provider') || !federation) return null
  const isElsewhere = c.req.query('redirect_uri') !== emulated.links.path(idpResponse)
  return federation.expires <= emulated.now() || isElsewhere ? null : federation
}
