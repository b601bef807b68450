import { describe, expect, it } from 'vitest'
import { allowedOrigins, allowingCookie } from './allowed-origins.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

/** What the browser sends back of a Set-Cookie header. */
const sentBack = (cookie: string | null) => `other=1; ${cookie?.split(';')[0]}`

describe('allowed origins', () => {
  it('come back with the cookie, and fit into a policy', () => {
    const origins = ['https://login.example.com', 'https://photos.s3.eu-west-1.amazonaws.com', 'http://localhost:4566']
    const cookie = allowingCookie(JSON.stringify(origins), undefined)
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
    expect(allowedOrigins(sentBack(cookie))).toEqual(origins)
    expect(() => contentSecurityPolicy({ connect: origins, place: 'header' })).not.toThrow()
  })

  it('are added to those that the browser has already, once each', () => {
    const first = sentBack(allowingCookie('["https://a.example"]', undefined))
    const both = sentBack(allowingCookie('["https://b.example","https://a.example"]', first))
    expect(allowedOrigins(both)).toEqual(['https://a.example', 'https://b.example'])
    const many = Array.from({ length: 200 }, (_, index) => `https://login-${index}.example.com`)
    expect(allowingCookie(JSON.stringify(many), first)).toBeNull()
  })

  it('refuse what would come back as two', () => {
    expect(allowingCookie('["https://a.example|https://b.example"]', undefined)).toBeNull()
  })

  it('are none without a cookie, and after an empty list', () => {
    expect(allowedOrigins(undefined)).toEqual([])
    expect(allowedOrigins(sentBack(allowingCookie('[]', undefined)))).toEqual([])
  })

  for (const [what, origin] of [
    ['http elsewhere', 'http://login.example.com'],
    ['every host', 'https://*'],
    ['a wildcard', 'https://*.example.com'],
    ['a path', 'https://login.example.com/path'],
    ['a second directive', 'https://a.example; script-src *'],
    ['a second cookie', 'https://a.example\r\nSet-Cookie: b=c'],
    ['another scheme', 'data:'],
    ['no text', 7],
  ] as const) {
    it(`refuse ${what}, from the page and from a cookie`, () => {
      expect(allowingCookie(JSON.stringify([origin]), undefined)).toBeNull()
      expect(allowedOrigins(`cognito-inspector-origins=${String(origin).replace(/[;\r].*/s, '/')}`)).toEqual([])
    })
  }

  for (const body of ['', '{', '{}', '"https://a.example"', 'null'])
    it(`refuse ${body.slice(0, 30) || 'nothing'}`, () => expect(allowingCookie(body, undefined)).toBeNull())
})
