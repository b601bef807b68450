import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { connectSources, unreachableOrigins } from './reachable-origins.ts'

describe('reachable origins', () => {
  const connect = ['https://cognito-idp.eu-west-1.amazonaws.com', 'http://localhost:9250']

  for (const place of ['header', 'meta'] as const) {
    it(`are read from the page's own policy (${place})`, () => {
      expect(connectSources(contentSecurityPolicy({ connect, place }))).toEqual(["'self'", ...connect])
    })
  }

  it('are all of them under a policy without connect-src', () =>
    expect(connectSources("default-src 'none'")).toBeNull())

  for (const [origin, isReachable] of [
    ['https://cognito-idp.eu-west-1.amazonaws.com', true],
    ['https://cognito-idp.eu-west-2.amazonaws.com', false],
    ['http://localhost:9251', false],
    ['https://example.auth.eu-west-1.amazoncognito.com', true],
    ['https://amazoncognito.com', false],
    ['http://example.auth.eu-west-1.amazoncognito.com', false],
    ['https://example.auth.eu-west-1.amazoncognito.com.example', false],
  ] as const) {
    it(`${origin}: ${isReachable}`, () => {
      const sources = [...connect, 'https://*.amazoncognito.com']
      expect(unreachableOrigins([origin], sources)).toEqual(isReachable ? [] : [origin])
    })
  }
})
