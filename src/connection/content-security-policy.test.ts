import { describe, expect, it } from 'vitest'
import { connectOrigins, contentSecurityPolicy } from './content-security-policy.ts'
import { securityHeaders } from './security-headers.ts'

const directive = (policy: string, name: string) =>
  policy.split('; ').find((directive) => directive.startsWith(`${name} `))

describe('content security policy', () => {
  const policy = contentSecurityPolicy({ connect: ['https://login.example.com'], place: 'header' })

  it('allows nothing that is not named, and nothing inline or evaluated', () => {
    expect(policy.split('; ')[0]).toBe("default-src 'none'")
    expect(directive(policy, 'script-src')).toBe("script-src 'self'")
    expect(directive(policy, 'style-src')).toBe("style-src 'self'")
    expect(policy).not.toContain('unsafe')
  })

  it('lets requests go to AWS, the loopback and what the deployment adds', () => {
    expect(directive(policy, 'connect-src')).toBe(
      "connect-src 'self' https://*.amazonaws.com https://*.amazonaws.com.cn https://*.amazoncognito.com " +
        'http://localhost:* http://127.0.0.1:* https://login.example.com',
    )
  })

  it('names an origin once', () => {
    const twice = contentSecurityPolicy({ connect: ['https://a.example', 'https://a.example'], place: 'meta' })
    expect(twice.match(/https:\/\/a\.example/g)).toHaveLength(1)
  })

  it('has frame-ancestors in the header only', () => {
    expect(directive(policy, 'frame-ancestors')).toBe("frame-ancestors 'none'")
    expect(contentSecurityPolicy({ connect: [], place: 'meta' })).not.toContain('frame-ancestors')
  })

  it('in development adds a nonce and the hot reload socket, still without unsafe-inline', () => {
    const development = contentSecurityPolicy({ connect: [], place: 'header', development: { nonce: 'n1' } })
    expect(directive(development, 'script-src')).toBe("script-src 'self' 'nonce-n1'")
    expect(directive(development, 'style-src')).toBe("style-src 'self' 'nonce-n1'")
    expect(directive(development, 'connect-src')).toContain(' ws://localhost:*')
    expect(development).not.toContain('unsafe')
  })

  for (const [what, connect] of [
    ['a directive', 'https://a.example; script-src *'],
    ['a path', 'https://a.example/path'],
    ['a wildcard', '*'],
    ['another scheme', 'data:'],
    ['nothing', ''],
  ]) {
    it(`refuses ${what} in place of an origin`, () => {
      expect(() => contentSecurityPolicy({ connect: [connect ?? ''], place: 'header' })).toThrow('not an origin')
    })
  }
})

describe('origins of a config.json', () => {
  const configOf = (...connections: unknown[]) => JSON.stringify({ connections })
  for (const [what, text, origins] of [
    ['endpoints', configOf({ endpoints: { sts: 'https://sts.example:8443/' } }), ['https://sts.example:8443']],
    ['a domain', configOf({ hostedUiDomain: 'Login.Example.com' }), ['https://login.example.com']],
    ['a domain with its scheme', configOf({ hostedUiDomain: 'https://a.example/' }), ['https://a.example']],
    ['repetitions', configOf({ hostedUiDomain: 'a.example' }, { hostedUiDomain: 'a.example' }), ['https://a.example']],
    ['hosts that would end the directive', configOf({ hostedUiDomain: "a;script-src'*'.example" }), []],
    ['values of another type', configOf(null, 1, { endpoints: [1], hostedUiDomain: 2 }), []],
    ['another scheme', configOf({ endpoints: { sts: 'file:///etc/passwd' } }), []],
    ['no connections', '{}', []],
    ['no JSON', '{', []],
  ] as const) {
    it(`reads ${what}`, () => {
      expect(connectOrigins(text)).toEqual(origins)
    })
  }
})

it('security headers hold the header form of the policy', () => {
  const headers = securityHeaders({ connect: [] })
  expect(headers['Content-Security-Policy']).toBe(contentSecurityPolicy({ connect: [], place: 'header' }))
  expect(headers['X-Frame-Options']).toBe('DENY')
  expect(headers['Referrer-Policy']).toBe('no-referrer')
})
