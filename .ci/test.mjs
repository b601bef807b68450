import { build } from './build.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { programOf, run, useBrowser } from './programs.mjs'
import { root } from './root.mjs'
import { command, Trouble } from './trouble.mjs'

// `npm test -- sign-in` runs only the end-to-end stories of that name, on a fresh build.
const filter = process.argv.slice(2)

const checks = [
  ['format and lint', () => run(programOf('@biomejs/biome', 'biome'), 'ci', '.')],
  ['types', () => run(programOf('typescript', 'tsc'))],
  ['unit tests', () => run(programOf('vitest'), 'run')],
]

const stages = [
  ['dependencies', install],
  ...(filter.length === 0 ? checks : []),
  ['build', build],
  ['size and contents', () => run(`${root}.ci/budget.mjs`)],
  ['browser', useBrowser],
  ['end-to-end tests', () => run(programOf('playwright'), 'test', '--config', 'e2e/playwright.config.ts', ...filter)],
]

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
