import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root.mjs'

/**
 * Builds a React page that shows a form and nothing else, with the app's own Vite config: what any page made with
 * these tools loads.
 * @returns the folder; removed when this process ends
 */
export async function buildBarePage() {
  const outDir = mkdtempSync(join(tmpdir(), 'bare-page-'))
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))
  // Vite would take another value from the environment and build React for development.
  process.env.NODE_ENV = 'production'
  const vite = await import('vite')
  await vite.build({
    root: `${root}e2e/bench/bare-page`,
    configFile: `${root}vite.config.ts`,
    logLevel: 'warn',
    publicDir: false,
    build: { outDir, emptyOutDir: true },
  })
  return `${outDir}/`
}
