import { expect, test } from 'vitest'
import { validityOf } from './validity.ts'

test.each([
  [300_001, 'valid'],
  [300_000, 'ending'],
  [1, 'ending'],
  [0, 'expired'],
  [-1, 'expired'],
] as const)('with %i ms left keys are %s', (left, validity) => {
  expect(validityOf(1_000_000 + left, 1_000_000)).toBe(validity)
})

test('keys without an end stay valid', () => expect(validityOf(null, Date.UTC(2999, 0))).toBe('valid'))
