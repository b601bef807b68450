import { TOTP } from 'otpauth'
import { describe, expect, test } from 'vitest'
import { base32ToBytes, bytesToBase32 } from './base32.ts'
import { randomBytes, utf8 } from './bytes.ts'
import { totpOf, totpStep } from './totp.ts'

describe('a one-time password', () => {
  // RFC 6238, appendix B, which has eight digits.
  test.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('at second %d is that of the RFC', async (seconds, password) => {
    expect(await totpOf(utf8('12345678901234567890'), totpStep(seconds * 1000))).toBe(password.slice(-6))
  })

  test('is another library’s, for secrets of any length', async () => {
    for (const length of [10, 16, 20, 32, 63, 65, 128]) {
      const secret = bytesToBase32(randomBytes(length))
      const timestamp = 1_800_000_000_000 + length * 31_000
      const bytes = base32ToBytes(secret) ?? randomBytes(1)
      expect(await totpOf(bytes, totpStep(timestamp))).toBe(new TOTP({ secret }).generate({ timestamp }))
    }
  })
})

describe('base32', () => {
  // RFC 4648, section 10.
  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes and reads %j', (text, letters) => {
    expect(bytesToBase32(utf8(text))).toBe(letters)
    expect(base32ToBytes(letters)).toEqual(utf8(text))
  })

  test('is read as a person types it', () => {
    expect(base32ToBytes('mzxw 6ytb oi======')).toEqual(utf8('foobar'))
    expect(base32ToBytes('MZXW1')).toBeNull()
  })
})
