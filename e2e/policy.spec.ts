import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connectSources } from '../src/page-policy/reachable-origins.ts'
import { outDir } from './built-app.ts'
import { expect, test } from './fixtures.ts'
import { withUnlistedHosts } from './unlisted-hosts.ts'

const pages = ['/', '/callback', '/token-inspector'] as const

for (const path of pages) {
  test(`${path} runs under its policy by header and by tag, and nobody keeps it`, async ({ page, local }) => {
    const answer = await page.request.get(local.appOrigin + path)
    const { 'content-security-policy': header = '', ...headers } = answer.headers()
    const [, tag] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await answer.text()) ?? []
    const [inHeader, inTag] = [header, tag ?? ''].map(connectSources)
    expect(header.replace(/connect-src [^;]*/, '')).toBe(
      `${tag?.replace(/connect-src [^;]*/, '')}; frame-ancestors 'none'`,
    )
    expect(inHeader).toEqual(["'self'", local.origin, 'https:'])
    expect(inTag).toEqual(
      expect.arrayContaining(["'self'", local.origin, 'https://cognito-idp.eu-west-1.amazonaws.com']),
    )
    expect(inTag).not.toContain('https:')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=()',
      'x-frame-options': 'DENY',
      'cache-control': 'no-store',
    })
  })
}

test.describe('a connection that the policy does not list', () => {
  // The server's own config.json lists localhost only.
  test.beforeEach(({ page }) => withUnlistedHosts(page))

  const title = 'This page’s policy does not allow this connection'

  test('works once its hosts are allowed, without a new build', async ({ app, page, watch }) => {
    await app.open()
    await expect(page.getByRole('region', { name: title })).toContainText('127.0.0.1')
    await expect(page.getByRole('button', { name: 'Continue as guest' })).toBeHidden()
    await page.getByRole('button', { name: /^Allow 127\.0\.0\.1/ }).press('Enter')
    await app.continueAsGuest()
    await expect(app.caller).toContainText('LocalGuests')
    for (const trouble of watch.takeTroubles()) expect(trouble).toMatch(/^request to a foreign origin: http:\/\/127/)
  })

  test('is explained where the deployment’s policy is fixed, down to the line', async ({ app, page, local }) => {
    await page.route('**/allowed-origins', (route) => route.fulfill({ status: 404 }))
    app.announce(/404/)
    await app.open()
    const question = page.getByRole('region', { name: title })
    await expect(question).toContainText('public/config.json')
    await expect(question.getByRole('code')).toHaveText(`http://127.0.0.1:${new URL(local.origin).port}`)
    await expect(page.getByRole('button', { name: /^Allow/ })).toBeHidden()
  })
})

test('the theme is switched without a violation of the policy', async ({ app, page }) => {
  await app.open()
  const root = page.locator('html')
  for (const [button, scheme] of [
    ['Theme: system', 'light'],
    ['Theme: light', 'dark'],
  ] as const) {
    await app.press(button)
    await expect(root).toHaveAttribute('data-mantine-color-scheme', scheme)
  }
})

// Not watched, since it breaks the policy on purpose.
test('text becomes no markup, not even where a script puts it into the page', async ({ page, local }) => {
  await page.goto(local.appOrigin)
  await expect(page.getByRole('button', { name: 'Continue as guest' })).toBeVisible()
  const sinks = await page.evaluate(() => {
    const refuses = (act: () => void) => {
      try {
        act()
        return false
      } catch (error) {
        return error instanceof TypeError
      }
    }
    return {
      innerHTML: refuses(() => {
        document.createElement('div').innerHTML = '<b>x</b>'
      }),
      script: refuses(() => {
        document.createElement('script').src = 'https://evil.example/x.js'
      }),
      otherPolicy: refuses(() => {
        const types: unknown = Reflect.get(window, 'trustedTypes')
        const create: unknown = Reflect.get(Object(types), 'createPolicy')
        if (typeof create === 'function') create.call(types, 'other', {})
      }),
      xml: new DOMParser().parseFromString('<a>b</a>', 'application/xml').documentElement.textContent,
    }
  })
  expect(sinks).toEqual({ innerHTML: true, script: true, otherPolicy: true, xml: 'b' })
})

test('inside another site’s page nothing can be signed in to, and it says why', async ({ page }) => {
  // A static host that sends no headers.
  const folder = outDir
  const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
  const host = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '')
    response.setHeader('Content-Type', types[path.split('.').at(-1) ?? ''] ?? 'application/json')
    response.end(readFileSync(folder + path))
  })
  const other = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(`<iframe title="framed" src="${originOf(host)}/" width="900" height="600"></iframe>`)
  })
  const originOf = (server: typeof host) => {
    const address = server.address()
    return `http://localhost:${typeof address === 'object' ? address?.port : ''}`
  }
  for (const server of [host, other]) await new Promise<void>((ready) => server.listen(0, 'localhost', ready))
  await page.goto(originOf(other))
  const framed = page.frameLocator('iframe')
  await expect(framed.getByRole('heading', { name: 'This page is embedded in another site' })).toBeVisible()
  await expect(framed.getByRole('button', { name: /guest/i })).toHaveCount(0)
  await expect(framed.getByRole('link', { name: 'Open in a new tab' })).toHaveAttribute('rel', 'noreferrer')
  for (const server of [host, other]) server.close()
})
