import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { wholeCatalogue } from './catalogue-fixture.ts'

const root = new URL('../', import.meta.url)

/** Every word in the code that may show a text: neither in the catalogues themselves nor in tests and comments. */
const words = new Set(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|-fixture\.|^(i18n|emulator)\//.test(path))
    .flatMap((path) =>
      readFileSync(new URL(path, root), 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|^ *\/\/.*$/gm, '')
        .match(/\w+/g),
    ),
)

// A name that other things have, too, passes: this finds the others.
it('no text stands in the catalogue under a name that no code mentions', () => {
  const paths = wholeCatalogue.map(({ path }) => path)
  const unused = paths.filter((path) => path.split(/\W+/).some((word) => word !== '' && !words.has(word)))
  expect(paths.length).toBeGreaterThan(700)
  expect(unused).toEqual([])
})
