import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Entry {
  readonly hasInstallScript?: boolean
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
}

const lock: { readonly packages: Readonly<Record<string, Entry>> } = JSON.parse(
  readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'),
)
const packages = Object.entries(lock.packages).filter(([path]) => path !== '')
const namesOf = (wanted: (entry: Entry) => boolean) =>
  packages.filter(([, entry]) => wanted(entry)).map(([path]) => path)

it('lists packages', () => expect(packages.length).toBeGreaterThan(100))

it('has no package that runs a script when it is installed: npm ci --ignore-scripts is enough', () =>
  expect(namesOf(({ hasInstallScript }) => hasInstallScript === true)).toEqual([]))

it('holds each package to its bytes, from whichever registry they come', () => {
  expect(namesOf(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([])
  expect(namesOf(({ resolved }) => resolved !== undefined)).toEqual([])
})
