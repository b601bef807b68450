import { build } from './build.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { programOf, run, useChromium, useFirefox } from './programs.mjs'
import { root } from './root.mjs'
import { command, Trouble } from './trouble.mjs'

// `npm test -- fast` runs what needs neither a build nor a browser; `npm test -- sign-in` only the end-to-end stories of
// that name, on a fresh build.
const filter = process.argv.slice(2)
const isFast = filter.join() === 'fast'

const checks = [
  ['format and lint', () => run(programOf('@biomejs/biome', 'biome'), 'ci', '.')],
  ['types', () => run(programOf('typescript', 'tsc'))],
  ['unit tests', () => run(programOf('vitest'), 'run')],
]

const stories = [
  ['build', build],
  ['size and contents', () => run(`${root}.ci/budget.mjs`)],
  ['Chromium', () => useChromium({ headless: true })],
  ['Firefox', useFirefox],
  ['end-to-end tests', () => run(programOf('playwright'), 'test', '--config', 'e2e/playwright.config.ts', ...filter)],
]

const stages = [['dependencies', install], ...(isFast || filter.length === 0 ? checks : []), ...(isFast ? [] : stories)]

await command(async () => {
  requireNode()
  const started = performance.now()
  for (const [name, stage] of stages) {
    console.log(`\n── ${name}`)
    const stageStarted = performance.now()
    try {
      await stage()
    } catch (error) {
      if (!(error instanceof Trouble)) throw error
      throw new Trouble(`✗ ${name}, after ${secondsSince(stageStarted)}: ${error.message}`)
    }
    console.log(`✓ ${name}, ${secondsSince(stageStarted)}`)
  }
  console.log(`\n✓ all stages, ${secondsSince(started)}`)
})

function secondsSince(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}
