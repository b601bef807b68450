import type { Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { socialProviders } from '../oauth/social-providers.ts'
import type { Emulated } from '../state.ts'
import { issuerOf } from '../tokens.ts'
import { type Html, html } from './html.ts'
import { sendPage } from './page.ts'

/** What is running, as `GET /` tells it. */
type Overview = ReturnType<typeof overview>

/** GET /: a page for people, JSON for those who ask for it. */
export function mountHome(app: Hono, emulated: Emulated): void {
  app.get('/', (c) => {
    const facts = overview(emulated, new URL(c.req.url).origin)
    const supports = ['text/html', 'application/json']
    if (accepts(c, { header: 'Accept', supports, default: 'text/html' }) === 'application/json') return c.json(facts)
    const banner = 'Local stand-in for Amazon Cognito — runs on this machine, not at AWS'
    return sendPage(c, { title: 'What is running', banner, body: homePage(facts), wide: true })
  })
}

function overview(emulated: Emulated, origin: string) {
  const { region, accountId } = emulated.settings
  return {
    region,
    accountId,
    userPools: [...emulated.userPools.values()].map((pool) => ({
      id: pool.id,
      issuer: issuerOf(emulated, pool.id),
      discovery: `${origin}/${pool.id}/.well-known/openid-configuration`,
      identityProviders: pool.identityProviders,
      clients: [...pool.clients.values()].map(({ id, name, secret, callbackUrls, logoutUrls, scopes }) => ({
        id,
        name,
        type: secret === null ? 'public' : 'confidential',
        callbackUrls,
        logoutUrls,
        scopes,
      })),
      users: [...pool.users.values()].map(({ username, status, groups }) => ({
        username,
        status,
        groups: [...groups],
      })),
    })),
    identityPools: [...emulated.identityPools.values()].map((pool) => ({
      id: pool.id,
      name: pool.name,
      guests: pool.allowUnauthenticated,
      socialProviders: Object.fromEntries(pool.socialProviders),
    })),
    /** As they were at the start; a password may have been changed since. */
    demoUsers: emulated.demoUsers,
    endpoints: {
      userPool: `${origin}/`,
      identityPool: `${origin}/`,
      sts: `${origin}/`,
      hostedUi: origin,
    },
    pretendProviders: Object.entries(socialProviders).map(([name, { label, loginsKey }]) => ({
      name,
      label,
      loginsKey,
      page: `${origin}/pretend/${name}`,
      token: `${origin}/pretend/${name}/token`,
    })),
  }
}

function homePage(facts: Overview): Html {
  return html`<h1>Local Cognito</h1>
<p class="muted">User pools, identity pools, STS and the Hosted UI for ${facts.region}, account ${facts.accountId}. All is in memory and gone when it stops.</p>
${peopleSection(facts)}
${facts.userPools.map(userPoolSection)}
${facts.identityPools.map(identityPoolSection)}
<section><h2>Endpoints</h2>
<dl class="facts">
<dt>User pool</dt><dd class="mono">POST ${facts.endpoints.userPool}</dd>
<dt>Identity pool</dt><dd class="mono">POST ${facts.endpoints.identityPool}</dd>
<dt>STS</dt><dd class="mono">POST ${facts.endpoints.sts}</dd>
<dt>Hosted UI domain</dt><dd class="mono">${facts.endpoints.hostedUi}</dd>
</dl>
</section>
<section><h2>Pretend providers</h2>
<ul class="choices">${facts.pretendProviders.map(
    ({ label, loginsKey, page }) =>
      html`<li><a href="${page}">Access token of the pretend ${label}</a> <span class="muted">for <code>${loginsKey}</code></span></li>`,
  )}</ul>
</section>`
}

function peopleSection({ demoUsers }: Overview): Html {
  return html`<section><h2>Demo users</h2>
<table>
<thead><tr><th scope="col">Username</th><th scope="col">Password</th><th scope="col">Note</th></tr></thead>
<tbody>${demoUsers.map(
    ({ username, password, note }) =>
      html`<tr><td><strong>${username}</strong></td><td><code>${password}</code></td><td class="muted">${note}</td></tr>`,
  )}</tbody>
</table>
</section>`
}

function userPoolSection(pool: Overview['userPools'][number]): Html {
  return html`<section><h2>User pool</h2>
<dl class="facts">
<dt>ID</dt><dd class="mono">${pool.id}</dd>
<dt>Issuer</dt><dd class="mono">${pool.issuer}</dd>
<dt>Discovery</dt><dd class="mono"><a href="${pool.discovery}">${pool.discovery}</a></dd>
<dt>Providers</dt><dd>${pool.identityProviders.join(', ') || 'none'}</dd>
<dt>Users now</dt><dd>${pool.users.map(({ username }) => username).join(', ') || 'none'}</dd>
</dl>
${pool.clients.map(
  (client) => html`<dl class="facts">
<dt>App client</dt><dd>${client.name} <span class="muted">(${client.type})</span></dd>
<dt>Client ID</dt><dd class="mono">${client.id}</dd>
<dt>Callback URLs</dt><dd class="mono">${client.callbackUrls.join(' ') || 'none'}</dd>
<dt>Sign-out URLs</dt><dd class="mono">${client.logoutUrls.join(' ') || 'none'}</dd>
<dt>Scopes</dt><dd class="mono">${client.scopes.join(' ')}</dd>
</dl>`,
)}
</section>`
}

function identityPoolSection(pool: Overview['identityPools'][number]): Html {
  return html`<section><h2>Identity pool</h2>
<dl class="facts">
<dt>ID</dt><dd class="mono">${pool.id}</dd>
<dt>Guests</dt><dd>${pool.guests ? 'allowed' : 'not allowed'}</dd>
${Object.entries(pool.socialProviders).map(
  ([key, appId]) => html`<dt class="mono">${key}</dt><dd class="mono">${appId}</dd>`,
)}
</dl>
</section>`
}
