import { UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { decodeUnverified, timeOfClaim } from './decode.ts'

/** The example of RFC 7519, section 3.1. */
const rfcExample = [
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9',
  'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ',
  'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
].join('.')

describe('decoding', () => {
  it('reads the example of RFC 7519', () => {
    expect(decodeUnverified(rfcExample)).toEqual({
      kind: 'jwt',
      unverifiedHeader: { typ: 'JWT', alg: 'HS256' },
      unverifiedClaims: { iss: 'joe', exp: 1300819380, 'http://example.com/is_root': true },
    })
  })

  it('reads UTF-8', () => {
    const token = `${new UnsecuredJWT({ name: '山田 花子 🌸' }).encode()}c2ln`
    expect(decodeUnverified(token)).toMatchObject({ kind: 'jwt', unverifiedClaims: { name: '山田 花子 🌸' } })
  })

  const cases = [
    ['an opaque token', 'Atza|IwEBIA', 'opaque'],
    ['an encrypted token of five parts', 'a.b.c.d.e', 'opaque'],
    ['nothing', '', 'opaque'],
    ['three parts that are no base64url', '§.§.§', 'broken'],
    ['three parts that hold no JSON', 'YQ.YQ.YQ', 'broken'],
    ['claims that are a list', 'eyJhbGciOiJub25lIn0.W10.', 'broken'],
    ['markup', '<img src=x onerror=alert(1)>', 'opaque'],
    ['10,000 characters', 'x'.repeat(10_000), 'opaque'],
  ] as const
  for (const [what, token, kind] of cases) it(what, () => expect(decodeUnverified(token).kind).toBe(kind))
})

it('knows which claims are times', () => {
  expect(timeOfClaim('exp', 10)).toBe(10_000)
  expect(timeOfClaim('exp', '10')).toBeNull()
  expect(timeOfClaim('sub', 10)).toBeNull()
})

it.each([1e300, -1e300, -1, 253_402_300_800])('%s is no time that a calendar shows', (value) => {
  expect(timeOfClaim('exp', value)).toBeNull()
})
