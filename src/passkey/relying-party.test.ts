import { expect, it } from 'vitest'
import { isAccepted, judgeRelyingParty } from './relying-party.ts'

it.each([
  ['http://localhost:5173', 'localhost', 'same-host'],
  ['https://app.example.com', 'app.example.com', 'same-host'],
  ['https://app.example.com', 'example.com', 'parent-domain'],
  ['http://app.localhost', 'localhost', 'parent-domain'],
  ['https://example.com', 'auth.example.com', 'subdomain'],
  ['https://app.example.com', 'auth.example.com', 'other-host'],
  ['https://myexample.com', 'example.com', 'other-host'],
  ['https://pool.auth.us-east-1.amazoncognito.com', 'auth.us-east-1.amazoncognito.com', 'public-suffix'],
  ['https://d111.cloudfront.net', 'cloudfront.net', 'public-suffix'],
  ['https://app.example.co.jp', 'co.jp', 'public-suffix'],
  ['https://app.example.com', 'com', 'public-suffix'],
  ['http://app.example.com', 'app.example.com', 'insecure-page'],
  ['http://127.0.0.1:5173', 'localhost', 'ip-address'],
  ['http://[::1]:5173', 'localhost', 'ip-address'],
] as const)('a page at %s with the relying party ID %s: %s', (page, id, verdict) => {
  expect(judgeRelyingParty(id, new URL(page))).toBe(verdict)
  expect(isAccepted(verdict)).toBe(['same-host', 'parent-domain'].includes(verdict))
})
