import { describe, expect, it } from 'vitest'
import { readToken } from '../read-token.ts'
import { forge, idClaims } from '../token-fixture.ts'
import { foreignTokens } from './foreign-tokens-fixture.ts'
import { productOf } from './products.ts'
import { addressOfSource } from './source.ts'

const nameOf = (header: object, claims: object) => productOf(readToken(forge(header, claims)))?.name ?? null
const header = { alg: 'RS256', typ: 'JWT' }
const own = { iss: 'https://login.example.com', sub: 'x', aud: 'app' }

/** The products of the fixture, by how the names of its tokens begin. */
const named: readonly (readonly [RegExp, string | null])[] = [
  [/^Keycloak/, 'Keycloak'],
  [/^Auth0/, 'Auth0'],
  [/^Entra ID(, for Graph| v1)/, 'Microsoft Entra ID (v1.0)'],
  [/^Entra ID/, 'Microsoft Entra ID (v2.0)'],
  [/^Okta/, 'Okta'],
  [/^GitHub Actions/, 'GitHub Actions'],
  [/./, null],
]

describe('the product that a token comes from', () => {
  for (const [what, { header: of, claims }] of Object.entries(foreignTokens)) {
    const [, product] = named.find(([begin]) => begin.test(what)) ?? []
    it(`${what}: ${product}`, () => expect(nameOf(of, claims)).toBe(product))
  }

  for (const [what, of, claims, product] of [
    ['Auth0 under a domain of its own', header, { ...own, sub: 'auth0|1' }, 'Auth0'],
    ['Okta under a domain of its own', header, { ...own, ver: 1, jti: 'ID.a' }, 'Okta'],
    ['Okta by its type', { ...header, typ: 'application/okta-internal-at+jwt' }, own, 'Okta'],
    ['External ID of Entra', header, { ...own, ver: '2.0', tid: 't' }, 'Microsoft Entra ID (v2.0)'],
    ['a realm alone', header, { ...own, iss: 'https://login.example.com/realms/x' }, null],
    ['a host that only ends like it', header, { ...own, iss: 'https://evil.example/.auth0.com/' }, null],
    ['a name that only begins like it', header, { ...own, iss: 'https://a.okta.com.evil.example' }, null],
    ['a user pool, whatever else is in its token', header, { ...idClaims, gty: 'client-credentials' }, null],
    ['values of other types', header, { ...own, iss: 1, sub: {}, ver: [1], jti: null, typ: 2 }, null],
  ] as const) {
    it(what, () => expect(nameOf(of, claims)).toBe(product))
  }

  it('brings its documentation along', () => {
    const { header: of, claims } = foreignTokens['Keycloak, access token']
    const product = productOf(readToken(forge(of, claims)))
    expect(product && addressOfSource(product.source)).toMatch(/^https:\/\/www\.keycloak\.org\//)
  })
})
