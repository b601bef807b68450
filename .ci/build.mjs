import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { damageIn } from './install.mjs'
import { root } from './root.mjs'
import { writeSbom } from './sbom.mjs'
import { Trouble, troubleIn } from './trouble.mjs'

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']
/** Inside dist, which Vite empties first: a build that was broken off leaves no stamp. */
const stamp = `${root}dist/.vite/built-from`

/** Builds the app into dist, unless that was made from the very same files and is still as it was made. */
export async function buildIfChanged(base = '/') {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(digestOf(sources, base))) return
  console.log('Building the app …')
  await build({ base })
}

/** @param base the path that it is built for, with slashes at both ends */
export async function build({ base = '/', logLevel = 'warn' } = {}) {
  const digest = digestOf(sources, base)
  // Vite would take another value from the environment and build React for development.
  process.env.NODE_ENV = 'production'
  const vite = await import('vite')
  try {
    await vite.build({ root, base, logLevel })
  } catch (error) {
    throw troubleIn(error) ?? damageIn(error) ?? new Trouble(`The build failed: ${error.message}`)
  }
  await writeSbom(`${root}dist/`)
  writeFileSync(stamp, stampOf(digest))
}

/** What dist was made from, and what it is. */
function stampOf(digest) {
  return `${digest} ${digestOf(['dist'])}`
}

function digestOf(paths, base = '') {
  // Both decide on what is built.
  const hash = createHash('sha256').update(`${process.env.LOCAL_COGNITO ?? ''}\0${base}`)
  for (const path of paths.flatMap(filesOf).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Tests and the emulator are not in the app, but what Vite's config reads decides on it: only tests are left out. */
function filesOf(path) {
  const place = join(root, path)
  if (!existsSync(place) || place === normalize(stamp)) return []
  if (!statSync(place).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(place).flatMap((name) => filesOf(`${path}/${name}`))
}
