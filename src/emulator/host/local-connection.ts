import { apiPaths } from '../apis/routes.ts'
import type { Seed, UserPoolSeed } from '../seed/seed.ts'
import type { Snapshot } from '../state/state.ts'

/** A connection to each user pool of the local Cognito, as they stand in the app's `config.json`. */
export const localConnections = (seed: Seed, emulatorOrigin: string) =>
  [seed.userPool, ...seed.furtherUserPools].map((pool) => seededConnection(pool, seed, emulatorOrigin))

/** The one to the first user pool. */
export const localConnection = (seed: Seed, emulatorOrigin: string) =>
  seededConnection(seed.userPool, seed, emulatorOrigin)

function seededConnection(pool: UserPoolSeed, seed: Seed, emulatorOrigin: string) {
  const identityPoolId = seed.identityPool.id
  const connected = {
    ...pool,
    isFirst: pool === seed.userPool,
    name: pool.connectionName,
    clientId: pool.clients[0]?.id,
    identityPoolId,
  }
  return { ...connectionTo(connected, seed, emulatorOrigin), identityPoolId }
}

/** The same for a state, whose user pools are those of calls. */
export function connectionsTo({ userPools, identityPools, settings, bucket }: Snapshot, emulatorOrigin: string) {
  const connected = userPools.map((pool, index): ConnectedPool => {
    const clientId = pool.clients[0]?.[0]
    const takesClient = ({ userPoolClients }: Snapshot['identityPools'][number]) =>
      userPoolClients.some((client) => client.providerName.endsWith(`/${pool.id}`))
    const identityPoolId = (identityPools.find(takesClient) ?? identityPools[0])?.id
    const identityProviders = [...pool.identityProviders, ...pool.providers.map(([name]) => name)]
    return { ...pool, isFirst: index === 0, clientId, identityPoolId, identityProviders }
  })
  return connected.map((pool) => connectionTo(pool, { ...settings, bucket }, emulatorOrigin))
}

interface ConnectedPool {
  readonly id: string
  readonly isFirst: boolean
  readonly name: string
  readonly identityProviders: readonly string[]
  readonly clientId: string | undefined
  readonly identityPoolId: string | undefined
}

type Facts = Pick<Seed, 'region' | 'issuer' | 'bucket'>

function connectionTo(pool: ConnectedPool, { region, issuer, bucket }: Facts, emulatorOrigin: string) {
  return {
    id: pool.isFirst ? 'local-cognito' : `local-cognito-${pool.id}`,
    name: pool.name,
    region,
    userPoolId: pool.id,
    ...(pool.clientId !== undefined && { userPoolClientId: pool.clientId }),
    ...(pool.identityPoolId !== undefined && { identityPoolId: pool.identityPoolId }),
    identityProviders: [...pool.identityProviders],
    scopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
    ...(issuer === 'local' && { issuer: `${emulatorOrigin}/${pool.id}` }),
    bucket: bucket.name,
    apis: apiPaths.map((path) => emulatorOrigin + path),
    localCognito: true,
    endpoints: {
      userPool: emulatorOrigin,
      identityPool: emulatorOrigin,
      sts: emulatorOrigin,
      hostedUi: emulatorOrigin,
      s3: emulatorOrigin,
    },
  }
}

export type LocalConnection = ReturnType<typeof localConnection>

/**
 * The deployment's `config.json` with the local connections beside the file's own, which keep their places, so that the
 * page tells their faults by the places that they have in the file. A file that holds no list of connections goes along
 * as text, so that the page can say what is wrong with it.
 */
export function withLocalConnections(configJson: string | null, local: readonly object[]): string {
  if (configJson === null) return JSON.stringify({ localConnections: local, connections: [] })
  const config = parsed(configJson)
  const hasList = typeof config === 'object' && config !== null && 'connections' in config
  if (!hasList || !Array.isArray(config.connections)) {
    return JSON.stringify({ localConnections: local, unusableFile: configJson })
  }
  return JSON.stringify({ ...config, localConnections: local })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
