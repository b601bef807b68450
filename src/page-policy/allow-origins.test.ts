import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowedOriginsPath } from './allowed-origins.ts'
import { previewFixture } from './preview-fixture.ts'
import { connectSources } from './reachable-origins.ts'

let server: Awaited<ReturnType<typeof previewFixture>>
beforeAll(async () => {
  server = await previewFixture()
})
afterAll(() => server.close())

const post = (body: string, from: string) =>
  fetch(server.origin + allowedOriginsPath, { method: 'POST', body, headers: { 'sec-fetch-site': from } })

/** The policies of header and meta tag, as a browser with that cookie gets them. */
async function policies(cookie: string) {
  const response = await fetch(server.origin, { headers: { cookie } })
  const [, meta = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await response.text()) ?? []
  return [response.headers.get('content-security-policy') ?? '', meta].map(connectSources)
}

describe('the app’s own server', () => {
  it('widens the policy of that browser alone by what its page posts', async () => {
    const response = await post('["https://login.example.com"]', 'same-origin')
    expect(response.status).toBe(204)
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
    const wide = ["'self'", 'https://login.example.com']
    expect(await policies(cookie)).toEqual([wide, wide])
    expect(await policies('')).toEqual([["'self'"], ["'self'"]])
  })

  for (const [body, from, status] of [
    ['["https://login.example.com"]', 'cross-site', 403],
    ['["https://login.example.com"]', 'same-site', 403],
    ['["https://*.example.com"]', 'same-origin', 400],
    [JSON.stringify(Array(10_000).fill('https://login.example.com')), 'same-origin', 400],
  ] as const) {
    it(`refuses ${body.slice(0, 30)} from ${from} with ${status}`, async () => {
      const response = await post(body, from)
      expect(response.status).toBe(status)
      expect(response.headers.get('set-cookie')).toBeNull()
    })
  }
})
