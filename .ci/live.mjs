import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { buildIfChanged } from './build.mjs'
import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { programOf, provideChromium } from './programs.mjs'
import { root } from './root.mjs'
import { command, Trouble } from './trouble.mjs'
import { load } from './typescript.mjs'

const file = process.env.LIVE_CONFIG

// The built page with the account that the file of LIVE_CONFIG describes; see src/deployment/README.md.
await command(async () => {
  if (file) await tryPage(read(file))
  else console.log('Skipped: LIVE_CONFIG names no file that describes an account.')
})

async function tryPage(text) {
  requireNode()
  await install()
  const { readAccount } = await load('../e2e/live/account.ts')
  const account = readAccount(text, process.env)
  if ('faults' in account) throw new Trouble(account.faults.map((fault) => `${file}: ${fault}`).join('\n'))
  await buildIfChanged()
  await provideChromium({ headless: true })
  const output = mkdtempSync(join(tmpdir(), 'live-'))
  try {
    await runStories({ LIVE_CONFIG: resolve(file), LIVE_OUTPUT: output }, account)
  } finally {
    rmSync(output, { recursive: true, force: true })
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Trouble(`LIVE_CONFIG: ${path} can't be read (${error.code})`)
  }
}

async function runStories(environment, account) {
  const { masked } = await load('../e2e/live/masked.ts')
  const { NODE_ENV: _, ...env } = { ...process.env, ...environment }
  const args = [programOf('playwright'), 'test', '--config', 'e2e/live/playwright.config.ts']
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const name of ['stdout', 'stderr']) {
    createInterface({ input: child[name] }).on('line', (line) => console.log(masked(line, account)))
  }
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Trouble('What failed is told above.')
}
