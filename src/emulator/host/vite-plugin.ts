import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger, Plugin, PreviewServer, ViteDevServer } from 'vite'
import { localSeed, type Seed } from '../seed/seed.ts'
import { localConnections, withLocalConnections } from './local-connection.ts'
import { type LocalEnvironment, readLocalSettings, withLocalSettings } from './local-settings.ts'
import { serveEmulator } from './node-server.ts'
import { welcome } from './welcome.ts'

interface LocalCognitoOptions {
  readonly port: number
  /** What readLocalSettings knows is read from it. */
  readonly environment: LocalEnvironment
}

/**
 * Runs the local Cognito beside `vite` and `vite preview`, on an origin of its own as the real one is, so that CORS
 * and redirects are real; and puts it first among the connections of the app's `/config.json`.
 */
export function localCognito(options: LocalCognitoOptions): Plugin {
  const { port } = options
  const origin = originAt(port)

  function attach({ httpServer, middlewares, config }: ViteDevServer | PreviewServer) {
    // Vitest has a Vite server without a port, which needs no local Cognito.
    if (!httpServer) return
    exitUnlessReadable(options, config.logger)
    middlewares.use('/config.json', (_request, response) => {
      const body = configWithLocalCognito(readConfigJson(config.publicDir), options)
      response.setHeader('Content-Type', 'application/json')
      response.setHeader('Cache-Control', 'no-store')
      response.end(body)
    })
    // Not sooner: on a restart Vite makes the new server before it closes the old one, which still has the port.
    httpServer.once('listening', () => {
      const served = serveEmulator({ seed: seedFor(originOf(httpServer), options), port })
      served.catch((error: Error) => {
        config.logger.error(`The local Cognito cannot start on port ${port}: ${error.message}`)
        process.exit(1)
      })
      httpServer.once('close', () => void served.then(({ close }) => close()))
    })
  }

  return {
    name: 'local-cognito',
    configureServer(server) {
      attach(server)
      announce(server, origin, options)
    },
    configurePreviewServer(server) {
      attach(server)
      announce(server, origin, options)
    },
  }
}

/** The deployment's `config.json` with the local Cognito among its connections. */
export function configWithLocalCognito(configJson: string | null, options: LocalCognitoOptions): string {
  return withLocalConnections(configJson, localConnections(seedFor('', options), originAt(options.port)))
}

const seedFor = (appOrigin: string, { environment }: LocalCognitoOptions): Seed =>
  withLocalSettings(localSeed(appOrigin), readLocalSettings(environment))

function exitUnlessReadable({ environment }: LocalCognitoOptions, logger: Logger): void {
  try {
    readLocalSettings(environment)
  } catch (error) {
    logger.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

const originAt = (port: number) => `http://localhost:${port}`

/** In place of Vite's own lines: both addresses, and who can sign in. */
function announce(server: ViteDevServer | PreviewServer, emulatorOrigin: string, options: LocalCognitoOptions) {
  server.printUrls = () => {
    const appOrigin = originOf(server.httpServer)
    server.config.logger.info(welcome(seedFor(appOrigin, options), appOrigin, emulatorOrigin))
  }
}

/** Named as people open it; the callback URL is registered under this name. */
function originOf(httpServer: ViteDevServer['httpServer']): string {
  const address = httpServer?.address()
  if (!address || typeof address === 'string') throw new Error('the app’s server has no port')
  return `http://localhost:${address.port}`
}

function readConfigJson(publicDir: string): string | null {
  try {
    return readFileSync(join(publicDir, 'config.json'), 'utf8')
  } catch {
    return null
  }
}
