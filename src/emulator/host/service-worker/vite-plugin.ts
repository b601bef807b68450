import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { workerFile } from './orders.ts'
import { buildVariable, type WorkerBuild } from './worker-scope.ts'

/** Where the licences of what is in the worker stand. */
const licenceFile = 'local-cognito-licenses.md'

/** Of `public/`, what the page is not itself without. */
const publicFiles = ['config.json', 'icon.svg']

const appRoot = fileURLToPath(new URL('../../../..', import.meta.url))

interface Options {
  /** Without it the page has no byte of the local Cognito. */
  readonly isIncluded: boolean
  /** Paths that show the page, from its root on. */
  readonly pagePaths: readonly string[]
}

/** The local Cognito as a service worker, in one classic script beside the page: not every browser takes modules there. */
export function localCognitoInPage({ isIncluded, pagePaths }: Options): Plugin[] {
  let isApp = false
  const define: Plugin = {
    name: 'local-cognito-in-page',
    config: ({ root = process.cwd() }) => {
      // Another page may be built with the same settings, e.g. to compare with.
      isApp = resolve(root) === resolve(appRoot)
      return { define: { 'import.meta.env.LOCAL_COGNITO': JSON.stringify(isIncluded) } }
    },
  }
  if (!isIncluded) return [define]
  const serve: Plugin = {
    name: 'local-cognito-in-page-script',
    configureServer({ middlewares, config }) {
      let built: Promise<string> | undefined
      middlewares.use(config.base + workerFile, (_request, response) => {
        built ??= buildWorker().then(({ script, version }) => withBuild(script, { version, pageFiles: [], pagePaths }))
        built.then(
          (script) => response.setHeader('Content-Type', 'text/javascript').end(script),
          (error: Error) => {
            config.logger.error(error.message)
            response.writeHead(500).end()
          },
        )
      })
    },
    async generateBundle(_, bundle) {
      if (!isApp) return
      const { script, licences, version } = await buildWorker()
      const pageFiles = [...Object.keys(bundle).filter((file) => file.startsWith('assets/')), ...publicFiles].sort()
      this.emitFile({
        type: 'asset',
        fileName: workerFile,
        source: withBuild(script, { version, pageFiles, pagePaths }),
      })
      this.emitFile({ type: 'asset', fileName: licenceFile, source: licences })
    },
  }
  return [define, serve]
}

interface BuiltWorker {
  readonly script: string
  readonly licences: string
  readonly version: string
}

async function buildWorker(): Promise<BuiltWorker> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      license: { fileName: licenceFile },
      // A library loads nothing ahead, which takes a document.
      lib: { entry: fileURLToPath(new URL('worker.ts', import.meta.url)), formats: ['iife'], name: 'localCognito' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const files = Array.isArray(built) ? built.flatMap(({ output }) => output) : 'output' in built ? built.output : []
  const script = files.find((file) => file.type === 'chunk')?.code ?? ''
  const licences = files.find(({ fileName }) => fileName === licenceFile)
  return {
    script,
    licences: licences?.type === 'asset' ? String(licences.source) : '',
    version: createHash('sha256').update(script).digest('hex').slice(0, 16),
  }
}

/** A page with other files has another script, by which the browser notices. */
const withBuild = (script: string, known: WorkerBuild) => `self.${buildVariable}=${JSON.stringify(known)};${script}`
