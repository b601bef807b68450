import { describe, expect, it } from 'vitest'
import { allowedOrigins, allowingCookie } from './allowed-origins.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'

/** What the browser sends back of a Set-Cookie header. */
const sentBack = (cookie: string | null) => `other=1; ${cookie?.split(';')[0]}`

describe('allowed origins', () => {
  it('come back with the cookie, and fit into a policy', () => {
    const origins = ['https://login.example.com', 'https://photos.s3.eu-west-1.amazonaws.com', 'http://localhost:4566']
    const cookie = allowingCookie(JSON.stringify(origins))
    expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/)
    expect(allowedOrigins(sentBack(cookie))).toEqual(origins)
    expect(() => contentSecurityPolicy({ connect: origins, place: 'header' })).not.toThrow()
  })

  it('refuse what would come back as two', () => {
    expect(allowingCookie('["https://a.example|https://b.example"]')).toBeNull()
  })

  it('are none without a cookie, and after an empty list', () => {
    expect(allowedOrigins(undefined)).toEqual([])
    expect(allowedOrigins(sentBack(allowingCookie('[]')))).toEqual([])
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
      expect(allowingCookie(JSON.stringify([origin]))).toBeNull()
      expect(allowedOrigins(`cognito-inspector-origins=${String(origin).replace(/[;\r].*/s, '/')}`)).toEqual([])
    })
  }

  for (const body of [
    '',
    '{',
    '{}',
    '"https://a.example"',
    'null',
    JSON.stringify(Array(200).fill('https://a.example')),
  ])
    it(`refuse ${body.slice(0, 30) || 'nothing'}`, () => expect(allowingCookie(body)).toBeNull())
})
