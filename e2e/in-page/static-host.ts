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
  /** Where the files are, without a final slash. */
  readonly root: string
  close(): Promise<void>
}

/**
 * The files of a folder and nothing else, below a path, as GitHub Pages has them: no headers of the page's choice, and
 * 404 for every address that is no file.
 * @param basePath with slashes at both ends
 * @param texts in place of files, by their names; read at each request
 */
export async function serveFiles(
  folder: string,
  basePath: string,
  texts: Readonly<Record<string, string>>,
): Promise<StaticHost> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const name = pathname.startsWith(basePath) ? pathname.slice(basePath.length) || 'index.html' : null
    const text = texts[name ?? '']
    if (name !== null && text !== undefined) {
      response.writeHead(200, { 'Content-Type': types[extname(name)] }).end(text)
      return
    }
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
    root: `http://localhost:${address.port}${basePath}`.slice(0, -1),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
