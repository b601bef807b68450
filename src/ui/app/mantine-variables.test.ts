import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (url: URL | string) => readFileSync(url, 'utf8')
const importers = ['root.tsx', '../parts/text-fields.tsx'].map((file) => read(new URL(file, import.meta.url))).join()
const imported = [...importers.matchAll(/'@mantine\/core\/styles\/([\w-]+\.css)'/g)]
const defined = new Set(read(new URL('mantine-variables.css', import.meta.url)).match(/--mantine-[\w-]+(?=:)/g))

describe('every variable that an imported Mantine stylesheet reads is defined', () => {
  for (const [, file] of imported) {
    it(`${file}`, () => {
      const used = read(`node_modules/@mantine/core/styles/${file}`).match(/(?<=var\()--mantine-[\w-]+/g) ?? []
      expect(used.filter((name) => !defined.has(name))).toEqual([])
    })
  }
})

it('finds the stylesheets', () => expect(imported.length).toBeGreaterThan(4))
