import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { details as enDetails } from './en-details.ts'
import { ja } from './ja.ts'
import { details as jaDetails } from './ja-details.ts'
import { textFiles } from './text-files.ts'

/** Texts of the rows of a table: each such file is named after the table, which stands in that module. */
const tables: Readonly<Record<string, string>> = {
  'sign-in-methods': 'protocol/sign-in-methods.ts',
  services: 'protocol/services.ts',
  stages: 'protocol/stages.ts',
  'stage-results': 'protocol/stages.ts',
  computations: 'protocol/computations.ts',
  guide: 'protocol/steps.ts',
  'guide-user-pool': 'protocol/steps.ts',
  'guide-account': 'protocol/steps.ts',
  'guide-passkeys': 'protocol/steps.ts',
  'guide-signed-in': 'protocol/steps.ts',
  'guide-identity-pool': 'protocol/steps.ts',
  'guide-hosted-ui': 'protocol/steps.ts',
  'journey-steps': 'session/sign-in/journey.ts',
  'last-session': 'session/last-session.ts',
  'authorize-parameters': 'protocol/authorize-parameters.ts',
  'connection-formats': 'connection/import/formats.ts',
  'logins-providers': 'connection/logins-providers.ts',
  'connection-faults': 'connection/connection-schema.ts',
  'foreign-files': 'connection/foreign-file.ts',
  'token-claims': 'token/claim-dictionary.ts',
  'token-rules': 'token/rules/rules.ts',
  symptoms: 'diagnosis/symptoms.ts',
  proofs: 'diagnosis/proof.ts',
  'sign-outs': 'protocol/sign-outs.ts',
  'typed-oddities': 'text/typed-oddities.ts',
}

/** No texts of their own: what the others of the language are put together with. */
const punctuation = ['separators', 'spaced']

const root = new URL('../', import.meta.url)
const catalogues = { en: { ...en, ...enDetails }, ja: { ...ja, ...jaDetails } }
const kebab = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const filesOf = (language: string) =>
  readdirSync(new URL(`i18n/${language}/`, root))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((name) => !punctuation.includes(name))

/** `trace/export` shows the texts named `export` or `trace-export`. */
const uiFolders = readdirSync(new URL('ui/', root), { recursive: true, withFileTypes: true, encoding: 'utf8' })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name, parentPath }) => [name, `${parentPath.split('/').at(-1)}-${name}`])

describe.each(['en', 'ja'] as const)('the catalogue in %s', (language) => {
  const named = [...textFiles.first, ...textFiles.late]

  it('has the texts of the list', () => {
    expect(Object.keys(catalogues[language]).sort()).toEqual([...named].sort())
  })

  it.each(named)('has %s in the file of that name, under that name', async (key) => {
    const module: unknown = await import(`./${language}/${kebab(key)}.ts`)
    expect(module).toHaveProperty(key, catalogues[language][key])
  })

  it.each(filesOf(language))('names %s after the folder of ui that shows it, or after its table', (name) => {
    if (Object.hasOwn(tables, name)) expect(existsSync(new URL(tables[name] ?? '', root))).toBe(true)
    else expect(uiFolders).toContain(name)
  })
})

it('both languages have the same files, and every table has one', () => {
  expect(filesOf('ja')).toEqual(filesOf('en'))
  expect(filesOf('en')).toEqual(expect.arrayContaining(Object.keys(tables)))
})
