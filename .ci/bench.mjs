import { buildBarePage } from './bare-page.mjs'
import { build } from './build.mjs'
import { buildEmulatorProcess } from './emulator-process.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { programOf, provideChromium, run } from './programs.mjs'
import { command } from './trouble.mjs'

const filter = process.argv.slice(2)

// Prints the times and sizes of the built app and the local Cognito; fails for size, never for time.
await command(async () => {
  requireNode()
  await install()
  process.env.EMULATOR_PROCESS = await buildEmulatorProcess()
  // `npm run bench -- emulator` needs neither the app nor a browser.
  const preparations = filter.join() === 'emulator' ? [] : [build, buildBare, provideChromium]
  for (const prepare of preparations) await prepare()
  await run(programOf('playwright'), 'test', '--config', 'e2e/bench/playwright.config.ts', ...filter)
})

async function buildBare() {
  process.env.BARE_PAGE = await buildBarePage()
}
