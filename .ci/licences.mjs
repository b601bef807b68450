import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { root } from './root.mjs'
import { Trouble } from './trouble.mjs'

/** Where the build writes the licences of what is in the page, and of what is in its service worker. */
const files = ['licenses.md', 'local-cognito-licenses.md']

/** Licences that ask for nothing but their text and notices beside the copy (https://spdx.org/licenses/). */
const accepted = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', '(MIT OR Apache-2.0)']

/**
 * The packages of which something is bundled, as the bundler tells.
 * @param dist the folder of the build, with a final slash
 */
export function bundledIn(dist) {
  const texts = files.filter((file) => existsSync(dist + file)).map((file) => readFileSync(dist + file, 'utf8'))
  const rows = texts.flatMap((text) => [...text.matchAll(/^## (\S+) - (\S+) \((.+)\)$/gm)])
  const packages = rows.map(([, name, version, licence]) => ({ name, version, licence }))
  return [...new Map(packages.map((one) => [`${one.name}@${one.version}`, one])).values()]
}

/** @throws Trouble where a licence is none of the accepted ones, or a notice would be lost (Apache-2.0, 4 d) */
export function requireAcceptedLicences(dist) {
  const bundled = bundledIn(dist)
  if (bundled.length === 0) throw new Trouble(`${files.join(' and ')} name no package: has the bundler another form?`)
  const others = bundled.filter(({ licence }) => !accepted.includes(licence))
  if (others.length > 0) {
    const list = others.map(({ name, licence }) => `${name} (${licence})`).join(', ')
    throw new Trouble(`Licences that nobody has looked at: ${list}. Accepted ones stand in .ci/licences.mjs`)
  }
  for (const { name } of bundled) {
    const notice = readdirSync(`${root}node_modules/${name}`).find((file) => /^notice(\.\w+)?$/i.test(file))
    if (notice) throw new Trouble(`${name} has a ${notice}, which has to be given along: the build writes none yet`)
  }
  console.log(`${bundled.length} packages are bundled; their licences are accepted and given along.`)
}
