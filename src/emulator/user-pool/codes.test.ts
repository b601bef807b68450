import { beforeEach, describe, expect, test } from 'vitest'
import { unservedEmulator } from '../../testing/emulator-fixture.ts'
import type { Emulated } from '../state/state.ts'
import { issueCode, takeCode } from './codes.ts'

const minute = 60 * 1000
let now = 0
let emulated: Emulated
beforeEach(async () => {
  now = Date.now()
  emulated = (await unservedEmulator({ now: () => now })).emulated
})

const issue = (digits: 6 | 8 = 6) => issueCode(emulated, { digits, lifetime: 3 * minute })
const wrongFor = ({ code }: { code: string }) => (code === '000000' ? '000001' : '000000')

test('a code has its number of digits and is another each time', () => {
  const codes = Array.from({ length: 50 }, () => issue().code)
  expect(codes.filter((code) => !/^\d{6}$/.test(code))).toEqual([])
  expect(new Set(codes).size).toBeGreaterThan(45)
  expect(issue(8).code).toMatch(/^\d{8}$/)
})

describe('a code', () => {
  test('serves once', () => {
    const issued = issue()
    expect(takeCode(emulated, issued, issued.code)).toBeNull()
    expect(takeCode(emulated, issued, issued.code)).toBe('used')
  })

  test('expires', () => {
    const issued = issue()
    now += 3 * minute - 1
    expect(takeCode(emulated, issued, wrongFor(issued))).toBe('mismatch')
    now += 1
    expect(takeCode(emulated, issued, issued.code)).toBe('expired')
  })

  test('can be guessed five times', () => {
    const issued = issue()
    const guesses = Array.from({ length: 5 }, () => takeCode(emulated, issued, wrongFor(issued)))
    expect(new Set(guesses)).toEqual(new Set(['mismatch']))
    expect(takeCode(emulated, issued, issued.code)).toBe('too-many-tries')
  })

  test('is right to the digit, also where it begins alike', () => {
    const issued = issue()
    for (const given of ['', issued.code.slice(0, 5), `${issued.code}0`, ` ${issued.code}`]) {
      expect(takeCode(emulated, issued, given)).toBe('mismatch')
    }
  })
})
