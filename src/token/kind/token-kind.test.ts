import { describe, expect, it } from 'vitest'
import { explainedClaim } from '../claim-dictionary.ts'
import { issuers } from '../issuers.ts'
import { readToken } from '../read-token.ts'
import { poolVerdict } from '../report.ts'
import {
  accessClaims,
  check,
  connection,
  faults,
  forge,
  idClaims,
  keysOf,
  makeSigner,
  seconds,
} from '../token-fixture.ts'
import { usabilityOf } from '../token-uses.ts'
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

describe('where it may be used', () => {
  const answers = (value: string) =>
    usabilityOf(readToken(value), null)
      .map(({ answer }) => answer)
      .join(' ')
  const withScope = (scope: string) => token({ ...accessClaims, scope })

  // Identity pool, user pool API, userInfo, API Gateway, AppSync, STS.
  for (const [what, value, expected] of [
    ['an ID token of a user pool', token(idClaims), 'depends no no depends depends depends'],
    ['an access token of InitiateAuth', token(accessClaims), 'no yes no depends depends no'],
    ['an access token of the Hosted UI', withScope('openid email'), 'no no yes depends depends no'],
    [
      'an OpenID token of Cognito',
      token({ ...foreign, iss: issuers['cognito-openid'].names[0] }),
      'depends no no depends depends yes',
    ],
    [
      'a Limited Login token',
      token({ ...foreign, iss: 'https://www.facebook.com' }),
      'no no no depends depends depends',
    ],
    ['an access token of Facebook', 'EAALocalabc', 'yes no no no no yes'],
    ['an access token bound to a resource', token(boundClaims), 'no yes no depends depends depends'],
    ['a machine’s access token', token(machineClaims), 'no no no depends depends no'],
    [
      'an access token of another issuer',
      forge(header, foreignTokens.Auth0.claims),
      'depends no no depends depends depends',
    ],
    [
      'one without an audience',
      token({ iss: 'https://a.example', sub: 'x', scope: 'a' }),
      'no no no depends depends no',
    ],
    ['a refresh token of another issuer', token({ iss: 'https://a.example', typ: 'Refresh' }), 'no no no no no no'],
    ['a refresh token', encrypted({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' }), 'no yes no no no no'],
  ] as const) {
    it(what, () => expect(answers(value)).toBe(expected))
  }
})

describe('what came of the verification', () => {
  const ofPool = async (value: string) => {
    const report = await check(value)
    const { answer, why } = usabilityOf(readToken(value), report).find(({ use }) => use === 'identity-pool') ?? {}
    return [answer, why, poolVerdict(report)]
  }

  for (const [what, value, expected] of [
    ['a good one', token(idClaims), ['depends', 'pool-registered', 'unverified']],
    ['an expired one', token({ ...idClaims, exp: seconds - 1 }), ['no', 'expired', 'failed']],
    ['one without an end', token({ ...idClaims, exp: undefined }), ['no', 'fails-everywhere', 'failed']],
    ['one in milliseconds', token({ ...idClaims, exp: seconds * 2000 }), ['no', 'fails-everywhere', 'failed']],
    ['HMAC', forge({ alg: 'HS256' }, idClaims), ['no', 'fails-everywhere', 'failed']],
    ['an access token', token(accessClaims), ['no', 'pool-needs-id-token', 'failed']],
    ['an expired access token', token({ ...accessClaims, exp: 1 }), ['no', 'pool-needs-id-token', 'failed']],
  ] as const) {
    it(`${what}: the table and the report say the same`, async () => expect(await ofPool(value)).toEqual(expected))
  }

  it('of a token that has expired no place is left', async () => {
    const value = token({ ...idClaims, exp: seconds - 1 })
    const given = usabilityOf(readToken(value), await check(value))
    expect(given.filter(({ answer }) => answer !== 'no')).toEqual([])
  })

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
