import type { Hono } from 'hono'
import { html } from '../hosted-pages/html.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import { type Role, rolePolicyLayers } from '../state/identity-pool.ts'
import type { Emulated } from '../state/state.ts'
import { copied, sendConsolePage, table } from './console-page.ts'

/** GET /roles: the roles that identity pools hand out, and whom they trust. */
export function mountRoles(app: Hono, emulated: Emulated): void {
  app.get('/roles', (c) =>
    sendConsolePage(
      c,
      emulated,
      (texts) => {
        const { roles } = texts.console
        const rows = emulated.roles
          .values()
          .map((role) => [
            html`<code>${role.name}</code>`,
            copied(role.arn, `${roles.arn} ${role.name}`, texts),
            trusted(role, roles),
            policiesOf(role, roles),
          ])
        const body = html`<h1 id="roles">${roles.title}</h1>
<p class="muted">${roles.about}</p>
<section>${table('roles', [roles.name, roles.arn, roles.trusts, roles.policies], rows)}</section>`
        return { title: roles.title, body }
      },
      'roles',
    ),
  )
}

const trusted = ({ trust }: Role, { all, amr }: Texts['console']['roles']) =>
  trust === null ? all : html`<code>${trust.identityPoolId}</code>, ${amr[trust.amr]}`

const policiesOf = ({ policies = {} }: Role, { layers }: Texts['console']['roles']) =>
  html`${rolePolicyLayers.flatMap((layer) => {
    const said = policies[layer]?.map(({ effect, actions }) => `${effect} ${actions.join(', ')}`)
    return said ? [html`<p>${layers[layer]}: <code>${said.join('; ')}</code></p>`] : []
  })}`
