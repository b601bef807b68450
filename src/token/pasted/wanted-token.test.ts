import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pastedTokens } from './pasted-token.ts'
import { wantedToken } from './wanted-token.ts'

const base64Url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims: object) => `${base64Url({ alg: 'RS256', kid: '1' })}.${base64Url(claims)}.${'s'.repeat(342)}`

/** Claims as each issuer writes them. */
const tokens = {
  'user-pool-access': jwt({
    iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a',
    token_use: 'access',
    sub: 'a',
  }),
  'user-pool-id': jwt({ iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a', token_use: 'id', sub: 'a' }),
  'developer-token': jwt({
    iss: 'https://cognito-identity.amazonaws.com',
    amr: ['authenticated', 'login.example'],
    sub: 'a',
  }),
  facebook: `EAA${'a1B2'.repeat(20)}`,
}
const names = fc.shuffledSubarray(Object.keys(tokens) as (keyof typeof tokens)[], { minLength: 1 })
const between = fc.constantFrom('\n', ' ', '", "', '\n\n')

it.each([
  ['id-token', 'user-pool-id'],
  ['developer-token', 'developer-token'],
  ['access-token', 'facebook'],
] as const)('takes as %s the one of its kind, wherever it stands among others', (use, wanted) => {
  fc.assert(
    fc.property(names, between, (all, gap) => {
      const found = pastedTokens(all.map((name) => tokens[name]).join(gap))
      const first = tokens[all[0] ?? wanted]
      expect(wantedToken(found.tokens, use)).toBe(all.includes(wanted) ? tokens[wanted] : first)
    }),
  )
})

it('takes one of those that stand in any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('id-token', 'developer-token', 'access-token'),
      (text, use) => {
        const found = pastedTokens(text)
        expect(found.tokens.map(({ token }) => token)).toContain(wantedToken(found.tokens, use))
      },
    ),
  )
})
