import { type Amr, trustPolicy } from '../../protocol/roles/trust-policy.ts'
import { type Kit, policyName, roleNames } from '../kit.ts'
import { outputsOf } from '../outputs.ts'
import { bucketPolicy } from '../policies.ts'
import { attributeMapping, type KitProvider, kitProviders } from '../providers.ts'
import {
  clientSettings,
  identityPoolSettings,
  providerDetails,
  supportedLogins,
  userPoolSettings,
} from '../settings.ts'
import { type KitForm, userCommands } from './form.ts'
import { call, type HclItem, type HclValue, hcl, isReference, writeHcl } from './hcl.ts'

/** Earlier ones have no aws_cognito_managed_login_branding. */
const providerVersion = '>= 6.10'

const variables = (provider: KitProvider) => {
  const key = kitProviders[provider].key.toLowerCase()
  return { id: `${key}_app_id`, secret: `${key}_app_secret` }
}
const labelOf = (provider: KitProvider) => kitProviders[provider].key.toLowerCase()
const resource = (type: string, label: string, items: readonly HclItem[]) => ({
  head: `resource "${type}" "${label}"`,
  items,
})
const userPoolId = ['user_pool_id', hcl('aws_cognito_user_pool.users.id')] as const

/** One Terraform configuration. */
export const terraform: KitForm = {
  fileName: 'main.tf',
  mediaType: 'text/plain',
  write: (kit) => ({
    text: writeHcl([
      ...beginning(kit),
      ...userPoolBlocks(kit),
      ...identityPoolBlocks(kit),
      ...roleBlocks(kit),
      ...outputBlocks(kit),
    ]),
    steps: [
      // It asks for the variables, and doesn't show those that are sensitive.
      { step: 'run', commands: 'terraform init\nterraform apply' },
      { step: 'print', commands: 'terraform output -json' },
      { step: 'user', commands: userCommands(kit, '$(terraform output -raw user_pool_id)') },
      { step: 'remove', commands: 'terraform destroy' },
    ],
  }),
}

function beginning({ region, providers }: Kit) {
  const aws: HclValue = { source: 'hashicorp/aws', version: providerVersion }
  return [
    { head: 'terraform', items: [{ head: 'required_providers', items: [['aws', aws]] as const }] },
    { head: 'provider "aws"', items: [['region', region]] as const },
    ...providers.flatMap((provider) => {
      const { id, secret } = variables(provider)
      const type = ['type', hcl('string')] as const
      return [
        { head: `variable "${id}"`, items: [type] },
        { head: `variable "${secret}"`, items: [type, ['sensitive', true] as const] },
      ]
    }),
  ]
}

function userPoolBlocks(kit: Kit) {
  const { prefix, domainPrefix, providers } = kit
  const needed = providers.map((provider) => hcl(`aws_cognito_identity_provider.${labelOf(provider)}`))
  return [
    resource('aws_cognito_user_pool', 'users', [['name', `${prefix}-users`], ...itemsOf(userPoolSettings)]),
    ...providers.map(identityProvider),
    resource('aws_cognito_user_pool_client', 'page', [
      ['name', `${prefix}-page`],
      userPoolId,
      ...itemsOf(clientSettings(kit)),
      ...(needed.length > 0 ? [['depends_on', needed] as const] : []),
    ]),
    resource('aws_cognito_user_pool_domain', 'login', [
      ['domain', domainPrefix],
      userPoolId,
      ['managed_login_version', 2],
    ]),
    resource('aws_cognito_managed_login_branding', 'login', [
      userPoolId,
      ['client_id', hcl('aws_cognito_user_pool_client.page.id')],
      ['use_cognito_provided_values', true],
    ]),
  ]
}

function identityProvider(provider: KitProvider) {
  const { id, secret } = variables(provider)
  return resource('aws_cognito_identity_provider', labelOf(provider), [
    userPoolId,
    ['provider_name', provider],
    ['provider_type', provider],
    ['provider_details', providerDetails(provider, { id: hcl(`var.${id}`), secret: hcl(`var.${secret}`) })],
    ['attribute_mapping', attributeMapping(provider)],
  ])
}

function identityPoolBlocks(kit: Kit) {
  const settings = identityPoolSettings(kit, {
    clientId: hcl('aws_cognito_user_pool_client.page.id'),
    providerName: hcl('aws_cognito_user_pool.users.endpoint'),
  })
  const logins = supportedLogins(kit, (provider) => hcl(`var.${variables(provider).id}`))
  const roles = {
    authenticated: hcl('aws_iam_role.users.arn'),
    ...(kit.guests && { unauthenticated: hcl('aws_iam_role.guests.arn') }),
  }
  return [
    resource('aws_cognito_identity_pool', 'identities', [
      ['identity_pool_name', `${kit.prefix}-identities`],
      ...itemsOf(settings),
      ...(kit.providers.length > 0 ? [['supported_login_providers', logins] as const] : []),
    ]),
    resource('aws_cognito_identity_pool_roles_attachment', 'roles', [
      ['identity_pool_id', hcl('aws_cognito_identity_pool.identities.id')],
      ['roles', roles],
    ]),
  ]
}

function roleBlocks(kit: Kit) {
  const { region, guests, bucket } = kit
  const names = roleNames(kit)
  const role = (label: string, name: string, amr: Amr) =>
    resource('aws_iam_role', label, [
      ['name', name],
      [
        'assume_role_policy',
        call('jsonencode', trustPolicy(region, hcl('aws_cognito_identity_pool.identities.id'), amr)),
      ],
    ])
  return [
    ...(guests ? [role('guests', names.guests, 'unauthenticated')] : []),
    role('users', names.users, 'authenticated'),
    ...(bucket
      ? [
          resource('aws_iam_role_policy', 'users', [
            ['name', policyName],
            ['role', hcl('aws_iam_role.users.id')],
            ['policy', call('jsonencode', bucketPolicy(region, bucket))],
          ]),
        ]
      : []),
  ]
}

function outputBlocks(kit: Kit) {
  const outputs = outputsOf(kit, {
    UserPoolId: hcl('aws_cognito_user_pool.users.id'),
    UserPoolClientId: hcl('aws_cognito_user_pool_client.page.id'),
    IdentityPoolId: hcl('aws_cognito_identity_pool.identities.id'),
  })
  return Object.entries(outputs).map(([name, value]) => ({
    head: `output "${snakeCase(name)}"`,
    items: [['value', value]] as const,
  }))
}

/** The API's members as Terraform has them: an object is a block, a list of objects several. */
function itemsOf(settings: Readonly<Record<string, HclValue>>): HclItem[] {
  return Object.entries(settings).flatMap(([name, value]): HclItem[] => {
    const members = (Array.isArray(value) ? value : [value]).filter(isSettings)
    if (members.length === 0) return [[snakeCase(name), value]]
    return members.map((member) => ({ head: snakeCase(name), items: itemsOf(member) }))
  })
}

const isSettings = (value: HclValue): value is Readonly<Record<string, HclValue>> =>
  typeof value === 'object' && !Array.isArray(value) && !isReference(value)

const snakeCase = (name: string): string =>
  name
    .replace('OAuth', 'Oauth')
    .replace('URLs', 'Urls')
    .replaceAll(/(?<=[a-z])[A-Z]/g, '_$&')
    .toLowerCase()
