import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'
import { Trouble } from './trouble.mjs'

const minute = 60_000

/** Path of a Chromium or Chrome that runs: one that is there, else one that is installed now. */
export async function findOrInstallBrowser() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (!runs(chosen)) throw new Trouble(`CHROMIUM_PATH is ${chosen}, and that is no browser that runs`)
    return chosen
  }
  const { chromium } = await import('playwright')
  const playwrights = chromium.executablePath()
  const find = () => [playwrights, ...systemBrowsers()].find(runs)
  const found = find() ?? install(playwrights, find)
  if (found) return found
  throw new Trouble(
    'No browser: set CHROMIUM_PATH to the program of a Chromium or Chrome, e.g. CHROMIUM_PATH=/usr/bin/chromium',
  )
}

/** The ways to get one, until one of them has brought one. */
function install(playwrights, find) {
  const ways = [
    { what: 'Playwright’s Chromium', run: () => playwright('install', '--no-shell', 'chromium') },
    {
      what: 'the libraries that it needs',
      isPossible: () => existsSync(playwrights) && administrator() !== null,
      run: () => playwright('install-deps', 'chromium'),
    },
    {
      what: 'the distribution’s chromium',
      isPossible: () => process.platform === 'linux' && onPath('apt-get') !== null && administrator() !== null,
      run: () => aptGet('update') && aptGet('install', '-y', '--no-install-recommends', 'chromium'),
    },
  ]
  console.log('No Chromium or Chrome is on this machine.')
  for (const { what, isPossible = () => true, run } of ways) {
    if (!isPossible()) continue
    console.log(`Installing ${what} …`)
    run()
    const found = find()
    if (found) return found
    console.log(`${what}: that did not bring a browser that runs.`)
  }
  return null
}

function playwright(...args) {
  // A download that cannot connect is given up soon: there are other ways.
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env }
  return succeeds(process.execPath, [`${root}node_modules/playwright/cli.js`, ...args], { env, timeout: 5 * minute })
}

function aptGet(...args) {
  const [program, ...rest] = [...administrator(), 'apt-get', ...args]
  return succeeds(program, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 10 * minute })
}

/** What to write before a command that only root may run; null where that isn't possible without a question. */
function administrator() {
  if (process.getuid?.() === 0) return []
  return onPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null
}

function succeeds(program, args, options) {
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], cwd: root, ...options }).status === 0
}

function runs(program) {
  if (!existsSync(program)) return false
  // There it would open a window.
  if (process.platform === 'win32') return true
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: minute / 2 })
  return status === 0 && /\d+\.\d+/.test(stdout)
}

function systemBrowsers() {
  const { LOCALAPPDATA, PROGRAMFILES, HOME } = process.env
  const x86 = process.env['PROGRAMFILES(X86)']
  const named = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath)
  const onMac = ['Google Chrome', 'Chromium'].flatMap((app) =>
    ['', HOME].map((home) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
  )
  const onWindows = [PROGRAMFILES, x86, LOCALAPPDATA].flatMap((folder) =>
    folder ? ['Google/Chrome', 'Chromium'].map((app) => join(folder, app, 'Application', 'chrome.exe')) : [],
  )
  return [...named, ...onMac, ...onWindows].filter((path) => path !== null)
}

function onPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, program)).find(existsSync) ?? null
}
