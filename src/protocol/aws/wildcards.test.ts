import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { anyText, fits, patternOf } from './wildcards.ts'

test.each([
  ['', '', true],
  ['', 'a', false],
  ['*', '', true],
  ['?', '', false],
  ['a*b', 'ab', true],
  ['a*b', 'aXbXb', true],
  ['a*b', 'aXbX', false],
  ['a?c', 'abc', true],
  ['?', '😀', true],
  ['[a]', 'a', false],
])('%s, %s: %s', (pattern, text, isFit) => {
  expect(fits(patternOf(pattern), text)).toBe(isFit)
})

/** The same by a regular expression, for patterns too short to be slow. */
function fitsByExpression(pattern: string, text: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'su').test(text)
}

it('says what a regular expression says', () => {
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '.', '$', '*', '?'), maxLength: 8 })
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '.', '$'), maxLength: 8 })
  fc.assert(
    fc.property(pattern, text, (one, other) => {
      expect(fits(patternOf(one), other)).toBe(fitsByExpression(one, other))
    }),
    { numRuns: 1000 },
  )
})

it('takes a part of a pattern for text, whatever stands in it', () => {
  expect(fits(['a*', anyText], 'a*b')).toBe(true)
  expect(fits(['a*', anyText], 'ab')).toBe(false)
})

it('is not kept busy by a pattern that a regular expression would try in every way', () => {
  const before = performance.now()
  expect(fits(patternOf(`${'a*'.repeat(500)}b`), 'a'.repeat(2000))).toBe(false)
  expect(performance.now() - before).toBeLessThan(1000)
})
