import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { buildBarePage } from './bare-page.mjs'
import { root } from './root.mjs'
import { command, Trouble } from './trouble.mjs'

/** Bytes after gzip that may be loaded until the sign-in screen can be used. */
const limit = 105_000

/** How many of them may come on top of what a page of React alone loads, built with the same tools. */
const limitAboveBare = 37_000

/** Strings that only the local Cognito's source holds: where one of them is, its code has come along. */
const telltales = ['localclient000000000000000', 'LocalGuests']

/** Dependencies that the built app has nothing of. */
const onlyForTheEmulator = ['hono', '@hono/node-server', '@simplewebauthn/server']

const dist = `${root}dist/`

await command(async () => {
  requireNoEmulator()
  requireLicences()
  requireLightStart(await buildBarePage())
})

/** The licence of each dependency requires its text to be included. */
function requireLicences() {
  const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  const told = readFileSync(`${dist}licenses.md`, 'utf8')
  const missing = Object.keys(dependencies).filter(
    (name) => !onlyForTheEmulator.includes(name) && !told.includes(`## ${name} - `),
  )
  if (missing.length > 0) throw new Trouble(`dist/licenses.md lacks ${missing.join(', ')}`)
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

function requireNoEmulator() {
  const emulator = filesIn(`${root}src/emulator/`).map((file) => readFileSync(file, 'utf8'))
  for (const telltale of telltales) {
    if (!emulator.some((text) => text.includes(telltale))) {
      throw new Trouble(`"${telltale}" is no longer in src/emulator: choose another telltale in .ci/budget.mjs`)
    }
    const leak = filesIn(dist).find((file) => readFileSync(file).includes(telltale))
    if (leak) throw new Trouble(`The local Cognito is in the app: "${telltale}" stands in ${leak.slice(root.length)}`)
  }
  console.log('The local Cognito is not in the app.')
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
