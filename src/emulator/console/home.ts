import type { Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { type Html, html } from '../hosted-pages/html.ts'
import { totpQrCode } from '../hosted-pages/qr-code.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import type { Links } from '../state/links.ts'
import { type DemoUser, type NamedSource, ownSources, socialProviders } from '../state/pretend-providers.ts'
import type { Emulated } from '../state/state.ts'
import { signInNameOf } from '../state/user-names.ts'
import type { User, UserPool } from '../state/user-pool.ts'
import { findUser } from '../user-pool/account/user-names.ts'
import { issuerOf } from '../user-pool/tokens.ts'
import { clockOf, clockSection } from './clock.ts'
import { sectionOf, sendConsolePage, table } from './console-page.ts'
import { identityPoolPath } from './identity-pool-page.ts'
import { userPoolPath } from './user-pool-page.ts'

/** What is running, as `GET /` describes it. */
type Overview = ReturnType<typeof overview>

/** What is answered, by the prefix of X-Amz-Target. */
type Operations = Readonly<Record<string, readonly string[]>>

/** GET /: a page for people, JSON for those who ask for it. */
export function mountHome(app: Hono, emulated: Emulated, operations: Operations): void {
  app.get('/', (c) => {
    const facts = overview(emulated, new URL(c.req.url).origin, operations)
    const supports = ['text/html', 'application/json']
    if (accepts(c, { header: 'Accept', supports, default: 'text/html' }) === 'application/json') return c.json(facts)
    return sendConsolePage(
      c,
      emulated,
      (texts) => ({ title: texts.home.title, body: homePage(facts, emulated, texts) }),
      'home',
    )
  })
}

/** @param origin the one that the page was asked for at: a TLS front may have another than the emulator */
function overview(emulated: Emulated, origin: string, operations: Operations) {
  const url = (path: string) => origin + emulated.links.path(path)
  const { region, accountId } = emulated.settings
  return {
    region,
    accountId,
    userPools: [...emulated.userPools.values()].map((pool) => ({
      id: pool.id,
      issuer: issuerOf(emulated, pool.id),
      discovery: url(`/${pool.id}/.well-known/openid-configuration`),
      identityProviders: providersOf(pool),
      clients: [...pool.clients.values()].map(({ id, name, secret, callbackUrls, logoutUrls, scopes }) => ({
        id,
        name,
        type: secret === null ? ('public' as const) : ('confidential' as const),
        callbackUrls,
        logoutUrls,
        scopes,
      })),
      users: pool.users.values().map((user) => describeUser(pool, user)),
    })),
    identityPools: [...emulated.identityPools.values()].map((pool) => ({
      id: pool.id,
      name: pool.name,
      guests: pool.allowUnauthenticated,
      socialProviders: pool.socialProviders,
    })),
    /** The seed's users; a password may have been changed since. */
    demoUsers: emulated.demoUsers.map((user) => ({
      ...user,
      note: user.note.en,
      totpSecret: totpSecretOf(emulated, user),
    })),
    endpoints: {
      userPool: url('/'),
      identityPool: url('/'),
      sts: url('/'),
      hostedUi: url(''),
    },
    operations,
    /** POST: everything as it was at the start. */
    reset: url('/reset'),
    /** GET, or POST with the form `skip=<seconds>`. */
    clock: { ...clockOf(emulated), address: url('/clock') },
    /** GET as JSON: the codes of SMS and e-mail. */
    outbox: url('/outbox'),
    /** GET as JSON, or POST with the form `on=<name>` or `off=<name>`. */
    faults: url('/faults'),
    /** GET as JSON, or POST with the form `pool=<id>` and `jwk=<public key>` or `remove=<kid>`. */
    keys: url('/keys'),
    pretendProviders: pretendSources(emulated).map(({ name, label, loginsKey, kind }) => ({
      name,
      label,
      loginsKey,
      kind,
      page: url(`/pretend/${encodeURIComponent(name)}`),
      token: url(`/pretend/${encodeURIComponent(name)}/token`),
    })),
  }
}

/** Each once, whatever pools there are. */
function pretendSources({ identityPools }: Emulated): NamedSource[] {
  const social = Object.entries(socialProviders).map(
    ([name, provider]): NamedSource => ({ name, ...provider, kind: 'access' }),
  )
  const own = [...identityPools.values()].flatMap(ownSources)
  return [...new Map([...social, ...own].map((source) => [source.name, source])).values()]
}

const describeUser = (pool: UserPool, user: User) => ({
  username: user.username,
  signInName: signInNameOf(pool.names, user),
  status: user.status,
  enabled: user.enabled,
  groups: user.groups,
  mfa: user.mfa.enabled,
  mustSetUpMfa: user.mfa.required && user.mfa.enabled.length === 0,
})

/** Base32, for an authenticator app; null: none is set up. */
function totpSecretOf({ userPools }: Emulated, { userPoolId, username }: DemoUser): string | null {
  const pool = userPools.get(userPoolId)
  return (pool && findUser(pool, username)?.mfa.softwareToken?.secret) ?? null
}

function homePage(facts: Overview, emulated: Emulated, texts: Texts): Html {
  const { home, brand } = texts
  const { endpoints, pretend } = home
  const demoUsersOf = (id: string) => emulated.demoUsers.filter(({ userPoolId }) => userPoolId === id)
  return html`<h1>${brand}</h1>
<p class="muted">${home.about(facts.region, facts.accountId)}</p>
${facts.userPools.map(({ id }) => demoUsersOf(id).length > 0 && peopleSection(demoUsersOf(id), facts, id, texts)).filter((section) => section !== false)}
${clockSection(emulated, home)}
${facts.userPools.map((pool) => userPoolSection(pool, emulated.links, texts))}
${facts.identityPools.map((pool) => identityPoolSection(pool, emulated.links, texts))}
<section><h2>${endpoints.heading}</h2>
<dl class="facts">
<dt>${endpoints.userPool}</dt><dd class="mono">POST ${facts.endpoints.userPool}</dd>
<dt>${endpoints.identityPool}</dt><dd class="mono">POST ${facts.endpoints.identityPool}</dd>
<dt>${endpoints.sts}</dt><dd class="mono">POST ${facts.endpoints.sts}</dd>
<dt>${endpoints.hostedUi}</dt><dd class="mono">${facts.endpoints.hostedUi}</dd>
</dl>
</section>
<section><h2>${pretend.heading}</h2>
<ul class="choices">${facts.pretendProviders.map(
    ({ label, loginsKey, kind, page }) =>
      html`<li><a href="${page}">${pretend.tokenOf(texts.token.field[kind], label)}</a> <span class="muted">${pretend.beforeKey}<code>${loginsKey}</code>${pretend.afterKey}</span></li>`,
  )}</ul>
</section>
<section><h2>${home.operations}</h2>
${Object.entries(facts.operations).map(
  ([service, names]) =>
    html`<details><summary><code>${service}</code> (${names.length})</summary><p><code>${names.join(', ')}</code></p></details>`,
)}
</section>`
}

function peopleSection(demoUsers: readonly DemoUser[], facts: Overview, poolId: string, { home, brand }: Texts): Html {
  const { people } = home
  const secretOf = (name: string) =>
    facts.demoUsers.find(({ userPoolId, username }) => userPoolId === poolId && username === name)?.totpSecret ?? null
  const rows = demoUsers.map(({ username, password, note }) => {
    const secret = secretOf(username)
    return [
      html`<strong>${username}</strong>`,
      html`<code>${password}</code>`,
      html`<span class="muted">${people.noteOf(note)}</span>${
        secret !== null &&
        html`<details><summary>${people.totp(username)}</summary>
<p><code>${secret}</code></p>
${totpQrCode(brand, username, secret, people.qrCode(username))}</details>`
      }`,
    ]
  })
  const label = `people-${poolId}`
  return sectionOf(label, people.heading(poolId), table(label, [people.username, people.password, people.note], rows))
}

function userPoolSection(pool: Overview['userPools'][number], links: Links, { home, console }: Texts): Html {
  const { userPool, none } = home
  return html`<section><h2>${userPool.heading}</h2>
<dl class="facts">
<dt>${userPool.id}</dt><dd class="mono">${pool.id}</dd>
<dt>${userPool.issuer}</dt><dd class="mono">${pool.issuer}</dd>
<dt>${userPool.discovery}</dt><dd class="mono"><a href="${pool.discovery}">${pool.discovery}</a></dd>
<dt>${userPool.providers}</dt><dd>${pool.identityProviders.join(', ') || none}</dd>
<dt>${userPool.users}</dt><dd>${pool.users.map(({ signInName }) => signInName).join(', ') || none}</dd>
</dl>
<p><a href="${links.path(userPoolPath(pool.id))}">${console.userPool.manage(pool.id)}</a></p>
${pool.clients.map(
  (client) => html`<dl class="facts">
<dt>${userPool.client}</dt><dd>${client.name} <span class="muted">(${userPool.clientTypes[client.type]})</span></dd>
<dt>${userPool.clientId}</dt><dd class="mono">${client.id}</dd>
<dt>${userPool.callbackUrls}</dt><dd class="mono">${client.callbackUrls.join(' ') || none}</dd>
<dt>${userPool.logoutUrls}</dt><dd class="mono">${client.logoutUrls.join(' ') || none}</dd>
<dt>${userPool.scopes}</dt><dd class="mono">${client.scopes.join(' ')}</dd>
</dl>`,
)}
</section>`
}

function identityPoolSection(pool: Overview['identityPools'][number], links: Links, { home, console }: Texts): Html {
  const { identityPool } = home
  return html`<section><h2>${identityPool.heading}</h2>
<dl class="facts">
<dt>${identityPool.id}</dt><dd class="mono">${pool.id}</dd>
<dt>${identityPool.guests}</dt><dd>${pool.guests ? identityPool.allowed : identityPool.notAllowed}</dd>
${Object.entries(pool.socialProviders).map(
  ([key, appId]) => html`<dt class="mono">${key}</dt><dd class="mono">${appId}</dd>`,
)}
</dl>
<p><a href="${links.path(identityPoolPath(pool.id))}">${console.identityPool.manage(pool.id)}</a></p>
</section>`
}

const providersOf = (pool: Pick<UserPool, 'identityProviders' | 'providers'>): readonly string[] => [
  ...new Set([...pool.identityProviders, ...pool.providers.keys()]),
]
