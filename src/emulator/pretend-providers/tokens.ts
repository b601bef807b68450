import type { Context, Hono } from 'hono'
import { SignJWT } from 'jose'
import { type Html, html } from '../hosted-pages/html.ts'
import { sendPage } from '../hosted-pages/page.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import { openIdConnectKeys } from '../state/identity-pool.ts'
import {
  idTokenProviders,
  isIdTokenProvider,
  isPretend,
  type PretendPerson,
  type PretendToken,
  peopleOf,
  socialProviders,
} from '../state/pretend-providers.ts'
import { keyPairOf } from '../state/signing-keys.ts'
import type { Emulated } from '../state/state.ts'
import { responsesOf } from './responses.ts'

const lifetimeSeconds = 3600

interface Handed {
  readonly label: string
  readonly loginsKey: string
  readonly person: PretendPerson
  readonly people: readonly PretendPerson[]
  readonly kind: 'access' | 'id'
  readonly token: string
}

/**
 * Tokens of the pretend providers, which the identity pool takes under the provider's own logins key: access tokens of
 * Facebook and Login with Amazon, ID tokens of the others. `:provider` is a name, or an issuer without its scheme that an
 * identity pool lists.
 */
export function mountPretendTokens(app: Hono, emulated: Emulated): void {
  app.get('/pretend/:provider', async (c) => {
    const provider = c.req.param('provider')
    const handed = await handOut(emulated, provider, c.req.query('person') ?? null)
    if (!handed) return c.notFound()
    const { label } = handed
    return sendPage(c, emulated, ({ token, banners }) => ({
      title: token.title(label),
      banner: banners.pretend(label),
      body: tokenPage(handed, emulated.links.path(`/pretend/${encodeURIComponent(provider)}`), token),
    }))
  })

  app.post('/pretend/:provider/token', async (c) => {
    const provider = c.req.param('provider')
    if (!sourceOf(emulated, provider)) return c.notFound()
    const handed = await handOut(emulated, provider, await readPerson(c))
    if (!handed) return c.json({ error: 'invalid_request', error_description: 'There is no such person.' }, 400)
    const { kind, token, loginsKey } = handed
    return c.json({
      [`${kind}_token`]: token,
      token_type: 'bearer',
      expires_in: lifetimeSeconds,
      logins_key: loginsKey,
    })
  })
}

/** null: neither a provider's name nor the issuer of one. */
function sourceOf({ identityPools }: Emulated, provider: string): Pick<Handed, 'label' | 'loginsKey' | 'kind'> | null {
  if (isPretend(provider)) return { ...socialProviders[provider], kind: 'access' }
  if (isIdTokenProvider(provider)) return { ...idTokenProviders[provider], kind: 'id' }
  const isIssuer = [...identityPools.values()].some((pool) => openIdConnectKeys(pool).includes(provider))
  return isIssuer ? { label: provider, loginsKey: provider, kind: 'id' } : null
}

/** @param wanted a person's ID or name; null takes the first. An unknown one gives null. */
async function handOut(emulated: Emulated, provider: string, wanted: string | null): Promise<Handed | null> {
  const source = sourceOf(emulated, provider)
  const people = peopleOf(emulated, provider)
  const person = wanted === null ? people[0] : people.find(({ id, name }) => id === wanted || name === wanted)
  if (!source || !person) return null
  // An identity pool takes only tokens that were made for the app that it names.
  const apps = [...emulated.identityPools.values()].map((pool) => pool.socialProviders[source.loginsKey])
  const appId = apps.find((id) => id !== undefined) ?? ''
  const token = isPretend(provider)
    ? accessToken(emulated, { provider, personId: person.id, appId })
    : await idToken(emulated, source.loginsKey, person, appId)
  return { ...source, person, people, token }
}

function accessToken(emulated: Emulated, of: Omit<PretendToken, 'expires'>): string {
  const token = responsesOf[of.provider].makeToken()
  emulated.pretendTokens.set(token, { ...of, expires: emulated.now() + lifetimeSeconds * 1000 })
  return token
}

async function idToken(
  { now, pretendSigning }: Emulated,
  loginsKey: string,
  { id: sub, email, name }: PretendPerson,
  aud: string,
): Promise<string> {
  const iat = Math.floor(now() / 1000)
  const exp = iat + lifetimeSeconds
  const claims = { iss: `https://${loginsKey}`, aud, sub, email, email_verified: true, name, iat, exp }
  pretendSigning.key ??= { kid: crypto.randomUUID(), alg: 'RS256', jwk: null }
  const { kid, alg } = pretendSigning.key
  const { privateKey } = await keyPairOf(pretendSigning.key)
  return await new SignJWT(claims).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(privateKey)
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
  { label, loginsKey, person, people, kind, token }: Handed,
  address: string,
  texts: Texts['token'],
): Html {
  return html`<div class="card">
<h1>${texts.heading[kind](person.name)}</h1>
<p>${texts.about.beforeKey}<code>${loginsKey}</code>${texts.about.afterKey}</p>
<p class="field"><label for="token">${texts.field[kind]}</label>
<textarea id="token" name="token" rows="6" readonly spellcheck="false">${token}</textarea></p>
<form method="get" action="${address}">
<p class="muted small">${texts.others(label)}</p>
${people.map(
  ({ id, name }) => html`<button class="button" type="submit" name="person" value="${id}">${texts.of(name)}</button>`,
)}
</form>
</div>`
}
