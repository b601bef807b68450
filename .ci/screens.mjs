import { build } from './build.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { programOf, provideChromium, run } from './programs.mjs'
import { command } from './trouble.mjs'

// Writes a picture of every screen into screens/; `npm run screens -- token` only of those with that in their name.
const filter = process.argv.slice(2)

await command(async () => {
  requireNode()
  await install()
  await build()
  await provideChromium({ headless: true })
  const chosen = filter.length > 0 ? ['--grep', filter.join('|')] : []
  await run(programOf('playwright'), 'test', '--config', 'e2e/screens/playwright.config.ts', ...chosen)
  console.log('The pictures are in screens/.')
})
