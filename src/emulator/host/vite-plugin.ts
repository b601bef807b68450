import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger, Plugin, PreviewServer, ViteDevServer } from 'vite'
import { localSeed } from '../seed/seed.ts'
import { connectionsTo, localConnections, withLocalConnections } from './local-connection.ts'
import { type LocalEnvironment, readLocalSettings, withLocalSettings } from './local-settings.ts'
import { type LocalState, readLocalState, serveLocal } from './local-state.ts'
import { welcome } from './welcome.ts'

interface LocalCognitoOptions {
  readonly port: number
  /** What readLocalSettings knows is read from it. */
  readonly environment: LocalEnvironment
}

/**
 * Runs the local Cognito beside `vite` and `vite preview`, on an origin of its own as the real one is, so that CORS
 * and redirects are real; and puts it first among the connections of the app's `config.json`.
 */
export function localCognito(options: LocalCognitoOptions): Plugin {
  const { port, environment } = options
  const origin = originAt(port)

  async function attach(server: ViteDevServer | PreviewServer): Promise<void> {
    const { httpServer, middlewares, config } = server
    // Vitest has a Vite server without a port, which needs no local Cognito.
    if (!httpServer) return
    const local = await readLocalState(environment).catch((error: Error) => exit(error.message, config.logger))
    let made: ReturnType<LocalState['starting']> | undefined
    const starting = () => {
      made ??= local.starting(pageOf(httpServer, config.base))
      return made
    }
    middlewares.use(`${config.base}config.json`, async (_request, response) => {
      const body = withLocalConnections(readConfigJson(config.publicDir), connectionsTo(await starting(), origin))
      response.setHeader('Content-Type', 'application/json')
      response.setHeader('Cache-Control', 'no-store')
      response.end(body)
    })
    // Not sooner: on a restart Vite makes the new server before it closes the old one, which still has the port.
    httpServer.once('listening', () => {
      const served = serveLocal(local, port, pageOf(httpServer, config.base))
      served.catch((error: Error) =>
        exit(`The local Cognito cannot start on port ${port}: ${error.message}`, config.logger),
      )
      httpServer.once('close', () => void served.then(({ close }) => close()))
    })
    server.printUrls = () => void announce(server, origin, local, starting())
  }

  return { name: 'local-cognito', configureServer: attach, configurePreviewServer: attach }
}

/** The deployment's `config.json` with the built-in pools of the local Cognito among its connections. */
export function configWithLocalCognito(configJson: string | null, options: LocalCognitoOptions): string {
  const seed = withLocalSettings(localSeed(''), readLocalSettings(options.environment))
  return withLocalConnections(configJson, localConnections(seed, originAt(options.port)))
}

function exit(message: string, logger: Logger): never {
  logger.error(message)
  process.exit(1)
}

const originAt = (port: number) => `http://localhost:${port}`

/** In place of Vite's own lines: both addresses, and who can sign in. */
async function announce(
  { httpServer, config }: ViteDevServer | PreviewServer,
  emulatorOrigin: string,
  { leftOut, file }: LocalState,
  starting: ReturnType<LocalState['starting']>,
): Promise<void> {
  const state = await starting
  const keptIn = file?.path ?? null
  config.logger.info(welcome({ state, appOrigin: pageOf(httpServer, config.base), emulatorOrigin, leftOut, keptIn }))
}

/** Where the page stands, without a final slash: named as people open it; the callback URL is registered under this name. */
function pageOf(httpServer: ViteDevServer['httpServer'], base: string): string {
  const address = httpServer?.address()
  if (!address || typeof address === 'string') throw new Error('the app’s server has no port')
  return `http://localhost:${address.port}${base.slice(0, -1)}`
}

function readConfigJson(publicDir: string): string | null {
  try {
    return readFileSync(join(publicDir, 'config.json'), 'utf8')
  } catch {
    return null
  }
}
