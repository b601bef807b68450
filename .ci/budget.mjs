import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { root } from './root.mjs'
import { command, Trouble } from './trouble.mjs'

/** Bytes after gzip that may be loaded until the sign-in screen can be used. */
const limit = 125_000

/** Strings that only the local Cognito's source holds: where one of them is, its code has come along. */
const telltales = ['localclient000000000000000', 'LocalGuests']

const dist = `${root}dist/`

await command(async () => {
  weigh()
  requireNoEmulator()
})

/** index.html, what it names, and everything that those need before they run; not what is loaded later. */
function weigh() {
  const files = ['index.html', ...namedIn(readFileSync(`${dist}index.html`, 'utf8')), ...importedAtStart()]
  const sizes = [...new Set(files)].map((file) => ({ file, bytes: gzipped(file) })).sort((a, b) => b.bytes - a.bytes)
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  for (const { file, bytes } of sizes) console.log(line(bytes, file))
  console.log(line(total, `until sign-in, gzip; at most ${kB(limit)} kB`))
  if (total > limit)
    throw new Trouble(`The first screen loads ${kB(total)} kB, ${total - limit} bytes above the budget`)
}

function namedIn(html) {
  const links = html.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="\/?([^":?#]+)/g)
  // config.json is the deployment's, not the app's.
  return [...links].map(([, path]) => path).filter((path) => path !== 'config.json')
}

function importedAtStart() {
  const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))
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

function gzipped(file) {
  return gzipSync(readFileSync(dist + file), { level: 9 }).length
}

function kB(bytes) {
  return (bytes / 1000).toFixed(1)
}

function line(bytes, text) {
  return `${kB(bytes).padStart(8)} kB  ${text}`
}
