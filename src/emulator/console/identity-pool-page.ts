import type { Hono } from 'hono'
import { type Html, html } from '../hosted-pages/html.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import type { IdentityPool } from '../state/identity-pool.ts'
import type { Emulated } from '../state/state.ts'
import { copied, moment, sectionOf, table } from './console-page.ts'
import { type Forms, mountManagedPage } from './managed-page.ts'

export const identityPoolPath = (poolId: string): string => `/identity-pools/${encodeURIComponent(poolId)}`

/** GET and POST /identity-pools/<ID>: its identities and their logins. */
export function mountIdentityPoolPage(app: Hono, emulated: Emulated): void {
  mountManagedPage<IdentityPool>(app, emulated, '/identity-pools/:pool', {
    subject: async (c) => emulated.identityPools.get(c.req.param('pool') ?? '') ?? null,
    members: () => ({}),
    above: () => '/',
    show: (pool, forms, texts) => ({
      title: pool.name,
      body: html`<h1>${texts.console.identityPool.heading} ${pool.name}</h1>
${settings(pool, texts)}
${identities(pool, forms, texts)}`,
    }),
  })
}

function settings(pool: IdentityPool, texts: Texts): Html {
  const { console } = texts
  const { identityPool } = console
  const yesOrNo = (flag: boolean) => (flag ? console.yes : console.no)
  const providers = [
    ...pool.userPoolClients.map(({ providerName, clientId }) => `${providerName}: ${clientId}`),
    ...Object.entries(pool.socialProviders).map((pair) => pair.join(': ')),
  ]
  return html`<section><dl class="facts">
<dt>${identityPool.id}</dt><dd>${copied(pool.id, identityPool.id, texts)}</dd>
<dt>${identityPool.guests}</dt><dd>${yesOrNo(pool.allowUnauthenticated)}</dd>
<dt>${identityPool.classic}</dt><dd>${yesOrNo(pool.allowClassicFlow)}</dd>
<dt>${identityPool.authenticatedRole}</dt><dd class="mono">${pool.authenticatedRole ?? console.none}</dd>
<dt>${identityPool.unauthenticatedRole}</dt><dd class="mono">${pool.unauthenticatedRole ?? console.none}</dd>
<dt>${identityPool.providers}</dt><dd class="mono">${
    providers.length === 0 ? console.none : providers.map((provider) => html`${provider}<br>`)
  }</dd>
</dl></section>`
}

function identities(pool: IdentityPool, { form }: Forms, texts: Texts): Html {
  const { console } = texts
  const { identityPool } = console
  const rows = pool.identities.values().map(({ id, logins, created }) => [
    copied(id, id, texts),
    loginsOf(logins, identityPool.guest),
    moment(created),
    form('delete-identity', {
      button: identityPool.delete,
      label: identityPool.deleteIdentity(id),
      fixed: { IdentityId: id },
    }),
  ])
  const headings = [identityPool.identity, identityPool.logins, identityPool.created, console.actions]
  const body =
    rows.length === 0
      ? html`<p>${console.none}</p>`
      : html`${table('identities', headings, rows)}<p class="muted">${identityPool.merged}</p>`
  return sectionOf('identities', identityPool.identities, body)
}

const loginsOf = (logins: Readonly<Record<string, string>>, guest: string): Html | string => {
  const pairs = Object.entries(logins)
  return pairs.length === 0 ? guest : html`${pairs.map(([key, subject]) => html`<code>${key}</code> ${subject}<br>`)}`
}
