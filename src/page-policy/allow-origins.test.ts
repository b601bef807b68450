import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allowedOriginsPath } from './allowed-origins.ts'
import { previewFixture } from './preview-fixture.ts'
import { connectSources } from './reachable-origins.ts'

let server: Awaited<ReturnType<typeof previewFixture>>

const post = (body: string, from: string, base: string) =>
  fetch(server.origin + base + allowedOriginsPath, { method: 'POST', body, headers: { 'sec-fetch-site': from } })

/** The policies of header and meta tag, as a browser with that cookie gets them. */
async function policies(cookie: string, base: string) {
  const response = await fetch(server.origin + base, { headers: { cookie } })
  const [, meta = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await response.text()) ?? []
  return [response.headers.get('content-security-policy') ?? '', meta].map(connectSources)
}

describe.each(['/', '/some/path/'])('the app’s own server at %s', (base) => {
  beforeAll(async () => {
    server = await previewFixture(base)
  })
  afterAll(() => server.close())

  it('widens the policy of that browser alone by what its page posts', async () => {
    const response = await post('["https://login.example.com"]', 'same-origin', base)
    expect(response.status).toBe(204)
    expect(response.headers.get('set-cookie')).toContain(`; Path=${base};`)
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
    const wide = ["'self'", 'https://login.example.com']
    expect(await policies(cookie, base)).toEqual([wide, wide])
    expect(await policies('', base)).toEqual([["'self'"], ["'self'"]])
  })

  for (const [body, from, status] of [
    ['["https://login.example.com"]', 'cross-site', 403],
    ['["https://login.example.com"]', 'same-site', 403],
    ['["https://*.example.com"]', 'same-origin', 400],
    [JSON.stringify(Array(10_000).fill('https://login.example.com')), 'same-origin', 400],
  ] as const) {
    it(`refuses ${body.slice(0, 30)} from ${from} with ${status}`, async () => {
      const response = await post(body, from, base)
      expect(response.status).toBe(status)
      expect(response.headers.get('set-cookie')).toBeNull()
    })
  }
})
