import { describe, expect, it } from 'vitest'
import { issuers } from './issuers.ts'
import { accessClaims, forge, idClaims } from './token-fixture.ts'
import { kindOfToken } from './token-kind.ts'
import { usabilityOf } from './token-uses.ts'

const header = { alg: 'RS256', kid: 'k' }
const foreign = { sub: 'x', aud: 'app', exp: 1 }
const token = (claims: unknown) => forge(header, claims)
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
    ['jwt', token({ iss: 'https://login.example.com', scope: 'read' })],
    ['jwt', forge({ ...header, typ: 'at+jwt' }, { ...foreign, iss: 'https://login.example.com' })],
    ['jwt', token({ ...foreign, iss: 'joe' })],
    ['refresh', encrypted({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' })],
    ['jwe', encrypted({ enc: 'A128GCM', alg: 'dir' })],
    ['opaque', 'a.b.c.d.e'],
    ['facebook-access', 'EAALocalabc'],
    ['amazon-access', 'Atza|IwEBIA'],
    ['google-access', 'ya29.a0Af'],
    ['opaque', 'hello'],
    ['broken', 'a.b.c'],
    ['nothing', ''],
  ] as const) {
    it(`${kind}: ${value.slice(0, 40)}`, () => expect(kindOfToken(value)).toBe(kind))
  }
})

describe('where it may be used', () => {
  const answers = (value: string) =>
    usabilityOf(value)
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
    ['a refresh token', encrypted({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' }), 'no yes no no no no'],
  ] as const) {
    it(what, () => expect(answers(value)).toBe(expected))
  }
})
