import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { get } from 'node:https'
import { expect, test } from '../in-page/in-page-fixtures.ts'
import { hasNginx, startNginx } from './nginx-server.ts'

if (!hasNginx) console.warn('nginx is not installed: its stories are skipped.')

/** Those that every response carries, as the build wrote them for other hosts. */
function headersOf(built: string): Readonly<Record<string, string>> {
  const [first = ''] = readFileSync(`${built}/_headers`, 'utf8').split(/\n(?=\/)/)
  const lines = first
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(': '))
  return Object.fromEntries(lines.map(([name = '', ...value]) => [name.toLowerCase(), value.join(': ')]))
}

async function overTls(url: string): Promise<IncomingMessage> {
  const [response] = await once(get(url, { rejectUnauthorized: false, agent: false }), 'response')
  return response.resume()
}

for (const base of ['/', '/some/path/']) {
  test(`nginx serves the build at ${base} by the snippet that is written with it`, async ({ builtFor, page }) => {
    test.skip(!hasNginx, 'nginx is not installed')
    const built = await builtFor(base)
    const nginx = await startNginx(built, base)
    const { 'strict-transport-security': onlyOverTls, ...headers } = headersOf(built)
    expect(onlyOverTls).toBe('max-age=31536000')
    const asset = readdirSync(`${built}/assets`).find((name) => name.endsWith('.js'))
    const immutable = 'public, max-age=31536000, immutable'
    for (const [path, status, caching, type] of [
      ['', 200, 'no-store', 'text/html'],
      ['?lang=ja', 200, 'no-store', 'text/html'],
      ['index.html', 200, 'no-store', 'text/html'],
      ['callback?code=c0de&state=s', 200, 'no-store', 'text/html'],
      ['token-inspector', 200, 'no-store', 'text/html'],
      ['config.json', 200, 'no-store', 'application/json'],
      ['local-cognito.js', 200, 'no-cache', 'application/javascript'],
      [`assets/${asset}`, 200, immutable, 'application/javascript'],
      ['icon.svg', 200, 'no-cache', 'image/svg+xml'],
      ['licenses.md', 200, 'no-cache', 'text/plain'],
      ['assets/gone.js', 404, null, null],
      ['elsewhere', 404, null, null],
      ['callback/deeper', 404, null, null],
      ['.hosting/nginx.conf', 404, null, null],
      ['.vite/manifest.json', 404, null, null],
      ['assets/%2e%2e/.hosting/nginx.conf', 404, null, null],
    ] as const) {
      const response = await fetch(`${nginx.origin}${base}${path}`)
      expect(response.status, path).toBe(status)
      expect(Object.fromEntries(response.headers), path).toMatchObject(headers)
      expect(response.headers.get('strict-transport-security'), path).toBeNull()
      expect(response.headers.get('cache-control'), path).toBe(caching)
      if (type) expect(response.headers.get('content-type'), path).toContain(type)
    }
    expect((await fetch(`${nginx.origin}${base}config.json`)).headers.get('content-encoding')).toBe('gzip')
    expect(nginx.log()).toContain(`GET ${base}token-inspector`)
    expect(nginx.log()).not.toContain('c0de')
    if (base !== '/') {
      const outside = await fetch(nginx.origin + base.slice(0, -1), { redirect: 'manual' })
      expect([outside.status, outside.headers.get('location')]).toEqual([301, base])
      expect((await fetch(`${nginx.origin}/callback`)).status).toBe(404)
    }

    for (const path of nginx.tlsOrigin ? ['', 'callback', `assets/${asset}`, 'elsewhere'] : []) {
      const { headers } = await overTls(`${nginx.tlsOrigin}${base}${path}`)
      expect(headers['strict-transport-security'], path).toBe(onlyOverTls)
    }

    const told: string[] = []
    page.on('console', (message) => message.type() === 'error' && told.push(message.text()))
    await page.goto(`${nginx.origin}${base}token-inspector`)
    await expect(page.getByRole('heading', { name: 'Token inspector' })).toBeVisible()
    await page.goto(nginx.origin + base)
    await expect(
      page
        .getByText('No connection yet')
        .or(page.getByRole('button', { name: 'New connection' }))
        .first(),
    ).toBeVisible()
    expect(told).toEqual([])
    await nginx.close()
  })
}
