import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

/** config.json that begins and does not end well: the rest never comes, or the connection is cut. */
async function breakConfig(page: Page, how: 'hangs' | 'is cut'): Promise<void> {
  await page.addInitScript((cut) => {
    const send = window.fetch.bind(window)
    window.fetch = async (input, init) => {
      if (input !== '/config.json') return send(input, init)
      const body = new ReadableStream({
        start: (controller) => {
          if (cut) controller.error(new TypeError('network error'))
        },
      })
      return new Response(body)
    }
  }, how === 'is cut')
}

for (const how of ['hangs', 'is cut'] as const) {
  test(`config.json that ${how} ends in words and a way on`, async ({ app, page }) => {
    await page.clock.install()
    await breakConfig(page, how)
    await app.open()
    // Not after a cut: the page would give up its own files, too.
    if (how === 'hangs') await page.clock.runFor(20_000)
    await expect(app.alert).toContainText('The configuration could not be loaded')
    await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
  })
}

/** What the style sheet shows after twenty seconds, at once. */
const letTimePass = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })

for (const [what, path, file] of [
  ['the page’s own script', '/', /\/assets\/index-[^/]*\.js/],
  ['the token inspector’s', '/token-inspector', /token-inspector-page.*\.js/],
] as const) {
  test(`${what} that hangs: words and a link to load again`, async ({ app, page, local }) => {
    let isBroken = true
    await page.route(file, (route) => (isBroken ? new Promise(() => {}) : route.continue()))
    const held = page.waitForRequest(file)
    await page.goto(local.appOrigin + path, { waitUntil: 'commit' })
    await held
    const again = page.getByRole('link', { name: 'Reload' })
    await expect(page.getByRole('heading', { name: 'Cognito Inspector' })).toBeVisible()
    await expect(again).toBeHidden()
    await letTimePass(page)
    await expect(again).toBeVisible()

    isBroken = false
    await again.click()
    await expect(
      path === '/' ? app.method('Guest') : page.getByRole('heading', { name: 'Token inspector' }),
    ).toBeVisible()
  })
}

test('the token inspector’s script that fails: words and a link to load again, at once', async ({ app, page }) => {
  app.announce(/ERR_FAILED/)
  await page.route(/token-inspector-page.*\.js/, (route) => route.abort())
  await app.open('/token-inspector')
  await expect(page.getByRole('link', { name: 'Reload' })).toBeVisible()
})
