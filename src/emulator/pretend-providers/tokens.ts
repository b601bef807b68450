import type { Context, Hono } from 'hono'
import { type Html, html } from '../hosted-pages/html.ts'
import { sendPage } from '../hosted-pages/page.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import { type PretendPerson, type PretendProvider, socialProviders } from '../state/pretend-providers.ts'
import type { Emulated } from '../state/state.ts'
import { responsesOf } from './responses.ts'

const lifetimeSeconds = 3600

interface Handed {
  readonly provider: PretendProvider
  readonly person: PretendPerson
  readonly token: string
}

/** Access tokens of the pretend providers, which the identity pool takes under the provider's own logins key. */
export function mountPretendTokens(app: Hono, emulated: Emulated): void {
  app.get('/pretend/:provider', (c) => {
    const provider = c.req.param('provider')
    if (!isPretendProvider(provider)) return c.notFound()
    const handed = handOut(emulated, provider, c.req.query('person') ?? null)
    if (!handed) return c.notFound()
    const { label } = socialProviders[provider]
    const people = emulated.pretendPeople[provider]
    return sendPage(c, emulated, ({ token, banners }) => ({
      title: token.title(label),
      banner: banners.pretend(label),
      body: tokenPage(handed, emulated.links.path(`/pretend/${provider}`), people, token),
    }))
  })

  app.post('/pretend/:provider/token', async (c) => {
    const provider = c.req.param('provider')
    if (!isPretendProvider(provider)) return c.notFound()
    const handed = handOut(emulated, provider, await readPerson(c))
    if (!handed) return c.json({ error: 'invalid_request', error_description: 'There is no such person.' }, 400)
    return c.json({
      access_token: handed.token,
      token_type: 'bearer',
      expires_in: lifetimeSeconds,
      logins_key: socialProviders[provider].loginsKey,
    })
  })
}

/** Whether a name, as it came in a request, is a provider's. */
const isPretendProvider = (name: string): name is PretendProvider => Object.hasOwn(socialProviders, name)

/** @param wanted a person's ID or name; null takes the first. An unknown one gives null. */
function handOut(emulated: Emulated, provider: PretendProvider, wanted: string | null): Handed | null {
  const people = emulated.pretendPeople[provider]
  const person = wanted === null ? people[0] : people.find(({ id, name }) => id === wanted || name === wanted)
  if (!person) return null
  const { loginsKey } = socialProviders[provider]
  // An identity pool takes only tokens that were made for the app that it names.
  const apps = [...emulated.identityPools.values()].map((pool) => pool.socialProviders[loginsKey])
  const appId = apps.find((id) => id !== undefined) ?? ''
  const token = responsesOf[provider].makeToken()
  const expires = emulated.now() + lifetimeSeconds * 1000
  emulated.pretendTokens.set(token, { provider, personId: person.id, appId, expires })
  return { provider, person, token }
}

/** From a form, JSON, or nothing at all. */
async function readPerson(c: Context): Promise<string | null> {
  const body = await c.req.text()
  if (!body.trimStart().startsWith('{')) return new URLSearchParams(body).get('person')
  try {
    const parsed: unknown = JSON.parse(body)
    const person = typeof parsed === 'object' && parsed !== null && 'person' in parsed ? parsed.person : null
    return person === null || person === undefined ? null : String(person)
  } catch {
    return ''
  }
}

function tokenPage(
  { provider, person, token }: Handed,
  address: string,
  people: readonly PretendPerson[],
  texts: Texts['token'],
): Html {
  const { label, loginsKey } = socialProviders[provider]
  return html`<div class="card">
<h1>${texts.heading(person.name)}</h1>
<p>${texts.about.beforeKey}<code>${loginsKey}</code>${texts.about.afterKey}</p>
<p class="field"><label for="token">${texts.field}</label>
<textarea id="token" name="token" rows="6" readonly spellcheck="false">${token}</textarea></p>
<form method="get" action="${address}">
<p class="muted small">${texts.others(label)}</p>
${people.map(
  ({ id, name }) => html`<button class="button" type="submit" name="person" value="${id}">${texts.of(name)}</button>`,
)}
</form>
</div>`
}
