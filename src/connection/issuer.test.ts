import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Connection } from './connection.ts'
import { issuerAddress, loginsKeyOfIssuer } from './issuer.ts'
import { loginsKeyFor } from './logins-providers.ts'

const connection: Connection = {
  id: 'a',
  name: 'a',
  region: 'eu-west-1',
  identityProviders: [],
  scopes: [],
  endpoints: {},
}

describe('the issuer that a person means', () => {
  for (const [typed, address, key] of [
    ['https://t.example.com', 'https://t.example.com', 't.example.com'],
    ['https://t.example.com/', 'https://t.example.com', 't.example.com'],
    [' https://t.example.com// ', 'https://t.example.com', 't.example.com'],
    ['https://t.example.com/realms/a/', 'https://t.example.com/realms/a', 't.example.com/realms/a'],
    ['https://t.example.com/.well-known/openid-configuration', 'https://t.example.com', 't.example.com'],
    ['https://t.example.com//.well-known/openid-configuration/', 'https://t.example.com', 't.example.com'],
    ['t.example.com', 't.example.com', 't.example.com'],
    ['', '', ''],
    ['///', '', ''],
  ] as const) {
    it(JSON.stringify(typed), () => {
      expect(issuerAddress(typed)).toBe(address)
      expect(loginsKeyOfIssuer(typed)).toBe(key)
      expect(loginsKeyFor(connection, 'oidc', typed)).toBe(key || null)
    })
  }

  it('stays the same when it is made again, and takes no time', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const [once, twice] = [issuerAddress(typed), issuerAddress(`${issuerAddress(typed)}/`)]
        // What ends with white space before its slashes is no address.
        if (once === once.trim()) expect(twice).toBe(once)
      }),
    )
    const start = performance.now()
    issuerAddress(`${'/'.repeat(1_000_000)}x`)
    expect(performance.now() - start).toBeLessThan(500)
  })
})
