import { expect, it, test } from 'vitest'
import { foreignParts } from './foreign-parts.ts'

const aws = {
  name: 'a',
  region: 'eu-west-1',
  hostedUiDomain: 'example.auth.eu-west-1.amazoncognito.com',
  identityProviders: [],
  scopes: [],
  endpoints: {},
}

test.each([
  ['AWS’s own hosts', {}, []],
  ['this machine', { endpoints: { sts: 'http://localhost:9250', hostedUi: 'http://[::1]:9250' } }, []],
  ['a custom domain', { hostedUiDomain: 'login.example.com' }, ['hostedUiDomain login.example.com']],
  [
    'an endpoint in place of it',
    { hostedUiDomain: 'login.example.com', endpoints: { hostedUi: 'https://evil.test' } },
    ['endpoints.hostedUi evil.test'],
  ],
  [
    'an endpoint',
    { endpoints: { userPool: 'https://evil.test:8443', sts: 'https://sts.amazonaws.com' } },
    ['endpoints.userPool evil.test:8443'],
  ],
  ['an issuer', { issuer: 'https://evil.test/eu-west-1_a' }, ['issuer evil.test']],
  ['the updated issuer', { issuer: 'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a' }, []],
  [
    'a look-alike',
    { hostedUiDomain: 'example.auth.eu-west-1.amazoncognito.com.evil.test' },
    ['hostedUiDomain example.auth.eu-west-1.amazoncognito.com.evil.test'],
  ],
])('%s', (_, change, parts) => {
  expect(foreignParts({ ...aws, ...change }).map(({ member, host }) => `${member} ${host}`)).toEqual(parts)
})

it('names each part, also where one host stands in several', () => {
  const evil = 'https://evil.test'
  const endpoints = { userPool: evil, identityPool: evil, sts: evil, s3: evil, hostedUi: evil }
  expect(foreignParts({ ...aws, endpoints, issuer: evil })).toHaveLength(6)
})
