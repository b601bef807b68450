import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildBarePage } from './bare-page.mjs'
import { bundledIn, requireAcceptedLicences } from './licences.mjs'
import { root } from './root.mjs'
import { sbomFile } from './sbom.mjs'
import { command, Trouble } from './trouble.mjs'

/** Bytes after gzip that may be loaded until the sign-in screen can be used. */
const limit = 105_000

/** How many of them may come on top of what a page of React alone loads, built with the same tools. */
const limitAboveBare = 37_000

/** Strings that only the local Cognito's source holds: where one of them is, its code has come along. */
const telltales = ['localclient000000000000000', 'LocalGuests']

/** Where its code may be, and a string of what starts it. */
const worker = 'local-cognito.js'
const starter = 'updateViaCache'

/** Dependencies that the built app has nothing of. */
const onlyForTheServer = ['@hono/node-server']

const dist = `${root}dist/`

await command(async () => {
  requireEmulatorOnlyInWorker()
  requireNoEmulator(await buildWithoutEmulator())
  requireLicences()
  requireLightStart(await buildBarePage())
})

/** The licence of each dependency requires its text to be included. */
function requireLicences() {
  const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const told = bundledIn(dist).map(({ name }) => name)
  const missing = Object.keys(dependencies).filter((name) => !onlyForTheServer.includes(name) && !told.includes(name))
  if (missing.length > 0) throw new Trouble(`The files of licences lack ${missing.join(', ')}`)
  requireAcceptedLicences(dist)
  const { components } = JSON.parse(readFileSync(dist + sbomFile, 'utf8'))
  if (components.length !== bundledIn(dist).length) throw new Trouble(`${sbomFile} is not of this build`)
}

function requireLightStart(barePage) {
  const sizes = weigh(dist)
  const total = sum(sizes)
  const bare = sum(weigh(barePage))
  for (const { file, bytes } of sizes) console.log(line(bytes, file))
  console.log(line(total, `until sign-in, gzip; at most ${kB(limit)} kB`))
  console.log(line(total - bare, `above a bare React page (${kB(bare)} kB); at most ${kB(limitAboveBare)} kB`))
  const over = total - Math.min(limit, bare + limitAboveBare)
  if (over > 0) throw new Trouble(`The first screen loads ${kB(total)} kB, ${over} bytes above the budget`)
}

/** index.html, what it names, and everything that those need before they run; not what is loaded later. */
function weigh(folder) {
  const files = ['index.html', ...namedIn(readFileSync(`${folder}index.html`, 'utf8')), ...importedAtStart(folder)]
  const sizes = [...new Set(files)].map((file) => ({ file, bytes: gzipped(folder + file) }))
  return sizes.sort((a, b) => b.bytes - a.bytes)
}

function sum(sizes) {
  return sizes.reduce((total, { bytes }) => total + bytes, 0)
}

function namedIn(html) {
  const links = html.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="\/?([^":?#]+)/g)
  // config.json is the deployment's, not the app's.
  return [...links].map(([, path]) => path).filter((path) => path !== 'config.json')
}

function importedAtStart(folder) {
  const manifest = JSON.parse(readFileSync(`${folder}.vite/manifest.json`, 'utf8'))
  const seen = new Set()
  const visit = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    manifest[key].imports?.forEach(visit)
  }
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key)
  return [...seen].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])])
}

/** What is loaded before the local Cognito is chosen has nothing of it. */
function requireEmulatorOnlyInWorker() {
  const emulator = filesIn(`${root}src/emulator/`).map((file) => readFileSync(file, 'utf8'))
  for (const telltale of telltales) {
    if (!emulator.some((text) => text.includes(telltale))) {
      throw new Trouble(`"${telltale}" is no longer in src/emulator: choose another telltale in .ci/budget.mjs`)
    }
    const places = filesWith(telltale, dist)
    if (places.join() !== worker) {
      throw new Trouble(`The local Cognito belongs into ${worker}: "${telltale}" stands in ${places.join(', ')}`)
    }
  }
  if (filesWith(starter, dist).length === 0) {
    throw new Trouble(`"${starter}" no longer stands in the app: choose another string in .ci/budget.mjs`)
  }
}

/** `LOCAL_COGNITO=none npm run build` has no byte of the local Cognito, nor of what starts it. */
function requireNoEmulator(folder) {
  for (const telltale of [...telltales, starter]) {
    const [leak] = filesWith(telltale, folder)
    if (leak) throw new Trouble(`A build without the local Cognito has "${telltale}" in ${leak}`)
  }
  if (existsSync(folder + worker)) throw new Trouble(`A build without the local Cognito has ${worker}`)
  console.log('A build without the local Cognito has nothing of it.')
}

/** @returns the folder; removed when this process ends */
async function buildWithoutEmulator() {
  const outDir = mkdtempSync(join(tmpdir(), 'without-local-cognito-'))
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))
  process.env.NODE_ENV = 'production'
  const { LOCAL_COGNITO } = process.env
  process.env.LOCAL_COGNITO = 'none'
  const { build } = await import('vite')
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  process.env.LOCAL_COGNITO = LOCAL_COGNITO ?? ''
  return `${outDir}/`
}

function filesWith(text, folder) {
  return filesIn(folder)
    .filter((file) => readFileSync(file).includes(text))
    .map((file) => file.slice(folder.length))
}

function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.flatMap((entry) =>
    entry.isDirectory() ? filesIn(`${folder}${entry.name}/`) : [`${folder}${entry.name}`],
  )
}

function gzipped(path) {
  return gzipSync(readFileSync(path), { level: 9 }).length
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1)
}

function line(bytes, text) {
  return `${kB(bytes).padStart(8)} kB  ${text}`
}
