import { expect, it, vi } from 'vitest'
import { foreignHosts } from './endpoint-hosts.ts'

for (const [endpoint, foreign] of [
  ['http://localhost:9250', []],
  ['http://127.0.0.1:9250', []],
  ['http://[::1]:9250', []],
  ['https://evil.test', ['evil.test']],
  ['https://evil.test:8443', ['evil.test:8443']],
  ['https://localhost.evil.test', ['localhost.evil.test']],
  ['https://cognito-idp.eu-west-1.amazonaws.com', []],
  ['https://cognito-idp-fips.us-gov-west-1.amazonaws.com', []],
  ['https://cognito-identity.cn-north-1.amazonaws.com.cn', []],
  ['https://sts.eu-west-1.api.aws', []],
  ['https://cognito-idp.eusc-de-east-1.amazonaws.eu', []],
  ['https://issuer-cognito-idp.eu-west-1.amazonaws.com', []],
  ['https://example.auth-fips.us-gov-west-1.amazoncognito.com', []],
  // Of another partition than its Region's, and of a bucket that is named like a service.
  ['https://cognito-idp.eu-west-1.amazonaws.eu', ['cognito-idp.eu-west-1.amazonaws.eu']],
  ['https://cognito-idp.s3.eu-west-1.amazonaws.com', ['cognito-idp.s3.eu-west-1.amazonaws.com']],
  ['https://sts.s3.dualstack.eu-west-1.amazonaws.com', ['sts.s3.dualstack.eu-west-1.amazonaws.com']],
  ['https://sts.amazonaws.com', []],
  ['https://s3.dualstack.eu-west-1.amazonaws.com', []],
  ['https://example.auth.eu-west-1.amazoncognito.com', []],
  ['https://cognito-idp.eu-west-1.amazonaws.com.evil.test', ['cognito-idp.eu-west-1.amazonaws.com.evil.test']],
  // Customers' own servers have names at AWS.
  ['https://abc.execute-api.eu-west-1.amazonaws.com', ['abc.execute-api.eu-west-1.amazonaws.com']],
  ['https://evil.s3.eu-west-1.amazonaws.com', ['evil.s3.eu-west-1.amazonaws.com']],
] as const) {
  it(`${endpoint}: ${foreign.length > 0 ? 'foreign' : 'AWS or this machine'}`, () => {
    const connection = { endpoints: { userPool: endpoint, sts: endpoint } }
    expect(foreignHosts(connection)).toEqual(foreign)
  })
}

it('without endpoints all is at AWS', () => {
  expect(foreignHosts({ endpoints: {} })).toEqual([])
})

it('the page’s own host is no foreign one', () => {
  vi.stubGlobal('location', new URL('https://someone.example/inspector/'))
  const own = { endpoints: { userPool: 'https://someone.example/inspector/local-cognito' } }
  expect(foreignHosts(own)).toEqual([])
  vi.unstubAllGlobals()
  expect(foreignHosts(own)).toEqual(['someone.example'])
})
