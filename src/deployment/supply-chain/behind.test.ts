import { describe, expect, it } from 'vitest'
import { behind, behindTable, readOutdated } from './behind.ts'

/** As npm 11 printed it. */
const outdated = JSON.stringify({
  jose: { current: '6.2.10', wanted: '6.2.10', latest: '6.2.17', dependent: 'app', location: '/app/node_modules/jose' },
  vite: [
    { current: '8.3.8', wanted: '8.3.8', latest: '9.0.0', dependent: 'app', location: '/app/node_modules/vite' },
    { current: '8.3.8', wanted: '8.3.8', latest: '9.0.0', dependent: 'vitest', location: '/app/node_modules/vite' },
  ],
  hono: { current: '4.13.19', wanted: '4.13.19', latest: '4.13.19', dependent: 'app' },
  gone: { wanted: '1.0.0', latest: '1.0.0', dependent: 'app' },
})
const time = JSON.stringify({
  created: '2014-02-01T00:00:00.000Z',
  '6.2.10': '2026-03-01T12:00:00.000Z',
  '6.2.17': '2026-04-10T11:00:00.000Z',
})
const now = Date.parse('2026-05-01T12:00:00.000Z')

it('names what is behind, once', () => {
  expect(readOutdated(outdated)).toEqual([
    { name: 'jose', current: '6.2.10', latest: '6.2.17' },
    { name: 'vite', current: '8.3.8', latest: '9.0.0' },
  ])
  for (const nothing of ['', '{}\n']) expect(readOutdated(nothing)).toEqual([])
})

it('tells in days how far, and how old', () => {
  const [jose, vite] = readOutdated(outdated).map((row) => behind(row, time, now))
  expect(jose).toMatchObject({ days: 39, age: 61 })
  expect(vite).toMatchObject({ days: null, age: null })
  expect(behindTable([vite, jose].flatMap((row) => row ?? []))).toEqual([
    'jose  6.2.10 → 6.2.17  behind by 39 days, 61 days old',
    'vite  8.3.8 → 9.0.0  behind by unknown, unknown old',
  ])
  expect(behindTable([])).toEqual(['All dependencies are of their newest version.'])
})

describe('what npm could not answer', () => {
  for (const [text, message] of [
    ['{"error":{"code":"ENOTFOUND","summary":"getaddrinfo ENOTFOUND registry.example"}}', 'getaddrinfo ENOTFOUND'],
    ['npm error', 'npm printed no JSON: npm error'],
    ['[]', 'npm printed no JSON'],
  ] as const)
    it(`is told: ${text}`, () => expect(() => readOutdated(text)).toThrow(message))
})
