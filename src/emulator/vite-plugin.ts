import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, PreviewServer, ViteDevServer } from 'vite'
import { localConnection, withLocalConnection } from './local-connection.ts'
import { serveEmulator } from './node-server.ts'
import { localSeed, type Seed } from './seed.ts'
import { welcome } from './welcome.ts'

type LocalCognitoOptions = { readonly port: number } & Pick<Seed, 'signedCallsFrom' | 'requirePkce'>

/**
 * Runs the local Cognito beside `vite` and `vite preview`, on an origin of its own as the real one is, so that CORS
 * and redirects are real; and puts it first among the connections of the app's `/config.json`.
 */
export function localCognito({ port, ...strictness }: LocalCognitoOptions): Plugin {
  const origin = originAt(port)

  function attach({ httpServer, middlewares, config }: ViteDevServer | PreviewServer) {
    // Vitest has a Vite server without a port; nobody needs a local Cognito there.
    if (!httpServer) return
    middlewares.use('/config.json', (_request, response) => {
      const body = configWithLocalCognito(readConfigJson(config.publicDir), port)
      response.setHeader('Content-Type', 'application/json')
      response.setHeader('Cache-Control', 'no-store')
      response.end(body)
    })
    // Not sooner: on a restart Vite makes the new server before it closes the old one, which still has the port.
    httpServer.once('listening', () => {
      const served = serveEmulator({ seed: { ...localSeed(originOf(httpServer)), ...strictness }, port })
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
      announce(server, origin)
    },
    configurePreviewServer(server) {
      attach(server)
      announce(server, origin)
    },
  }
}

/** The deployment's `config.json` with the local Cognito of that port among its connections. */
export function configWithLocalCognito(configJson: string | null, port: number): string {
  return withLocalConnection(configJson, localConnection(localSeed(''), originAt(port)))
}

const originAt = (port: number) => `http://localhost:${port}`

/** In place of Vite's own lines: both addresses, and who can sign in. */
function announce(server: ViteDevServer | PreviewServer, emulatorOrigin: string) {
  server.printUrls = () => {
    const appOrigin = originOf(server.httpServer)
    server.config.logger.info(welcome(localSeed(appOrigin), appOrigin, emulatorOrigin))
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
