import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewFixture } from './preview-fixture.ts'

let server: Awaited<ReturnType<typeof previewFixture>>
let origin: string

describe.each(['/', '/some/path/'])('at %s', (base) => {
  beforeAll(async () => {
    server = await previewFixture(base)
    origin = server.origin
  })
  afterAll(() => server.close())

  for (const [path, status, type] of [
    ['/', 200, 'text/html'],
    ['/?lang=ja', 200, 'text/html'],
    ['/callback?code=x&state=y', 200, 'text/html'],
    ['/token-inspector', 200, 'text/html'],
    ['/assets/app.js', 200, 'text/javascript'],
    ['/assets/gone.js', 404, null],
    ['/elsewhere', 404, null],
    ['/callback/deeper', 404, null],
    ['/.vite/manifest.json', 404, null],
    ['/%2evite/manifest.json', 404, null],
    ['/assets/..%2f.vite/manifest.json', 404, null],
    ['/%E0%A4%A', 404, null],
  ] as const) {
    it(`answers ${path} with ${status}`, async () => {
      // As a browser asks for a page: Vite's fallback answers those alone.
      const response = await fetch(origin + base.slice(0, -1) + path, { headers: { accept: 'text/html' } })
      expect(response.status).toBe(status)
      if (type) expect(response.headers.get('content-type')).toContain(type)
    })
  }

  it('keeps nobody’s copy of the pages that a sign-in passes through', async () => {
    for (const path of ['/', '/callback?code=x', '/token-inspector']) {
      expect((await fetch(origin + base.slice(0, -1) + path)).headers.get('cache-control')).toBe('no-store')
    }
  })
})

it('has nothing of the page above the path that it was built for', async () => {
  const server = await previewFixture('/some/path/')
  for (const path of ['/callback', '/token-inspector', '/assets/app.js', '/some/pathology']) {
    expect((await fetch(server.origin + path)).status, path).toBe(404)
  }
  await server.close()
})
