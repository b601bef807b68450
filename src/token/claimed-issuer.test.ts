import { expect, it } from 'vitest'
import { claimedIssuer } from './claimed-issuer.ts'

const jwt = (claims: string) => `e30.${Buffer.from(claims).toString('base64url')}.c2ln`

it.each([
  [jwt('{"iss":"https://a.example/ü?>"}'), 'https://a.example/ü?>'],
  [jwt('{"iss":1}'), null],
  [jwt('null'), null],
  [jwt('{'), null],
  ['e30.%%%.c2ln', null],
  ['opaque', null],
  ['', null],
])('%s names %s', (token, issuer) => expect(claimedIssuer(token)).toBe(issuer))
