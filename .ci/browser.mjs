import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'
import { Trouble } from './trouble.mjs'

const minute = 60_000

/** Chromium without a window, as Debian packages it: the same engine with less around each page. */
const headlessShell = 'chromium-headless-shell'

/**
 * Path of a Chromium or Chrome that runs: one that is there, else one that is installed now.
 * @param options.headless prefers one without a window, which takes a fifth less of the machine
 */
export async function findOrInstallChromium({ headless = false } = {}) {
  const { chromium } = await import('playwright')
  const playwrights = chromium.executablePath()
  const found = findOrInstall({
    name: 'Chromium or Chrome',
    variable: 'CHROMIUM_PATH',
    places: () => [...(headless ? [onPath(headlessShell)] : []), playwrights, ...chromiums()].filter(Boolean),
    ways: [
      { what: 'Playwright’s Chromium', run: () => playwright('install', '--no-shell', 'chromium') },
      {
        what: 'the libraries that it needs',
        isPossible: () => existsSync(playwrights) && administrator() !== null,
        run: () => playwright('install-deps', 'chromium'),
      },
      ...(headless ? [distributions(headlessShell)] : []),
      distributions('chromium'),
    ],
  })
  if (found) return found
  throw new Trouble(
    'No browser: set CHROMIUM_PATH to the program of a Chromium or Chrome, e.g. CHROMIUM_PATH=/usr/bin/chromium',
  )
}

/** Path of a Firefox that runs, found or installed likewise; null where there is none to be had. */
export function findOrInstallFirefox() {
  return findOrInstall({
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    places: firefoxes,
    ways: [distributions('firefox-esr')],
  })
}

function findOrInstall({ name, variable, places, ways }) {
  const chosen = process.env[variable]
  if (chosen) {
    if (!runs(chosen)) throw new Trouble(`${variable} is ${chosen}, and that is no browser that runs`)
    return chosen
  }
  const find = () => places().find(runs)
  const present = find()
  if (present) return present
  console.log(`No ${name} is on this machine.`)
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

function distributions(name) {
  return {
    what: `the distribution’s ${name}`,
    isPossible: () => process.platform === 'linux' && onPath('apt-get') !== null && administrator() !== null,
    run: () => aptGet('update') && aptGet('install', '-y', '--no-install-recommends', name),
  }
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

function chromiums() {
  return [
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath),
    ...['Google Chrome', 'Chromium'].flatMap((app) => onMac(app, app)),
    ...['Google/Chrome', 'Chromium'].flatMap((folder) => onWindows(`${folder}/Application/chrome.exe`)),
  ].filter((path) => path !== null)
}

function firefoxes() {
  return [
    ...['firefox', 'firefox-esr'].map(onPath),
    ...onMac('Firefox', 'firefox'),
    ...onWindows('Mozilla Firefox/firefox.exe'),
  ].filter((path) => path !== null && !isSnap(path))
}

/** A snap does not see the profile that Playwright makes for it under /tmp. */
function isSnap(path) {
  if (!existsSync(path)) return false
  const program = realpathSync(path)
  return (
    /\/snap(\/|$)/.test(program) ||
    (statSync(program).size < 10_000 && readFileSync(program, 'utf8').includes('/snap/'))
  )
}

function onMac(app, program) {
  return ['', process.env.HOME].map((home) => `${home}/Applications/${app}.app/Contents/MacOS/${program}`)
}

function onWindows(path) {
  const { LOCALAPPDATA, PROGRAMFILES } = process.env
  const folders = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
  return folders.filter(Boolean).map((folder) => join(folder, path))
}

function onPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.map((folder) => join(folder, program)).find(existsSync) ?? null
}
