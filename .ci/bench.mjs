import { build } from './build.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { programOf, run, useBrowser } from './programs.mjs'
import { command } from './trouble.mjs'

// Prints what the built app takes; nothing fails for being slow.
await command(async () => {
  requireNode()
  await install()
  await build()
  await useBrowser()
  await run(programOf('playwright'), 'test', '--config', 'e2e/bench/playwright.config.ts', ...process.argv.slice(2))
})
