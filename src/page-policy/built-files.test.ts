import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { builtFiles } from './built-files.ts'
import { contentSecurity } from './vite-plugin.ts'

const root = mkdtempSync(join(tmpdir(), 'built-files-'))
let server: PreviewServer
let origin: string

beforeAll(async () => {
  for (const folder of ['dist/assets', 'dist/.vite']) mkdirSync(join(root, folder), { recursive: true })
  for (const [file, text] of [
    ['index.html', '<html><head><meta charset="utf-8"></head></html>'],
    ['assets/app.js', 'export {}'],
    ['.vite/manifest.json', '{}'],
  ] as const) {
    writeFileSync(join(root, 'dist', file), text)
  }
  const config = () => '{}'
  server = await preview({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [contentSecurity({ configJson: config, servedConfigJson: config }), builtFiles()],
    preview: { host: 'localhost', port: 0, cors: false },
  })
  const address = server.httpServer.address()
  origin = typeof address === 'object' && address ? `http://localhost:${address.port}` : ''
})

afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true })
})

for (const [path, status, type] of [
  ['/', 200, 'text/html'],
  ['/?lang=ja', 200, 'text/html'],
  ['/callback?code=x&state=y', 200, 'text/html'],
  ['/token-inspector', 200, 'text/html'],
  ['/assets/app.js', 200, 'text/javascript'],
  ['/assets/gone.js', 404, null],
  ['/elsewhere', 404, null],
  ['/callback/deeper', 404, null],
  ['/.vite/manifest.json', 404, null],
  ['/%2evite/manifest.json', 404, null],
  ['/assets/..%2f.vite/manifest.json', 404, null],
  ['/%E0%A4%A', 404, null],
] as const) {
  it(`answers ${path} with ${status}`, async () => {
    // As a browser asks for a page: Vite's fallback answers those alone.
    const response = await fetch(origin + path, { headers: { accept: 'text/html' } })
    expect(response.status).toBe(status)
    if (type) expect(response.headers.get('content-type')).toContain(type)
  })
}

it('keeps nobody’s copy of the pages that a sign-in passes through', async () => {
  for (const path of ['/', '/callback?code=x', '/token-inspector']) {
    expect((await fetch(origin + path)).headers.get('cache-control')).toBe('no-store')
  }
})
