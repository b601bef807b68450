import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, preview } from 'vite'
import { builtFiles } from '../src/page-policy/built-files.ts'
import { contentSecurity } from '../src/page-policy/vite-plugin.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** BUILT_APP names another build to test, so that two can be tested at once. */
export const outDir = resolve(root, process.env.BUILT_APP ?? 'dist')

export interface BuiltApp {
  /** Where the page is, without a final slash: `http://localhost:<port>`, and the path that it was built for. */
  readonly origin: string
  close(): Promise<void>
}

/**
 * Serves the built app as `npm start` does, on a free port, with what the test wants to be in config.json.
 * @param base the path that the app in the folder was built for, with slashes at both ends
 * @param port 0: any that is free
 */
export async function serveBuiltApp(
  configJson: () => string,
  { folder = outDir, base = '/', port = 0 } = {},
): Promise<BuiltApp> {
  if (!existsSync(`${folder}/index.html`))
    throw new Error(`no app is built in ${folder}: run npm run build, or npm test`)
  const server = await preview({
    configFile: false,
    root,
    base,
    logLevel: 'error',
    build: { outDir: folder },
    plugins: [
      contentSecurity({ configJson, servedConfigJson: configJson }),
      builtFiles(),
      uncompressed,
      answerConfigJson(`${base}config.json`, configJson),
    ],
    preview: { host: 'localhost', port, strictPort: true, cors: false },
  })
  const address = server.httpServer.address()
  if (!address || typeof address === 'string') throw new Error('the app’s server has no port')
  return { origin: `http://localhost:${address.port}${base.slice(0, -1)}`, close: () => server.close() }
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

function answerConfigJson(path: string, configJson: () => string): Plugin {
  return {
    name: 'config-json-of-the-test',
    configurePreviewServer({ middlewares }) {
      middlewares.use(path, (_request, response) => {
        response.setHeader('Content-Type', 'application/json')
        response.end(configJson())
      })
    },
  }
}

/**
 * Builds the app for another path than the root of its host.
 * @returns the folder, for whoever asks to remove
 */
export async function buildFor(basePath: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'built-for-path-'))
  // Vite would take another value from the environment and build React for development.
  process.env.NODE_ENV = 'production'
  await build({ root, base: basePath, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  return folder
}
