import type { Hono } from 'hono'
import { type Html, html } from '../hosted-pages/html.ts'
import { field } from '../hosted-pages/page.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import type { Emulated } from '../state/state.ts'
import { signInNameOf } from '../state/user-names.ts'
import type { User, UserPool } from '../state/user-pool.ts'
import { recordsEvents } from '../user-pool/auth-events/auth-events.ts'
import { tokenSessions } from '../user-pool/sessions/sessions.ts'
import { copied, moment, sectionOf, table } from './console-page.ts'
import { type Forms, mountManagedPage } from './managed-page.ts'
import { userPoolPath } from './user-pool-page.ts'

interface ShownUser {
  readonly pool: UserPool
  readonly user: User
}

/** GET and POST /user-pools/<ID>/users/<username>: what is known of a user, and what an administrator may do. */
export function mountUserPage(app: Hono, emulated: Emulated): void {
  const { links } = emulated
  mountManagedPage<ShownUser>(app, emulated, '/user-pools/:pool/users/:username', {
    subject: async (c) => {
      const pool = emulated.userPools.get(c.req.param('pool') ?? '')
      const user = pool?.users.get(c.req.param('username') ?? '')
      return pool && user ? { pool, user } : null
    },
    members: ({ pool, user }) => ({ UserPoolId: pool.id, Username: user.username }),
    above: ({ pool }) => userPoolPath(pool.id),
    show: ({ pool, user }, forms, texts) => {
      const { user: its } = texts.console
      const name = signInNameOf(pool.names, user)
      return {
        title: name,
        body: html`<h1>${its.heading(name)}</h1>
<p><a href="${links.path(userPoolPath(pool.id))}">${its.back(pool.name)}</a></p>
${facts(pool, user, forms, texts)}
${attributes(user, forms, texts)}
${groups(pool, user, forms, texts)}
${password(user, forms, texts)}
${sessions(emulated, pool, user, forms, texts)}
${recordsEvents(pool) && events(pool, user, texts)}
<section><p><a href="${links.path('/outbox')}">${its.codes}</a></p></section>`,
      }
    },
  })
}

function facts(pool: UserPool, user: User, { form }: Forms, texts: Texts): Html {
  const { console } = texts
  const { user: its, userPool } = console
  return html`<section><dl class="facts">
<dt>${userPool.username}</dt><dd>${copied(user.username, userPool.username, texts)}</dd>
<dt>${its.sub}</dt><dd>${copied(user.sub, its.sub, texts)}</dd>
<dt>${userPool.status}</dt><dd class="mono">${user.status}</dd>
<dt>${userPool.enabled}</dt><dd>${user.enabled ? console.yes : console.no}</dd>
<dt>${its.secondFactors}</dt><dd class="mono">${user.mfa.enabled.join(', ') || console.none}</dd>
<dt>${its.passkeys}</dt><dd>${user.passkeys.map(({ name }) => name).join(', ') || console.none}</dd>
<dt>${its.devices}</dt><dd class="mono">${
    pool.devices
      .withKey('username', user.username)
      .map(({ name, key }) => name ?? key)
      .join(', ') || console.none
  }</dd>
</dl>
<div class="acts">
${user.status === 'UNCONFIRMED' && form('confirm', { button: its.confirm })}
${user.enabled ? form('disable', { button: its.disable }) : form('enable', { button: its.enable })}
${form('delete-user', { button: its.delete })}
</div></section>`
}

function attributes(user: User, { form, typed }: Forms, { console }: Texts): Html {
  const { user: its } = console
  const fixed = ['sub', 'identities']
  const rows = Object.entries(user.attributes).map(([name, value]) => [
    html`<code>${name}</code>`,
    html`<code>${value}</code>`,
    fixed.includes(name)
      ? ''
      : form('delete-attribute', { button: its.remove, label: its.removeAttribute(name), fixed: { Name: name } }),
  ])
  const save = form('set-attribute', {
    button: its.saveAttribute,
    fields: html`${field('Name', its.attributeName, html`autocapitalize="none" spellcheck="false" autocomplete="off" required`, { value: typed('Name') })}
${field('Value', its.attributeValue, html`autocomplete="off"`, { value: typed('Value') })}`,
  })
  const list =
    rows.length === 0 ? html`<p>${console.none}</p>` : table('attributes', [its.name, its.value, console.actions], rows)
  return sectionOf('attributes', its.attributes, html`${list}${save}`)
}

function groups(pool: UserPool, user: User, { form }: Forms, { console }: Texts): Html {
  const { user: its, userPool } = console
  const rows = user.groups.map((name) => [
    html`<code>${name}</code>`,
    form('remove-from-group', { button: its.remove, label: its.removeGroup(name), fixed: { GroupName: name } }),
  ])
  const others = [...pool.groups.keys()].filter((name) => !user.groups.includes(name))
  const list =
    rows.length === 0 ? html`<p>${console.none}</p>` : table('groups', [userPool.group, console.actions], rows)
  const add =
    others.length > 0 &&
    form('add-to-group', {
      button: its.addToGroup,
      fields: html`<p class="field"><label for="GroupName">${userPool.group}</label>
<select id="GroupName" name="GroupName">${others.map((name) => html`<option>${name}</option>`)}</select></p>`,
    })
  return sectionOf('groups', userPool.groups, html`${list}${add}`)
}

function password({ status }: User, { form }: Forms, { console: { user: its } }: Texts): Html {
  const set = form('set-password', {
    button: its.setPassword,
    fields: html`${field('Password', its.newPassword, html`type="password" autocomplete="new-password" required`)}
<p class="check"><input type="checkbox" id="Permanent" name="Permanent" checked><label for="Permanent">${its.permanent}</label></p>`,
  })
  const canReset = status === 'CONFIRMED' || status === 'RESET_REQUIRED'
  return sectionOf(
    'password',
    its.password,
    html`${set}${canReset && form('reset-password', { button: its.resetPassword })}`,
  )
}

/** Each as its refresh token tells it. */
function sessions(emulated: Emulated, pool: UserPool, user: User, { form }: Forms, { console }: Texts): Html {
  const { user: its } = console
  const rows = tokenSessions(emulated, pool, user.username).map(({ session, clientId, expires }) => [
    html`<code>${session.id}</code>`,
    pool.clients.get(clientId)?.name ?? clientId,
    moment(session.created),
    moment(session.lastActive),
    moment(expires),
  ])
  const headings = [its.session, its.client, its.began, its.lastActive, its.expires]
  const list = rows.length === 0 ? html`<p>${console.none}</p>` : table('sessions', headings, rows)
  return sectionOf(
    'sessions',
    its.sessions,
    html`${list}${rows.length > 0 && form('sign-out', { button: its.signOut })}`,
  )
}

/** The latest first. */
function events({ authEvents }: UserPool, { username }: User, { console }: Texts): Html {
  const { user: its } = console
  const rows = authEvents
    .withKey('username', username)
    .reverse()
    .map(({ type, response, challenges, created }) => [
      html`<code>${type}</code>`,
      html`<code>${response}</code>`,
      html`<code>${challenges.map((each) => `${each.name} ${each.response}`).join(', ')}</code>`,
      moment(created),
    ])
  const headings = [its.event, its.response, its.challenges, its.at]
  const list = rows.length === 0 ? html`<p>${console.none}</p>` : table('events', headings, rows)
  return sectionOf('events', its.events, list)
}
