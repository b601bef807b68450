import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { findOrInstallChromium, findOrInstallFirefox } from './browser.mjs'
import { root } from './root.mjs'
import { Trouble } from './trouble.mjs'

/** Finds or installs a Chromium and tells Playwright of it. */
export async function provideChromium(options) {
  process.env.CHROMIUM_PATH = await findOrInstallChromium(options)
  console.log(process.env.CHROMIUM_PATH)
}

/** Finds or installs a Firefox and tells Playwright of it; its stories are left out where there is none. */
export function provideFirefox() {
  const found = findOrInstallFirefox()
  if (found) process.env.FIREFOX_PATH = found
  console.log(found ?? 'The stories are not run in Firefox: set FIREFOX_PATH to its program, e.g. /usr/bin/firefox')
}

/** A program in a process of its own, without the NODE_ENV that the build sets here. */
export function run(program, ...args) {
  const { NODE_ENV: _, ...env } = process.env
  const child = spawn(process.execPath, [program, ...args], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else reject(new Trouble(signal ? `ended by ${signal}` : `exit code ${code}`))
    })
  })
}

/** The script of a package's command. */
export function programOf(packageName, program = packageName) {
  const folder = `${root}node_modules/${packageName}/`
  const { bin } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'))
  return folder + (typeof bin === 'string' ? bin : bin[program])
}
