import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { originsOfConfig } from '../../src/page-policy/connect-origins.ts'
import { withPolicy } from '../../src/page-policy/policy-tag.ts'
import { securityHeaders } from '../../src/page-policy/security-headers.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** The folder of the built app, with its final slash; as in built-app.ts. */
export const builtApp = `${resolve(root, process.env.BUILT_APP ?? 'dist')}/`

export interface CompressedSite {
  /** `http://localhost:<port>` */
  readonly origin: string
  close(): Promise<void>
}

interface Site {
  /** With its final slash. */
  readonly folder: string
  /** What `/config.json` answers; absent: there is none. */
  readonly configJson?: () => string
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
}

/** Serves a built page as a deployment should: gzip, the security headers, and assets that are kept for good. */
export async function serveCompressed({ folder, configJson }: Site): Promise<CompressedSite> {
  const answers = new Map(filesIn(folder, '').map((path) => [`/${path}`, answer(path, readFileSync(folder + path))]))
  const find = (pathname: string) => {
    if (configJson && pathname === '/config.json') return answer('config.json', Buffer.from(configJson()))
    const path = ['/', '/callback'].includes(pathname) ? '/index.html' : pathname
    return path === '/index.html' && configJson ? page(configJson()) : answers.get(path)
  }
  const page = (config: string) => {
    const html = readFileSync(`${folder}index.html`, 'utf8')
    return answer('index.html', Buffer.from(withPolicy(html, originsOfConfig(config))))
  }
  const server = createServer((request, response) => {
    const found = find(new URL(request.url ?? '/', 'http://localhost').pathname)
    const security = securityHeaders({ connect: originsOfConfig(configJson?.() ?? '') })
    if (found) response.writeHead(200, { ...security, ...found.headers }).end(found.body)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the site has no port')
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answer(path: string, content: Buffer) {
  const body = gzipSync(content, { level: 9 })
  const headers = {
    'Content-Type': types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    'Content-Encoding': 'gzip',
    'Content-Length': body.length,
    'Cache-Control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  }
  return { headers, body }
}

/** Paths below the folder; files that begin with a dot are not served. */
function filesIn(folder: string, prefix: string): string[] {
  return readdirSync(folder + prefix, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return []
    return entry.isDirectory() ? filesIn(folder, `${prefix}${entry.name}/`) : [prefix + entry.name]
  })
}
