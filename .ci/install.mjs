import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { root } from './root.mjs'
import { Trouble } from './trouble.mjs'

/** What npm leaves in node_modules once all is there: it lists what really is. */
const installed = `${root}node_modules/.package-lock.json`

/** Installs what package-lock.json lists, unless node_modules has it already. */
export async function install() {
  if (isInstalled()) return
  console.log('Installing the dependencies (npm ci) …')
  // --include=dev: the build is needed here whatever NODE_ENV says.
  const code = await npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error')
  if (code !== 0) throw new Trouble(`npm ci failed with exit code ${code}: its reason stands above`)
}

function isInstalled() {
  const wanted = packagesOf(`${root}package-lock.json`)
  const present = packagesOf(installed)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    if (present[path]) return present[path].version === entry.version && existsSync(`${root}${path}/package.json`)
    return entry.optional === true && !isForThisMachine(entry)
  })
}

/**
 * A package that is there but can't be loaded, a cut file for example, is no fault of this repository. The mark that all
 * is installed is taken away, so that the next command installs it anew.
 * @returns null where the error comes from elsewhere
 */
export function damageIn(error) {
  const place = /\bnode_modules[\\/][^\s:]+/
  // A fault of our own sources is told by the bundler, with their path; Node itself only loads packages.
  const isOfPackage =
    error instanceof SyntaxError || error.code === 'ERR_MODULE_NOT_FOUND' || place.test(`${error.message} ${error.id}`)
  if (!isOfPackage) return null
  rmSync(installed, { force: true })
  const reason = place.exec(error.message)?.[0] ?? error.message.split('\n', 1)[0]
  return new Trouble(`node_modules is damaged (${reason}): give the same command again, it installs the packages anew`)
}

/** An optional package without a named system is a part of one that has it, and comes with that. */
function isForThisMachine({ os, cpu, libc }) {
  return Boolean(
    os?.includes(process.platform) && (cpu?.includes(process.arch) ?? true) && (libc?.includes(thisLibc()) ?? true),
  )
}

function thisLibc() {
  return process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

function npm(...args) {
  // The npm that started this script, else the one on PATH, which is a shell script on Windows.
  const started = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : null
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
  const child = started
    ? spawn(process.execPath, [started, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' })
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Trouble(`npm cannot be run: ${error.message}`)))
    child.once('close', (code, signal) => resolve(code ?? signal))
  })
}
