import type { Context, Hono } from 'hono'
import { type Html, html } from '../hosted-pages/html.ts'
import { sendPage } from '../hosted-pages/page.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import { getOpenIdTokenForDeveloperIdentity } from '../identity-pool/administration/developer-identities.ts'
import { type IdentityPool, openIdConnectKeys } from '../state/identity-pool.ts'
import {
  idTokenProviders,
  isIdTokenProvider,
  isPretend,
  ownSources,
  type PretendPerson,
  type PretendSource,
  type PretendToken,
  peopleOf,
  socialProviders,
} from '../state/pretend-providers.ts'
import type { Emulated } from '../state/state.ts'
import { responsesOf } from './responses.ts'
import { idTokenOf, lifetimeSeconds, samlResponseOf } from './signed-tokens.ts'

interface Issued {
  readonly token: string
  /** The identity that a token for a developer's user is good for. */
  readonly identityId?: string
}

interface Handed extends PretendSource, Issued {
  readonly person: PretendPerson
  readonly people: readonly PretendPerson[]
}

const members = { access: 'access_token', id: 'id_token', saml: 'saml_response', developer: 'developer_token' } as const

/**
 * Tokens of the pretend providers, which the identity pool takes under the provider's own logins key: access tokens of
 * Facebook and Login with Amazon, ID tokens of the others, responses of SAML providers, and tokens as the developer's own
 * server gets them. `:provider` is a name, or an issuer without its scheme or an ARN that an identity pool lists.
 */
export function mountPretendTokens(app: Hono, emulated: Emulated): void {
  app.get('/pretend/:provider', async (c) => {
    const provider = c.req.param('provider')
    const { person = null, pool = null } = c.req.query()
    const handed = await handOut(emulated, provider, { person, pool })
    if (!handed) return c.notFound()
    const { label } = handed
    return sendPage(c, emulated, ({ token, banners }) => ({
      title: token.title(label),
      banner: banners.pretend(label),
      body: tokenPage(handed, emulated.links.path(tokenPath(provider)), token),
    }))
  })

  app.post('/pretend/:provider/token', async (c) => {
    const provider = c.req.param('provider')
    if (!sourceOf(emulated, provider)) return c.notFound()
    const handed = await handOut(emulated, provider, await readWanted(c))
    if (!handed) return c.json({ error: 'invalid_request', error_description: 'There is no such person.' }, 400)
    const { kind, token, loginsKey, identityId } = handed
    return c.json({
      [members[kind]]: token,
      token_type: 'bearer',
      expires_in: kind === 'developer' ? developerSeconds : lifetimeSeconds,
      logins_key: loginsKey,
      ...(identityId !== undefined && { identity_id: identityId }),
    })
  })
}

const developerSeconds = 900

const tokenPath = (provider: string): string => `/pretend/${encodeURIComponent(provider)}`

/** null: neither a provider's name nor the issuer or ARN of one. */
function sourceOf({ identityPools }: Emulated, provider: string): PretendSource | null {
  if (isPretend(provider)) return { ...socialProviders[provider], kind: 'access' }
  if (isIdTokenProvider(provider)) return { ...idTokenProviders[provider], kind: 'id' }
  const pools = [...identityPools.values()]
  const own = pools.flatMap(ownSources).find(({ name }) => name === provider)
  if (own) return own
  const isIssuer = pools.some((pool) => openIdConnectKeys(pool).includes(provider))
  return isIssuer ? { label: provider, loginsKey: provider, kind: 'id' } : null
}

interface Wanted {
  /** A person's ID or name; null takes the first. */
  readonly person: string | null
  /** The identity pool that the token is for; null takes the first that would take it. */
  readonly pool: string | null
}

/** @returns null: no such provider, person or pool */
async function handOut(emulated: Emulated, provider: string, wanted: Wanted): Promise<Handed | null> {
  const source = sourceOf(emulated, provider)
  const people = peopleOf(emulated, provider)
  const person =
    wanted.person === null ? people[0] : people.find(({ id, name }) => id === wanted.person || name === wanted.person)
  if (!source || !person) return null
  const issued = await issue(emulated, provider, source, person, wanted.pool)
  return issued && { ...source, person, people, ...issued }
}

async function issue(
  emulated: Emulated,
  provider: string,
  { kind, loginsKey }: PretendSource,
  person: PretendPerson,
  poolId: string | null,
): Promise<Issued | null> {
  const pools = [...emulated.identityPools.values()].filter(({ id }) => poolId === null || id === poolId)
  if (kind === 'saml' || kind === 'developer') {
    const pool = pools.find((each) => ownSources(each).some(({ name }) => name === provider))
    if (!pool) return null
    return kind === 'saml'
      ? { token: await samlResponseOf(emulated, loginsKey, person, pool.authenticatedRole) }
      : await developerToken(emulated, pool, person)
  }
  // An identity pool takes only tokens that were made for the app that it names.
  const appId = pools.map((pool) => pool.socialProviders[loginsKey]).find((id) => id !== undefined) ?? ''
  return isPretend(provider)
    ? { token: accessToken(emulated, { provider, personId: person.id, appId }) }
    : { token: await idTokenOf(emulated, loginsKey, person, appId) }
}

/** As the developer's own server gets it, by a signed call. */
async function developerToken(emulated: Emulated, pool: IdentityPool, { email }: PretendPerson): Promise<Issued> {
  const Logins = { [pool.developerProvider ?? '']: email }
  const answer = await getOpenIdTokenForDeveloperIdentity(emulated, {
    IdentityPoolId: pool.id,
    Logins,
    TokenDuration: developerSeconds,
  })
  return { token: String(answer.Token), identityId: String(answer.IdentityId) }
}

function accessToken(emulated: Emulated, of: Omit<PretendToken, 'expires'>): string {
  const token = responsesOf[of.provider].makeToken()
  emulated.pretendTokens.set(token, { ...of, expires: emulated.now() + lifetimeSeconds * 1000 })
  return token
}

/** From a form, JSON, or nothing at all. */
async function readWanted(c: Context): Promise<Wanted> {
  const body = await c.req.text()
  if (!body.trimStart().startsWith('{')) {
    const form = new URLSearchParams(body)
    return { person: form.get('person'), pool: form.get('pool') }
  }
  try {
    const parsed: Readonly<Record<string, unknown>> = JSON.parse(body)
    const member = (name: keyof Wanted) => {
      const value = parsed[name]
      return value === null || value === undefined ? null : String(value)
    }
    return { person: member('person'), pool: member('pool') }
  } catch {
    return { person: '', pool: null }
  }
}

function tokenPage(
  { label, loginsKey, person, people, kind, token, identityId }: Handed,
  address: string,
  texts: Texts['token'],
): Html {
  return html`<div class="card">
<h1>${texts.heading[kind](person.name)}</h1>
<p>${texts.about.beforeKey}<code>${loginsKey}</code>${texts.about.afterKey(kind)}</p>
<p class="field"><label for="token">${texts.field[kind]}</label>
<textarea id="token" name="token" rows="6" readonly spellcheck="false">${token}</textarea></p>
${identityId !== undefined && html`<p class="small">${texts.identity}<code>${identityId}</code></p>`}
<form method="get" action="${address}">
<p class="muted small">${texts.others(label)}</p>
${people.map(
  ({ id, name }) => html`<button class="button" type="submit" name="person" value="${id}">${texts.of(name)}</button>`,
)}
</form>
</div>`
}
