import { buildEmulatorIfChanged } from './emulator-package.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { programOf, run } from './programs.mjs'
import { command, Trouble } from './trouble.mjs'

// What other people's clients and test suites get done with the local Cognito. `npm run suites` runs those whose programs
// are installed, `npm run suites -- amplify` one of them, `npm run suites -- moto <folder of its sources>` moto's tests.

const [only, folder] = process.argv.slice(2)

/** Strict OpenID Connect clients, each a file of tests of its own. */
const openIdTests = ['src/emulator/oauth/openid-client.test.ts', 'src/emulator/oauth/auth-js.test.ts']

/** Each by its name in the arguments; calls are made by a fresh local Cognito. */
const suites = {
  'aws-cli': {
    label: 'AWS CLI commands',
    calls: async (place) => (await import('./suites/aws-cli.mjs')).awsCommands(place),
  },
  amplify: {
    label: 'Amplify 6 calls',
    calls: async (place) => (await import('./suites/amplify.mjs')).amplifyCalls(place),
  },
  'identity-js': {
    label: 'amazon-cognito-identity-js calls',
    calls: async (place) => (await import('./suites/identity-js.mjs')).identityJsCalls(place),
  },
}

await command(async () => {
  requireNode()
  await install()
  const { href } = new URL('index.js', await buildEmulatorIfChanged())
  const { createEmulator } = await import(href)
  const served = async (task) => {
    const emulator = await createEmulator()
    const origin = await emulator.listen()
    try {
      return await task({ origin, outbox: () => emulator.outbox() })
    } finally {
      await emulator.close()
    }
  }
  if (only === 'moto') return await served(async (place) => await runMoto(place))
  if (only !== undefined && only !== 'openid' && !suites[only]) {
    throw new Trouble(`There is no suite ${only}: ${[...Object.keys(suites), 'openid', 'moto'].join(', ')} are`)
  }
  const counts = []
  for (const [name, { label, calls }] of Object.entries(suites)) {
    if (only === undefined || only === name)
      counts.push(await served(async (place) => count(label, await calls(place))))
  }
  if (only === undefined || only === 'openid') await run(programOf('vitest'), 'run', ...openIdTests)
  console.log(`\n${counts.join('\n')}`)
})

async function runMoto(place) {
  if (folder === undefined) throw new Trouble('Name the folder of moto’s sources: npm run suites -- moto <folder>')
  const { motoTests } = await import('./suites/moto.mjs')
  const { passed, all, printed } = await motoTests(place, folder)
  console.log(`${printed}\nmoto’s tests: ${passed} of ${all}`)
}

/** A client may call none of its callbacks. */
function inTime(made) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error('nothing came of it within a minute')), 60_000).unref()
  })
  return Promise.race([made, late])
}

/** One after the other, since they build on one another; each that fails is told. @param calls null: not installed */
async function count(label, calls) {
  if (calls === null) return `${label}: not installed`
  let passed = 0
  for (const { name, run: make } of calls) {
    try {
      await inTime(make())
      passed += 1
    } catch (error) {
      console.log(`${label}: ${name}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return `${label}: ${passed} of ${calls.length}`
}
