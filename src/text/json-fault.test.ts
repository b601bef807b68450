import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFaultIn } from './json-fault.ts'

test('what JSON.parse takes has no fault, and what it refuses has one', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  fc.assert(
    fc.property(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', '"', '}', ',', '\\', ' ', '0', '\n', ':', 'e'),
      (json, at, put) => {
        const changed = json.slice(0, at % (json.length + 1)) + put + json.slice(at % (json.length + 1))
        const cut = json.slice(0, at % (json.length + 1))
        for (const text of [json, changed, cut]) expect(jsonFaultIn(text) === null).toBe(isJson(text))
      },
    ),
    { numRuns: 500 },
  )
})

test.each([
  ['', 1, 1, 'a value'],
  ['{"a":1', 1, 7, 'a comma or }'],
  ['{\n  "a": [1, 2\n}', 3, 1, 'a comma or ]'],
  ['{"a" 1}', 1, 6, 'a colon'],
  ['[1,]', 1, 4, 'a value'],
  ['{"a":1,}', 1, 8, 'a name in double quotes'],
  ['{a:1}', 1, 2, 'a name in double quotes or }'],
  ['{} x', 1, 4, 'the end'],
  ["{\n 'a': 1}", 2, 2, 'a name in double quotes or }'],
])('%j: line %i, column %i, where JSON has %s', (json, line, column, expected) => {
  expect(jsonFaultIn(json)).toEqual({ line, column, expected })
})
