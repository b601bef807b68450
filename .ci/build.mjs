import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'
import { Trouble } from './trouble.mjs'

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']
/** Inside dist, which Vite empties first: a build that was broken off leaves no stamp. */
const stamp = `${root}dist/.vite/built-from`

/** Builds the app into dist, unless that was made from the very same files. */
export async function buildIfChanged() {
  const digest = digestOf(sources)
  if (existsSync(`${root}dist/index.html`) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  console.log('Building the app …')
  await build()
}

export async function build(logLevel = 'warn') {
  const digest = digestOf(sources)
  // Vite would take another value from the environment and build React for development.
  process.env.NODE_ENV = 'production'
  const vite = await import('vite')
  try {
    await vite.build({ root, logLevel })
  } catch (error) {
    throw new Trouble(`The build failed: ${error.message}`)
  }
  writeFileSync(stamp, digest)
}

function digestOf(paths) {
  const hash = createHash('sha256')
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
  if (!existsSync(join(root, path))) return []
  if (!path.includes('.')) {
    return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() || !/\.test\.tsx?$/.test(entry.name) ? filesOf(`${path}/${entry.name}`) : [],
    )
  }
  return [path]
}
