import { deflated } from '../../text/deflated.ts'
import type { Emulated } from '../state/state.ts'
import type { UserPool } from '../state/user-pool.ts'
import { issuerOf } from '../user-pool/tokens.ts'

/**
 * The address of the Inspector's page with a connection to the pool, as its share links have it; null: no app client has
 * a callback URL of the Inspector, so that nobody knows where it is.
 */
export async function inspectorLink(emulated: Emulated, pool: UserPool): Promise<string | null> {
  const page = inspectorOf(pool) ?? [...emulated.userPools.values()].map(inspectorOf).find((origin) => origin !== null)
  if (!page) return null
  return `${page}/#connection=1.${await deflated(JSON.stringify(connectionTo(emulated, pool)))}`
}

/** The origin of the first callback URL that has the Inspector's path. */
function inspectorOf({ clients }: UserPool): string | null {
  const addresses = clients.values().flatMap(({ callbackUrls }) => callbackUrls)
  const callback = addresses.find((address) => /^https?:\/\/[^/]+\/callback$/.test(address))
  return callback === undefined ? null : new URL(callback).origin
}

function connectionTo(emulated: Emulated, pool: UserPool) {
  const { settings, links, identityPools } = emulated
  const address = links.url('').replace(/\/$/, '')
  const isOfPool = (provider: { readonly providerName: string }) => provider.providerName.endsWith(`/${pool.id}`)
  const identityPool = [...identityPools.values()].find(({ userPoolClients }) => userPoolClients.some(isOfPool))
  const client = pool.clients.values().find(({ secret }) => secret === null)
  return {
    name: pool.name,
    region: settings.region,
    userPoolId: pool.id,
    ...(client && { userPoolClientId: client.id, scopes: client.scopes }),
    ...(identityPool && { identityPoolId: identityPool.id }),
    identityProviders: [...pool.identityProviders, ...pool.providers.keys()],
    ...(settings.issuer === 'local' && { issuer: issuerOf(emulated, pool.id) }),
    localCognito: true,
    endpoints: { userPool: address, identityPool: address, sts: address, hostedUi: address },
  }
}
