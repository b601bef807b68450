import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright/test'
import { createServer, type Plugin } from 'vite'

export interface SourcePage {
  /** `http://localhost:<port>` */
  readonly origin: string
  close(): Promise<void>
}

/**
 * Opens a page that draws nothing, so that only what the bench calls is timed. It can import the sources as they are
 * (`/src/trace/record/trace.ts`) and packages by name (`/@id/jose`).
 * @param packages what the page or those sources import, bundled before the page asks
 */
export async function openSourcePage(page: Page, packages: readonly string[] = []): Promise<SourcePage> {
  const server = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    // Not that of `npm run dev`, which would have to bundle its packages again.
    cacheDir: 'node_modules/.vite-bench',
    plugins: [blankPage],
    optimizeDeps: { include: [...packages] },
    server: { host: 'localhost', port: 0, hmr: false },
  })
  await server.listen()
  const origin = new URL(server.resolvedUrls?.local[0] ?? '').origin
  await page.goto(origin)
  return { origin, close: () => server.close() }
}

const blankPage: Plugin = {
  name: 'blank-page',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url !== '/') return next()
      response.setHeader('Content-Type', 'text/html')
      response.end('<!doctype html><title>Sources</title>')
    })
  },
}
