import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../page-policy/content-security-policy.ts'
import { policyAllows } from './page-policy.ts'

const policy = contentSecurityPolicy({
  place: 'meta',
  connect: [
    'https://cognito-idp.eu-west-1.amazonaws.com',
    'http://localhost:9250',
    'https://auth.example.com',
    'https://idp.example.com:8443',
  ],
})

for (const [url, isAllowed] of [
  ['https://cognito-idp.eu-west-1.amazonaws.com/pool/.well-known/jwks.json', true],
  ['https://cognito-idp.eu-west-2.amazonaws.com/pool/.well-known/jwks.json', false],
  ['http://localhost:9250/pool/.well-known/jwks.json', true],
  ['http://localhost/x', false],
  ['https://auth.example.com/x', true],
  ['https://auth.example.com.evil.example/x', false],
  ['https://evil-auth.example.com/x', false],
  ['http://auth.example.com/x', false],
  ['https://idp.example.com:8443/x', true],
  ['https://idp.example.com/x', false],
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
