import type { Seed, UserPoolSeed } from '../seed/seed.ts'

/** A connection to each user pool of the local Cognito, as they stand in the app's `config.json`. */
export const localConnections = (seed: Seed, emulatorOrigin: string) =>
  [seed.userPool, ...seed.furtherUserPools].map((pool) => connectionTo(pool, seed, emulatorOrigin))

/** The one to the first user pool. */
export const localConnection = (seed: Seed, emulatorOrigin: string) => connectionTo(seed.userPool, seed, emulatorOrigin)

function connectionTo(pool: UserPoolSeed, seed: Seed, emulatorOrigin: string) {
  return {
    id: pool === seed.userPool ? 'local-cognito' : `local-cognito-${pool.id}`,
    name: pool.connectionName,
    region: seed.region,
    userPoolId: pool.id,
    ...(pool.clients[0] && { userPoolClientId: pool.clients[0].id }),
    identityPoolId: seed.identityPool.id,
    identityProviders: [...pool.identityProviders],
    scopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
    ...(seed.issuer === 'local' && { issuer: `${emulatorOrigin}/${pool.id}` }),
    bucket: seed.bucket.name,
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
export function withLocalConnections(configJson: string | null, local: readonly LocalConnection[]): string {
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
