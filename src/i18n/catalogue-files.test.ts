import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { details as enDetails } from './en-details.ts'
import { ja } from './ja.ts'
import { details as jaDetails } from './ja-details.ts'

const catalogues = { en: { ...en, ...enDetails }, ja: { ...ja, ...jaDetails } }

const filesOf = (language: string) => readdirSync(new URL(`${language}/`, import.meta.url))
const kebab = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

describe.each(['en', 'ja'] as const)('the catalogue in %s', (language) => {
  it.each(Object.keys(catalogues.en))('has %s in the file of that name, under that name', async (key) => {
    const module: unknown = await import(`./${language}/${kebab(key)}.ts`)
    expect(module).toHaveProperty(key, Reflect.get(catalogues[language], key))
  })
})

it('no key stands for two objects, and both languages have the same files', () => {
  expect(Object.keys(catalogues.en)).toHaveLength(Object.keys(en).length + Object.keys(enDetails).length)
  // Puts spaces between Japanese and Latin letters.
  expect(filesOf('ja').filter((file) => file !== 'spaced.ts')).toEqual(filesOf('en'))
})
