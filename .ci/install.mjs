import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { root } from './root.mjs'
import { Trouble } from './trouble.mjs'

/** Installs what package-lock.json says, where node_modules doesn't hold it already. */
export async function install() {
  if (isInstalled()) return
  console.log('Installing the dependencies (npm ci) …')
  // --include=dev: the build is needed here whatever NODE_ENV says.
  const code = await npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error')
  if (code !== 0) throw new Trouble(`npm ci failed with exit code ${code}: its reason stands above`)
}

/** Compares with the lock file that npm leaves in node_modules: it lists what is really there. */
function isInstalled() {
  const wanted = packagesOf(`${root}package-lock.json`)
  const present = packagesOf(`${root}node_modules/.package-lock.json`)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    if (present[path]) return present[path].version === entry.version && existsSync(`${root}${path}`)
    return entry.optional === true && !isForThisMachine(entry)
  })
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
