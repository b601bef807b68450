import type { IdentityPool } from '../state/identity-pool.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import { Table } from '../state/table.ts'

/**
 * The local Cognito with other settings, of which the refusal follows as it does at AWS. What it knows is the same: its
 * tables are not copied.
 */
export type SettingChange = (emulated: Emulated) => Emulated

export const guestsOff: SettingChange = (emulated) =>
  withIdentityPools(emulated, () => ({ allowUnauthenticated: false }))

/** The client of the user pool is another than the one that the identity pool lists, so that `aud` fits none. */
export const clientNotRegistered: SettingChange = (emulated) =>
  withIdentityPools(emulated, ({ userPoolClients }) => ({
    userPoolClients: userPoolClients.map((client) => ({ ...client, clientId: 'anotherclient0000000000000' })),
  }))

/** Users without a group have no role in their tokens. */
export const roleAmbiguous: SettingChange = (emulated) =>
  withIdentityPools(emulated, ({ userPoolClients }) => ({
    roleMappings: Object.fromEntries(
      userPoolClients.map(({ providerName, clientId }) => [
        `${providerName}:${clientId}`,
        { type: 'Token', ambiguous: 'Deny', rules: [] },
      ]),
    ),
  }))

/** The trust policies name an identity pool that was there before, as after it was made anew. */
export const rolesNotTrusting: SettingChange = (emulated) => ({
  ...emulated,
  roles: new Table(
    emulated.roles.rows().map(([arn, role]) => {
      const identityPoolId = `${emulated.settings.region}:00000000-0000-4000-8000-00000000dead`
      const { amr = 'authenticated' as const } = role.trust ?? {}
      return [arn, { ...role, trust: { amr, identityPoolId } }]
    }),
    {},
  ),
})

export const clientUnknown: SettingChange = (emulated) => withClients(emulated, () => null)

export const clientHasSecret: SettingChange = (emulated) =>
  withClients(emulated, (client) => ({ ...client, secret: 'only-a-server-can-keep-it' }))

export const flowsOff: SettingChange = (emulated) =>
  withClients(emulated, (client) => ({ ...client, explicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] }))

/** They differ by the slash at their end, as they mostly do. */
export const redirectDiffers: SettingChange = (emulated) =>
  withClients(emulated, (client) => ({
    ...client,
    callbackUrls: client.callbackUrls.map((url) => (url.endsWith('/') ? url.slice(0, -1) : `${url}/`)),
  }))

export const scopeNotAllowed: SettingChange = (emulated) =>
  withClients(emulated, (client) => ({ ...client, scopes: client.scopes.filter((scope) => scope !== 'email') }))

export const triggerThrows: SettingChange = (emulated) => ({
  ...emulated,
  triggers: Object.fromEntries(
    [...emulated.userPools.keys()].map((id) => [id, { ...emulated.triggers[id], preAuthentication: refuse }]),
  ),
})

function refuse(): never {
  throw new Error('Only employees may sign in')
}

/** As if the call had come so much later than those before it. */
export const later =
  (milliseconds: number): SettingChange =>
  (emulated) => ({ ...emulated, now: () => emulated.now() + milliseconds })

/** As if the call had come a minute after the ID tokens of all clients had expired. */
export const afterIdTokens: SettingChange = (emulated) => {
  const clients = [...emulated.userPools.values()].flatMap((pool) => pool.clients.values())
  return later(Math.max(0, ...clients.map(({ idTokenValidity }) => idTokenValidity + 60)) * 1000)(emulated)
}

function withIdentityPools(emulated: Emulated, change: (pool: IdentityPool) => Partial<IdentityPool>): Emulated {
  const identityPools = new Map([...emulated.identityPools].map(([id, pool]) => [id, { ...pool, ...change(pool) }]))
  return { ...emulated, identityPools }
}

/** @param change null: there is no such client */
function withClients(emulated: Emulated, change: (client: UserPoolClient) => UserPoolClient | null): Emulated {
  const userPools = [...emulated.userPools].map(([id, pool]) => {
    const clients = pool.clients.rows().flatMap(([clientId, client]) => {
      const changed = change(client)
      return changed ? [[clientId, changed] as const] : []
    })
    return [id, { ...pool, clients: new Table(clients, {}) }] as const
  })
  return { ...emulated, userPools: new Map(userPools) }
}
