import { describe, expect, it } from 'vitest'
import type { PublicKey } from './key-set.ts'
import { expectationsOf } from './rules/expectations.ts'
import { check, faults, keysOf } from './token-fixture.ts'

/** The claims of RFC 7515, appendix A, and RFC 7519, section 3.1: joe, until 2011. */
const claims = 'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ'

const rsa: PublicKey = {
  kty: 'RSA',
  n: 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ',
  e: 'AQAB',
}

const ec: PublicKey = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
}

/** RFC 7515, A.2 */
const rs256 = `eyJhbGciOiJSUzI1NiJ9.${claims}.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw`
/** RFC 7515, A.3 */
const es256 = `eyJhbGciOiJFUzI1NiJ9.${claims}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q`
/** RFC 7515, A.1, and RFC 7519, 3.1 */
const hs256 = `eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.${claims}.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk`
/** RFC 7519, 6.1 */
const unsecured = `eyJhbGciOiJub25lIn0.${claims}.`

/** When the examples were still good, which lack sub and aud all the same. */
const then = 1_300_819_000_000
const joe = expectationsOf('jwt', null, { issuers: ['joe'] })

describe('the examples of RFC 7515 and RFC 7519', () => {
  for (const [what, token, key] of [
    ['RS256', rs256, rsa],
    ['ES256', es256, ec],
  ] as const) {
    it(`${what}: the signature is good, and what else the token lacks is told`, async () => {
      const report = await check(token, { expectations: joe, keys: keysOf(key), now: then })
      expect(report.rows.find(({ rule }) => rule === 'signature')?.verdict).toBe('passed')
      expect(faults(report)).toEqual(['subject: missing', 'audience: missing'])
    })

    it(`${what}: one changed bit is seen`, async () => {
      const [header, , signature = ''] = token.split('.')
      const changed = `${header}.${claims.replace('eyJpc3MiOiJqb2Ui', 'eyJpc3MiOiJqb2Ui'.replace('qb2', 'qb3'))}.${signature}`
      const report = await check(changed, { expectations: joe, keys: keysOf(key), now: then })
      expect(faults(report)).toContain('signature: signature-wrong')
    })

    it(`${what}: it is over since 2011`, async () => {
      expect(faults(await check(token, { expectations: joe, keys: keysOf(key) }))).toContain('expires: expired')
    })
  }

  it('HS256 is refused, whatever key there is', async () => {
    const report = await check(hs256, { expectations: joe, keys: keysOf(rsa), now: then })
    expect(faults(report)).toContain('algorithm: algorithm-hmac')
    expect(faults(report, 'unknown')).toContain('signature: signature-not-tried')
  })

  it('the unsecured one is refused', async () => {
    const report = await check(unsecured, { expectations: joe, keys: keysOf(rsa), now: then })
    expect(faults(report)).toEqual(
      expect.arrayContaining(['algorithm: algorithm-none', 'signature: signature-missing']),
    )
  })
})
