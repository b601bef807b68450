import { afterAll, beforeAll, expect, it } from 'vitest'
import { previewFixture } from './preview-fixture.ts'

let server: Awaited<ReturnType<typeof previewFixture>>
let origin: string

beforeAll(async () => {
  server = await previewFixture()
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
    const response = await fetch(origin + path, { headers: { accept: 'text/html' } })
    expect(response.status).toBe(status)
    if (type) expect(response.headers.get('content-type')).toContain(type)
  })
}

it('keeps nobody’s copy of the pages that a sign-in passes through', async () => {
  for (const path of ['/', '/callback?code=x', '/token-inspector']) {
    expect((await fetch(origin + path)).headers.get('cache-control')).toBe('no-store')
  }
})
