import { spawn } from 'node:child_process'
import { root } from './root.mjs'
import { Trouble } from './trouble.mjs'

/**
 * Runs npm in the project's folder: the npm that started this script, else the one on PATH, which is a shell script on
 * Windows.
 * @returns its exit code, and what it printed
 */
export function npmOutput(...args) {
  const started = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : null
  // Without the NODE_ENV that the build sets here, for which npm leaves out what is needed for development.
  const { NODE_ENV: _, ...env } = process.env
  const options = { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] }
  const child = started
    ? spawn(process.execPath, [started, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' })
  const printed = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      printed[name] += text
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Trouble(`npm cannot be run: ${error.message}`)))
    child.once('close', (code) => resolve({ code, ...printed }))
  })
}
