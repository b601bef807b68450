import { build } from './build.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { programOf, provideChromium, provideFirefox, run } from './programs.mjs'
import { root } from './root.mjs'
import { command, Trouble } from './trouble.mjs'

// `npm test -- fast`, before a commit, runs the checks on sources and the unit tests that what is not committed can break;
// `npm test -- sign-in` only the end-to-end stories of that name, on a fresh build.
const filter = process.argv.slice(2)
const isFast = filter.join() === 'fast'

const vitest = (...args) => run(programOf('vitest'), 'run', ...args)

const rules = ['boundaries', 'function-length', 'hostile-text', 'import-circles', 'type-names'].map(
  (name) => `src/${name}`,
)

const unitTests = isFast
  ? [
      ['unit tests of what changed', () => vitest('--changed')],
      // They read the sources as files, which Vitest doesn't count as a need of theirs.
      ['rules for all sources', () => vitest('src/i18n/', ...rules)],
    ]
  : [['unit tests', () => vitest()]]

const checks = [
  ['format and lint', () => run(programOf('@biomejs/biome', 'biome'), 'ci', '.')],
  ['types', () => run(programOf('typescript', 'tsc'))],
  ...(isFast
    ? []
    : [['unused files, exports and dependencies', () => run(programOf('knip'), '--config', '.ci/knip.json')]]),
  ...unitTests,
]

const stories = [
  ['build', build],
  ['size and contents', () => run(`${root}.ci/budget.mjs`)],
  ['Chromium', () => provideChromium({ headless: true })],
  ['Firefox', provideFirefox],
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
