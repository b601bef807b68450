import type { Seed } from '../seed/seed.ts'

/** A connection to the local Cognito, as it stands in the app's `config.json`. */
export function localConnection(seed: Seed, emulatorOrigin: string) {
  return {
    id: 'local-cognito',
    name: 'Local Cognito',
    region: seed.region,
    userPoolId: seed.userPool.id,
    ...(seed.userPool.clients[0] && { userPoolClientId: seed.userPool.clients[0].id }),
    identityPoolId: seed.identityPool.id,
    identityProviders: [...seed.userPool.identityProviders],
    scopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
    ...(seed.issuer === 'local' && { issuer: `${emulatorOrigin}/${seed.userPool.id}` }),
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
 * The deployment's `config.json` with the local connection beside the file's own, which keep their places, so that the
 * page tells their faults by the places that they have in the file. A file that holds no list of connections goes along
 * as text, so that the page can say what is wrong with it.
 */
export function withLocalConnection(configJson: string | null, local: LocalConnection): string {
  if (configJson === null) return JSON.stringify({ localConnection: local, connections: [] })
  const config = parsed(configJson)
  const hasList = typeof config === 'object' && config !== null && 'connections' in config
  if (!hasList || !Array.isArray(config.connections)) {
    return JSON.stringify({ localConnection: local, unusableFile: configJson })
  }
  return JSON.stringify({ ...config, localConnection: local })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
