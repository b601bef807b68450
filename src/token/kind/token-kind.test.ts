import { describe, expect, it } from 'vitest'
import { explainedClaim } from '../claim-dictionary.ts'
import { readToken } from '../read-token.ts'
import { accessClaims, check, connection, faults, forge, idClaims, keysOf, makeSigner } from '../token-fixture.ts'
import { foreignTokens } from './foreign-tokens-fixture.ts'

const header = { alg: 'RS256', kid: 'k' }
const foreign = { sub: 'x', aud: 'app', exp: 1 }
const token = (claims: unknown) => forge(header, claims)
const localIssuer = 'http://localhost:9229/local_4kfeQ4fd'
const { username: _none, ...noUser } = accessClaims
const machineClaims = { ...noUser, sub: connection.userPoolClientId, scope: 'orders/read' }
const boundClaims = { ...accessClaims, aud: 'https://api.example.com' }
const encrypted = (members: unknown) => `${forge(members, {}).split('.')[0]}.a.b.c.d`

describe('what a token says that it is', () => {
  for (const [kind, value] of [
    ['user-pool-id', token(idClaims)],
    ['user-pool-access', token(accessClaims)],
    ['user-pool-id', token({ ...idClaims, iss: 'http://localhost:9250/ap-northeast-1_Local0001' })],
    ['cognito-openid', token({ ...foreign, iss: 'https://cognito-identity.amazonaws.com' })],
    ['google', token({ ...foreign, iss: 'accounts.google.com' })],
    ['apple', token({ ...foreign, iss: 'https://appleid.apple.com' })],
    ['facebook-limited', token({ ...foreign, iss: 'https://www.facebook.com' })],
    ['facebook-limited', token({ ...foreign, iss: 'https://limited.facebook.com' })],
    ['oidc', token({ ...foreign, iss: 'https://login.example.com/realms/x' })],
    ['user-pool-machine', token(machineClaims)],
    ['user-pool-access', token(boundClaims)],
    ['user-pool-id', token({ ...idClaims, iss: 'http://localhost:9229/local_4kfeQ4fd' })],
    // As cognito-local issues it.
    [
      'user-pool-refresh',
      token({ 'cognito:username': 'alice', email: 'a@b.example', iat: 1, jti: 'x', iss: localIssuer, exp: 9 }),
    ],
    ['jwt', token({ iss: 'https://login.example.com', sub: 'x' })],
    ['jwt', token({ ...foreign, iss: 'joe' })],
    ['refresh', encrypted({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' })],
    ['jwe', encrypted({ enc: 'A128GCM', alg: 'dir' })],
    ['opaque', 'a.b.c.d.e'],
    ['facebook-access', 'EAALocalabc'],
    ['amazon-access', 'Atza|IwEBIA'],
    ['google-access', 'ya29.a0Af'],
    ['provider-refresh', 'Atzr|IwEBIA'],
    ['provider-refresh', '1//0gabc'],
    ['opaque', 'hello'],
    ['broken', 'a.b.c'],
    ['nothing', ''],
  ] as const) {
    it(`${kind}: ${value.slice(0, 40)}`, () => expect(readToken(value).kind).toBe(kind))
  }

  for (const [what, { kind, header: of, claims }] of Object.entries(foreignTokens)) {
    it(`${kind}: ${what}`, () => expect(readToken(forge(of, claims)).kind).toBe(kind))
  }
})

describe('what came of the verification', () => {
  it('an access token with an audience is not told that it has none', async () => {
    expect(faults(await check(token(boundClaims)))).toContain('pool-token: bound-token-at-pool')
    expect(faults(await check(token(accessClaims)))).toContain('pool-token: access-token-at-pool')
    expect(explainedClaim('aud')?.carriers).toContain('access')
  })

  it('the signature of a token of Microsoft Graph is not called wrong', async () => {
    const { jwk } = await makeSigner()
    const { header: of, claims } = foreignTokens['Entra ID, for Graph']
    const report = await check(forge({ ...of, kid: 'key-1' }, claims), { keys: keysOf(jwk) })
    expect(faults(report, 'unknown')).toContain('signature: signature-of-graph')
    expect(report.conclusion.kind).toBe('not-verified')
  })
})
