import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { withPolicy } from './policy-tag.ts'
import { securityHeaders } from './security-headers.ts'

const page = readFileSync(new URL('../../index.html', import.meta.url), 'utf8')
const [inline = '', ...otherInline] = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script)
const inlineHash = `'sha256-${createHash('sha256').update(inline).digest('base64')}'`

const directive = (policy: string, name: string) =>
  policy.split('; ').find((directive) => directive.startsWith(`${name} `))

describe('content security policy', () => {
  const policy = contentSecurityPolicy({ connect: ['https://login.example.com'], place: 'header' })

  it('allows nothing that is not named, nothing evaluated, and one inline script by its hash', () => {
    expect(inline).not.toBe('')
    expect(otherInline).toEqual([])
    expect(policy).not.toContain('unsafe')
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'self' ${inlineHash}`,
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self' https://login.example.com",
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default local-cognito',
      "frame-ancestors 'none'",
    ])
  })

  it('says the same in the meta tag, but for what a tag cannot hold', () => {
    const header = policy.split('; ')
    const meta = contentSecurityPolicy({ connect: ['https://login.example.com'], place: 'meta' }).split('; ')
    expect(meta).toEqual(header.filter((text) => !text.startsWith('frame-ancestors')))
  })

  it('names an origin once', () => {
    const twice = contentSecurityPolicy({ connect: ['https://a.example', 'https://a.example'], place: 'meta' })
    expect(twice.match(/https:\/\/a\.example/g)).toHaveLength(1)
  })

  it('in development adds a nonce and the hot reload socket, still without unsafe-inline', () => {
    const development = contentSecurityPolicy({ connect: [], place: 'header', development: { nonce: 'n1' } })
    expect(directive(development, 'script-src')).toBe(`script-src 'self' ${inlineHash} 'nonce-n1'`)
    expect(directive(development, 'style-src')).toBe("style-src 'self' 'nonce-n1'")
    expect(directive(development, 'connect-src')).toBe("connect-src 'self' ws://localhost:*")
    expect(development).not.toContain('unsafe')
  })

  for (const [what, connect] of [
    ['a directive', 'https://a.example; script-src *'],
    ['a path', 'https://a.example/path'],
    ['a wildcard', '*'],
    ['a wildcard in a host', 'https://*.amazonaws.com'],
    ['another scheme', 'data:'],
    ['nothing', ''],
  ]) {
    it(`refuses ${what} in place of an origin`, () => {
      expect(() => contentSecurityPolicy({ connect: [connect ?? ''], place: 'header' })).toThrow('not an origin')
    })
  }
})

describe('security headers', () => {
  const { 'Content-Security-Policy': policy, ...others } = securityHeaders({ connect: [] })

  it('are all there', () => {
    expect(policy).toBe(contentSecurityPolicy({ connect: [], place: 'header' }))
    expect(others).toEqual({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
      'X-Frame-Options': 'DENY',
    })
  })
})

describe('the meta tag', () => {
  const html = '<html><head>\n    <meta charset="utf-8" />\n    <title>x</title></head></html>'

  it('stands before all that loads, after the encoding', () => {
    expect(withPolicy(html, ['https://a.example'])).toMatch(
      /<meta charset="utf-8" \/>\n {4}<meta http-equiv="Content-Security-Policy" content="[^"]*https:\/\/a\.example[^"]*">\n {4}<title>/,
    )
  })

  it('takes the place of the one that is there', () => {
    expect(withPolicy(withPolicy(html, ['https://a.example']), ['https://b.example'])).toBe(
      withPolicy(html, ['https://b.example']),
    )
  })
})

it('sends no referrer from a host without headers either', () => {
  expect(page).toContain('<meta name="referrer" content="no-referrer" />')
})
