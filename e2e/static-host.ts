import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

export interface StaticHost {
  /** `http://localhost:<port>` */
  readonly origin: string
  close(): Promise<void>
}

/**
 * The files of a folder and nothing else, below a path, as GitHub Pages has them: no headers of the page's choice, and
 * 404 for every address that is no file.
 * @param basePath with slashes at both ends
 */
export async function serveFiles(folder: string, basePath: string): Promise<StaticHost> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const name = pathname.startsWith(basePath) ? pathname.slice(basePath.length) || 'index.html' : null
    const file = name === null ? null : join(folder, normalize(`/${name}`))
    if (file === null || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<!doctype html><title>404</title>')
      return
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
    response.end(readFileSync(file))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
