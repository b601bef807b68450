import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, preview } from 'vite'
import { builtFiles } from '../src/page-policy/built-files.ts'
import { contentSecurity } from '../src/page-policy/vite-plugin.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** BUILT_APP names another build to test, so that two can be tested at once. */
export const outDir = resolve(root, process.env.BUILT_APP ?? 'dist')

export interface BuiltApp {
  /** `http://localhost:<port>` */
  readonly origin: string
  close(): Promise<void>
}

/** Serves the built app as `npm start` does, on a free port, with what the test wants to be in config.json. */
export async function serveBuiltApp(configJson: () => string): Promise<BuiltApp> {
  if (!existsSync(`${outDir}/index.html`))
    throw new Error(`no app is built in ${outDir}: run npm run build, or npm test`)
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir },
    plugins: [
      contentSecurity({ configJson, servedConfigJson: configJson }),
      builtFiles(),
      uncompressed,
      answerConfigJson(configJson),
    ],
    preview: { host: 'localhost', port: 0, cors: false },
  })
  const address = server.httpServer.address()
  if (!address || typeof address === 'string') throw new Error('the app’s server has no port')
  return { origin: `http://localhost:${address.port}`, close: () => server.close() }
}

/** To compress and to expand again, on the same machine, takes longer than to send all. */
const uncompressed: Plugin = {
  name: 'uncompressed',
  configurePreviewServer({ middlewares }) {
    middlewares.use(({ headers }, _response, next) => {
      delete headers['accept-encoding']
      next()
    })
  },
}

function answerConfigJson(configJson: () => string): Plugin {
  return {
    name: 'config-json-of-the-test',
    configurePreviewServer({ middlewares }) {
      middlewares.use('/config.json', (_request, response) => {
        response.setHeader('Content-Type', 'application/json')
        response.end(configJson())
      })
    },
  }
}
