import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview } from 'vite'
import { builtFiles } from './built-files.ts'
import { contentSecurity } from './vite-plugin.ts'

/**
 * `vite preview` of a small built page, with the plugins of this folder and a `config.json` without connections.
 * @param base the path that it was built for, with slashes at both ends
 */
export async function previewFixture(base = '/'): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const root = mkdtempSync(join(tmpdir(), 'built-files-'))
  for (const folder of ['dist/assets', 'dist/.vite']) mkdirSync(join(root, folder), { recursive: true })
  for (const [file, text] of [
    ['index.html', '<html><head><meta charset="utf-8"></head></html>'],
    ['assets/app.js', 'export {}'],
    ['.vite/manifest.json', '{}'],
  ] as const) {
    writeFileSync(join(root, 'dist', file), text)
  }
  const config = () => '{"connections":[],"ownConnections":false}'
  const server = await preview({
    configFile: false,
    root,
    base,
    logLevel: 'error',
    plugins: [contentSecurity({ configJson: config, servedConfigJson: config }), builtFiles()],
    preview: { host: 'localhost', port: 0, cors: false },
  })
  const address = server.httpServer.address()
  return {
    origin: typeof address === 'object' && address ? `http://localhost:${address.port}` : '',
    async close() {
      await server.close()
      rmSync(root, { recursive: true })
    },
  }
}
