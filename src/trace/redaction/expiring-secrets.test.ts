import { expect, it } from 'vitest'
import { answered, exchange } from '../../testing/trace-fixture.ts'
import { expiringSecretsIn } from './expiring-secrets.ts'

const base64 = (members: object) => btoa(JSON.stringify(members)).replace(/=+$/, '')
const token = (claims: object) => `${base64({ alg: 'RS256' })}.${base64(claims)}.c2ln`

const credentials = (body: string, requestBody: string | null = null) =>
  exchange({ operation: 'GetCredentialsForIdentity', requestBody, outcome: answered(body) })

it('tokens by their exp, wherever they stand; those without an end are left alone', () => {
  const [sent, got] = [token({ exp: 100 }), token({ exp: 200 })]
  const logins = JSON.stringify({ Logins: { 'accounts.google.com': sent, 'graph.facebook.com': 'EAAopaque' } })
  const answer = JSON.stringify({ AuthenticationResult: { IdToken: got, RefreshToken: 'eyJ.a.b.c.d' } })
  expect(expiringSecretsIn(credentials(answer, logins))).toEqual([
    { secret: sent, expires: 100_000 },
    { secret: got, expires: 200_000 },
  ])
})

it('SAML responses by their NotOnOrAfter', () => {
  const xml = '<saml:Assertion><saml:Conditions NotOnOrAfter="1970-01-01T00:00:01Z"/></saml:Assertion>'
  const saml = btoa(xml)
  const logins = JSON.stringify({ Logins: { 'arn:aws:iam::123456789012:saml-provider/Corp': saml } })
  expect(expiringSecretsIn(credentials('{}', logins))).toEqual([{ secret: saml, expires: 1000 }])
})

it.each([
  ['JSON', '{"Credentials":{"AccessKeyId":"ASIA","SecretKey":"key","SessionToken":"session","Expiration":1.5}}', 1500],
  [
    'XML',
    '<R><Credentials><SecretAccessKey>key</SecretAccessKey><SessionToken>session</SessionToken>' +
      '<Expiration>1970-01-01T00:00:01.500Z</Expiration></Credentials></R>',
    1500,
  ],
])('credentials in %s by the Expiration beside them, but not what was sent for them', (_form, body, expires) => {
  const sent = JSON.stringify({ Logins: { 'graph.facebook.com': 'EAAopaque' } })
  expect(expiringSecretsIn(credentials(body, sent))).toEqual([
    { secret: 'key', expires },
    { secret: 'session', expires },
  ])
})

it.each(['{"Credentials":{"SecretKey":"key","Expiration":"soon"}}', '{"Credentials":{"SecretKey":"key"}}', ''])(
  'no end, no expiry: %s',
  (body) => expect(expiringSecretsIn(credentials(body))).toEqual([]),
)
