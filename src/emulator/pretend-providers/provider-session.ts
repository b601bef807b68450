import type { Context, Hono } from 'hono'
import { createFormTokens } from '../hosted-pages/form-tokens.ts'
import { html } from '../hosted-pages/html.ts'
import { refusal, sendPage } from '../hosted-pages/page.ts'
import { setCookie } from '../hosted-pages/set-cookie.ts'
import { labelOf, type PretendPerson, peopleOf } from '../state/pretend-providers.ts'
import type { Emulated } from '../state/state.ts'

/** Until the browser is closed, as long as nobody signs out there: Cognito's /logout does not reach it. */
const cookieOf = (provider: string) => `pretend-${encodeURIComponent(provider)}`

/** The provider's own session: it remembers in the browser who has signed in. */
export function startProviderSession(c: Context, emulated: Emulated, provider: string, personId: string): void {
  setCookie(c, emulated, cookieOf(provider), personId)
}

/** Who is signed in at the provider; null: nobody. */
export function signedInAt(c: Context, emulated: Emulated, provider: string): PretendPerson | null {
  const id = emulated.cookies.read(c.req.raw, cookieOf(provider))
  return peopleOf(emulated, provider).find((person) => person.id === id) ?? null
}

/** /pretend/<provider>/session: who is signed in there, and the way out, which Cognito is not told of. */
export function mountProviderSessions(app: Hono, emulated: Emulated): void {
  const formTokens = createFormTokens(emulated)

  async function sendSession(c: Context, person: PretendPerson | null, isForeign = false): Promise<Response> {
    const provider = c.req.param('provider') ?? ''
    const label = labelOf(provider)
    const formToken = await formTokens.issue(c)
    return sendPage(c, emulated, ({ session, consent, banners }) => ({
      title: consent.title(label),
      banner: banners.pretend(label),
      status: isForeign ? 403 : 200,
      body: html`<div class="card">
<h1>${person ? session.signedIn(person.name, label) : session.nobody(label)}</h1>
<p class="muted">${session.about}</p>
${refusal(isForeign ? consent.foreignForm : null)}
${
  person !== null &&
  html`<form method="post" action="${new URL(c.req.url).pathname}">
<input type="hidden" name="_csrf" value="${formToken}">
<button class="button" type="submit">${session.end}</button>
</form>`
}
</div>`,
    }))
  }

  const path = '/pretend/:provider/session'
  app.get(path, async (c) => await sendSession(c, signedInAt(c, emulated, c.req.param('provider'))))

  app.post(path, async (c) => {
    const provider = c.req.param('provider')
    const form = new URLSearchParams(await c.req.text())
    const person = signedInAt(c, emulated, provider)
    if (!(await formTokens.accepts(c, form.get('_csrf')))) return await sendSession(c, person, true)
    setCookie(c, emulated, cookieOf(provider), '', 0)
    return await sendSession(c, null)
  })
}
