import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../connection/content-security-policy.ts'
import { policyAllows } from './page-policy.ts'

const policy = contentSecurityPolicy({
  place: 'meta',
  connect: ['https://auth.example.com', 'https://idp.example.com:8443'],
})

for (const [url, isAllowed] of [
  ['https://cognito-idp.eu-west-1.amazonaws.com/pool/.well-known/jwks.json', true],
  ['https://cognito-identity.amazonaws.com/.well-known/jwks_uri', true],
  ['http://localhost:9250/pool/.well-known/jwks.json', true],
  ['http://127.0.0.1/x', true],
  ['https://auth.example.com/x', true],
  ['https://idp.example.com:8443/x', true],
  ['https://idp.example.com/x', false],
  ['https://amazonaws.com/x', false],
  ['https://evilamazonaws.com/x', false],
  ['https://amazonaws.com.evil.example/x', false],
  ['http://cognito-idp.eu-west-1.amazonaws.com/x', false],
  ['https://www.googleapis.com/oauth2/v3/certs', false],
  ['no address', false],
] as const) {
  it(`${isAllowed ? 'lets the page ask' : 'keeps the page from'} ${url}`, () => {
    expect(policyAllows(policy, url)).toBe(isAllowed)
  })
}

it('a page without a policy may ask anybody', () => {
  expect(policyAllows(null, 'https://example.com/')).toBe(true)
  expect(policyAllows("default-src 'none'; script-src 'self'", 'https://example.com/')).toBe(true)
})
