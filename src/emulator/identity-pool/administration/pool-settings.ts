import type { IdentityPool } from '../../state/identity-pool.ts'
import type { WireObject } from '../../wire/operation.ts'
import { type MembersOf, optional, required, structures } from '../../wire/validate.ts'

/** IdentityPool, as CreateIdentityPool and UpdateIdentityPool take it.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CreateIdentityPool.html */
export const settingMembers = {
  IdentityPoolName: required('text', { pattern: '[\\w\\s+=,.@-]+', minLength: 1, maxLength: 128 }),
  AllowUnauthenticatedIdentities: required('flag'),
  AllowClassicFlow: optional('flag'),
  SupportedLoginProviders: optional('texts', {
    maxEntries: 10,
    keys: { minLength: 1, maxLength: 128 },
    values: { minLength: 1, maxLength: 128, pattern: '[\\w.;_/-]+' },
  }),
  DeveloperProviderName: optional('text', { minLength: 1, maxLength: 128, pattern: '[\\w._-]+' }),
  OpenIdConnectProviderARNs: optional('list', { values: { minLength: 20, maxLength: 2048 } }),
  CognitoIdentityProviders: structures({
    ProviderName: optional('text', { minLength: 1, maxLength: 128, pattern: '[\\w._:/-]+' }),
    ClientId: optional('text', { minLength: 1, maxLength: 128, pattern: '[\\w_]+' }),
    ServerSideTokenCheck: optional('flag'),
  }),
  SamlProviderARNs: optional('list', { values: { minLength: 20, maxLength: 2048 } }),
  IdentityPoolTags: optional('texts', { keys: { minLength: 1, maxLength: 128 }, values: { maxLength: 256 } }),
}

type Settings = Pick<
  IdentityPool,
  | 'name'
  | 'allowUnauthenticated'
  | 'allowClassicFlow'
  | 'userPoolClients'
  | 'socialProviders'
  | 'developerProvider'
  | 'openIdConnectProviders'
  | 'samlProviders'
>

export const readSettings = (given: MembersOf<typeof settingMembers>): Settings => ({
  name: given.IdentityPoolName,
  allowUnauthenticated: given.AllowUnauthenticatedIdentities,
  allowClassicFlow: given.AllowClassicFlow ?? false,
  userPoolClients: (given.CognitoIdentityProviders ?? []).map((client) => ({
    providerName: client.ProviderName ?? '',
    clientId: client.ClientId ?? '',
    serverSideTokenCheck: client.ServerSideTokenCheck ?? false,
  })),
  socialProviders: given.SupportedLoginProviders ?? {},
  developerProvider: given.DeveloperProviderName ?? null,
  openIdConnectProviders: given.OpenIdConnectProviderARNs ?? [],
  samlProviders: given.SamlProviderARNs ?? [],
})

/** IdentityPool, as AWS tells it: what is empty is left out but for the tags. */
export const describePool = (pool: IdentityPool): WireObject => ({
  IdentityPoolId: pool.id,
  IdentityPoolName: pool.name,
  AllowUnauthenticatedIdentities: pool.allowUnauthenticated,
  AllowClassicFlow: pool.allowClassicFlow,
  ...(Object.keys(pool.socialProviders).length > 0 && { SupportedLoginProviders: pool.socialProviders }),
  ...(typeof pool.developerProvider === 'string' && { DeveloperProviderName: pool.developerProvider }),
  ...listed('OpenIdConnectProviderARNs', pool.openIdConnectProviders),
  ...listed(
    'CognitoIdentityProviders',
    pool.userPoolClients.map(({ providerName, clientId, serverSideTokenCheck }) => ({
      ProviderName: providerName,
      ClientId: clientId,
      ServerSideTokenCheck: serverSideTokenCheck,
    })),
  ),
  ...listed('SamlProviderARNs', pool.samlProviders),
  IdentityPoolTags: pool.tags ?? {},
})

const listed = (name: string, values: readonly unknown[] = []): WireObject =>
  values.length > 0 ? { [name]: values } : {}
