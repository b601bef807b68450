import { buildBarePage } from './bare-page.mjs'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { programOf, run, useChromium } from './programs.mjs'
import { command } from './trouble.mjs'

// Prints what the built app takes; nothing fails for being slow, but for being too large.
await command(async () => {
  requireNode()
  await install()
  await build()
  process.env.BARE_PAGE = await buildBarePage()
  await useChromium()
  await run(programOf('playwright'), 'test', '--config', 'e2e/bench/playwright.config.ts', ...process.argv.slice(2))
})
