import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { browserOf, writer } from './environment.ts'

it('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  expect(writer.version).toBe(version)
})

describe('the browser by what it calls itself', () => {
  const safariTail = 'AppleWebKit/537.36 (KHTML, like Gecko)'
  for (const [userAgent, expected] of [
    [`Mozilla/5.0 (X11; Linux x86_64) ${safariTail} Chrome/131.0.0.0 Safari/537.36`, 'Chromium 131.0.0.0'],
    [
      `Mozilla/5.0 (X11; Linux x86_64) ${safariTail} HeadlessChrome/131.0.6778.85 Safari/537.36`,
      'Chromium 131.0.6778.85',
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0) ${safariTail} Chrome/131.0.0.0 Safari/537.36 Edg/131.0.2903.51`,
      'Edge 131.0.2903.51',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox 133.0'],
    ['Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15', 'Safari 18.1'],
    ['curl/8', null],
  ] as const) {
    it(String(expected), () => {
      const browser = browserOf(userAgent)
      expect(browser && `${browser.name} ${browser.version}`).toBe(expected)
    })
  }
})
