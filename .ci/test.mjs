import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { findOrInstallBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
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

async function useBrowser() {
  process.env.CHROMIUM_PATH = await findOrInstallBrowser()
  console.log(process.env.CHROMIUM_PATH)
}

/** A stage in a process of its own, without the NODE_ENV that the build sets here. */
function run(program, ...args) {
  const { NODE_ENV: _, ...env } = process.env
  const child = spawn(process.execPath, [program, ...args], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Trouble(signal ? `ended by ${signal}` : `exit code ${code}`))
    })
  })
}

function programOf(packageName, program = packageName) {
  const folder = `${root}node_modules/${packageName}/`
  const { bin } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
  return folder + (typeof bin === 'string' ? bin : bin[program])
}

function secondsSince(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}
