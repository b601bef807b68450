import type { Hono } from 'hono'
import { type PolicyLayer, policyLayers } from '../../protocol/aws/policy-layers.ts'
import { type Html, html } from '../hosted-pages/html.ts'
import type { Texts } from '../hosted-pages/texts/en.ts'
import type { Role } from '../state/identity-pool.ts'
import type { PolicyDocument } from '../state/policies/policy.ts'
import { bucketArn, localApiArn } from '../state/policies/resource-arns.ts'
import type { Emulated } from '../state/state.ts'
import { copied, sectionOf, sendConsolePage, table } from './console-page.ts'

/** GET /roles: the roles that identity pools hand out, whom they trust, and all policies around what they may do. */
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
            listed(role.policies ?? {}, roles),
          ])
        const body = html`<h1 id="roles">${roles.title}</h1>
<p class="muted">${roles.about}</p>
<section>${table('roles', [roles.name, roles.arn, roles.trusts, roles.policies], rows)}</section>
${policiesBeside(emulated, roles)}`
        return { title: roles.title, body }
      },
      'roles',
    ),
  )
}

const trusted = ({ trust }: Role, { all, amr }: RoleTexts) =>
  trust === null ? all : html`<code>${trust.identityPoolId}</code>, ${amr[trust.amr]}`

type RoleTexts = Texts['console']['roles']

/** Those that stand around no role: by whom or what they are about. */
function policiesBeside(emulated: Emulated, texts: RoleTexts): Html {
  const { organization, resources, vpcEndpoints, settings } = emulated
  const ofResources = [bucketArn(emulated), localApiArn(emulated)].map((arn) => {
    const { policy, accountId = settings.accountId } = resources.get(arn) ?? {}
    return [
      html`<code>${arn}</code>`,
      account(accountId),
      listed({ ...(policy && { 'resource-based': policy }) }, texts),
    ]
  })
  const ofEndpoints = vpcEndpoints
    .rows()
    .map(([service, { policy }]) => [
      html`<code>${service}</code>`,
      account(settings.accountId),
      listed({ endpoint: policy }, texts),
    ])
  const rows = [
    [texts.organization, account(settings.accountId), listed(organization, texts)],
    ...ofResources,
    ...ofEndpoints,
  ]
  return sectionOf('policies', texts.beside, table('policies', [texts.around, texts.account, texts.policies], rows))
}

const account = (id: string) => html`<span class="whole">${id}</span>`

/** A line a statement. */
const listed = (policies: Partial<Record<PolicyLayer, PolicyDocument>>, { layers, none }: RoleTexts): Html => {
  const shown = policyLayers.flatMap((layer) => {
    const policy = policies[layer]
    if (!policy) return []
    const statements = policy.Statement.map((each) => html`<li><code>${JSON.stringify(each)}</code></li>`)
    return [html`<p>${layers[layer]}</p><ul>${statements}</ul>`]
  })
  return shown.length > 0 ? html`${shown}` : html`${none}`
}
