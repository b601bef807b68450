import type { Hono } from 'hono'
import { type Html, html } from '../hosted-pages/html.ts'
import { field } from '../hosted-pages/page.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import type { Links } from '../state/links.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import { signInNameOf } from '../state/user-names.ts'
import type { UserPool } from '../state/user-pool.ts'
import { copied, copyButton, sectionOf, table } from './console-page.ts'
import { inspectorLink } from './inspector-link.ts'
import { type Forms, mountManagedPage } from './managed-page.ts'

interface ShownPool {
  readonly pool: UserPool
  /** null: nobody knows where the Inspector is. */
  readonly inspector: string | null
}

export const userPoolPath = (poolId: string): string => `/user-pools/${poolId}`

const userPath = (poolId: string, username: string): string =>
  `${userPoolPath(poolId)}/users/${encodeURIComponent(username)}`

/** GET and POST /user-pools/<ID>: app clients, users and groups. */
export function mountUserPoolPage(app: Hono, emulated: Emulated): void {
  mountManagedPage<ShownPool>(app, emulated, userPoolPath(':pool'), {
    subject: async (c) => {
      const pool = emulated.userPools.get(c.req.param('pool') ?? '')
      return pool ? { pool, inspector: await inspectorLink(emulated, pool) } : null
    },
    members: ({ pool }) => ({ UserPoolId: pool.id }),
    above: () => '/',
    show: ({ pool, inspector }, forms, texts) => ({
      title: pool.name,
      body: html`<h1>${texts.console.userPool.heading} ${pool.name}</h1>
${inspector !== null && html`<p><a class="button" href="${inspector}">${texts.console.userPool.inspect}</a></p>`}
${settings(pool, texts)}
${clients(pool, texts)}
${users(pool, emulated.links, forms, texts)}
${groups(pool, forms, texts)}`,
    }),
  })
}

function settings({ id, mfa, names, domain, passwordPolicy }: UserPool, texts: Texts): Html {
  const { console } = texts
  const { userPool } = console
  const kinds = names.usernameAttributes.length > 0 ? names.usernameAttributes : (['username'] as const)
  return html`<section><dl class="facts">
<dt>${userPool.id}</dt><dd>${copied(id, userPool.id, texts)}</dd>
<dt>${userPool.usernames}</dt><dd>${kinds.map((kind) => userPool.usernameKinds[kind]).join(', ')}</dd>
<dt>${userPool.minimumLength}</dt><dd>${userPool.atLeast(passwordPolicy.minimumLength)}</dd>
<dt>${userPool.mfa}</dt><dd class="mono">${mfa.configuration}</dd>
<dt>${userPool.domain}</dt><dd class="mono">${domain ?? console.none}</dd>
</dl></section>`
}

function clients(pool: UserPool, texts: Texts): Html {
  const { userPool } = texts.console
  return sectionOf(
    'clients',
    userPool.clients,
    html`${pool.clients.values().map((client) => clientFacts(client, texts))}`,
  )
}

function clientFacts(client: UserPoolClient, texts: Texts): Html {
  const { console } = texts
  const { userPool } = console
  const secrets = [client.secret, client.newSecret?.value].filter((secret) => typeof secret === 'string')
  return html`<h3>${client.name}</h3>
<dl class="facts">
<dt>${userPool.clientId}</dt><dd>${copied(client.id, `${userPool.clientId} ${client.name}`, texts)}</dd>
${secrets.map((secret) => html`<dt>${userPool.secret}</dt><dd>•••• ${copyButton(secret, userPool.secretOf(client.name), console)}</dd>`)}
<dt>${userPool.flows}</dt><dd class="mono">${client.explicitAuthFlows.join(' ') || console.none}</dd>
<dt>${userPool.callbackUrls}</dt><dd class="mono">${client.callbackUrls.join(' ') || console.none}</dd>
<dt>${userPool.scopes}</dt><dd class="mono">${client.scopes.join(' ') || console.none}</dd>
<dt>${userPool.validity}</dt><dd>${userPool.lifetimes(client.idTokenValidity, client.accessTokenValidity, client.refreshTokenValidity)}</dd>
</dl>`
}

function users(pool: UserPool, links: Links, { form, typed }: Forms, { console }: Texts): Html {
  const { userPool } = console
  const rows = pool.users
    .values()
    .map((user) => [
      html`<a href="${links.path(userPath(pool.id, user.username))}">${signInNameOf(pool.names, user)}</a>`,
      html`<code>${user.status}</code>`,
      user.enabled ? console.yes : console.no,
      user.groups.join(', '),
    ])
  const headings = [userPool.username, userPool.status, userPool.enabled, userPool.groups]
  const add = form('create-user', {
    button: userPool.createUser,
    fields: html`${field('Username', userPool.username, html`autocapitalize="none" spellcheck="false" autocomplete="off" required`, { value: typed('Username') })}
${field('TemporaryPassword', userPool.temporaryPassword, html`type="password" autocomplete="new-password"`, { hint: userPool.temporaryHint })}
${field('email', userPool.email, html`type="email" autocomplete="off"`, { value: typed('email'), hint: userPool.emailHint })}`,
  })
  const body = html`${rows.length === 0 ? html`<p>${console.none}</p>` : table('users', headings, rows)}
<details${typed('Username') !== '' && html` open`}><summary>${userPool.addUser}</summary>${add}</details>`
  return sectionOf('users', userPool.users, body)
}

function groups(pool: UserPool, { form, typed }: Forms, { console }: Texts): Html {
  const { userPool } = console
  const everyUser = pool.users.values()
  const rows = pool.groups.values().map(({ name, precedence, roleArn }) => [
    html`<code>${name}</code>`,
    precedence === null ? '' : String(precedence),
    html`<code>${roleArn ?? ''}</code>`,
    String(everyUser.filter((user) => user.groups.includes(name)).length),
    form('delete-group', {
      button: userPool.delete,
      label: userPool.deleteGroup(name),
      fixed: { GroupName: name },
    }),
  ])
  const headings = [userPool.group, userPool.precedence, userPool.role, userPool.members, console.actions]
  const add = form('create-group', {
    button: userPool.createGroup,
    fields: field('GroupName', userPool.groupName, html`autocomplete="off" required`, { value: typed('GroupName') }),
  })
  const body = html`${rows.length === 0 ? html`<p>${console.none}</p>` : table('groups', headings, rows)}
<details${typed('GroupName') !== '' && html` open`}><summary>${userPool.addGroup}</summary>${add}</details>`
  return sectionOf('groups', userPool.groups, body)
}
