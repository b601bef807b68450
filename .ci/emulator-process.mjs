import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './root.mjs'

/**
 * Builds the local Cognito alone into one file that Node runs, for the benchmark.
 * @returns the file; removed when this process ends
 */
export async function buildEmulatorProcess() {
  const outDir = mkdtempSync(join(tmpdir(), 'emulator-'))
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))
  const vite = await import('vite')
  await vite.build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: 'e2e/bench/emulator-process.ts',
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'emulator.mjs' } },
    },
  })
  return join(outDir, 'emulator.mjs')
}
