import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

/** Right-to-left override: what follows is drawn backwards. */
const override = '\u202e'
const shown = '‹U+202E›'

/** As it is marked up: what only a tooltip or an accessible name holds counts, too. */
const markup = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)

async function saved(app: Workbench, page: Page, button: string): Promise<string> {
  await app.press('Save…')
  const [download] = await Promise.all([page.waitForEvent('download'), app.press(button)])
  return readFile(await download.path(), 'utf8')
}

test('what the Hosted UI sends back turns no words of the page, nor of its report and picture', async ({
  app,
  page,
  local,
}) => {
  await page.route(
    (url) => url.pathname === '/oauth2/authorize',
    async (route) => {
      const state = new URL(route.request().url()).searchParams.get('state') ?? ''
      const answer = { error: 'access_denied', error_description: `${override}dekcol si tnuocca ruoY`, state }
      await route.fulfill({
        status: 302,
        headers: { location: `${local.appOrigin}/callback?${new URLSearchParams(answer)}` },
      })
    },
  )
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await expect(app.alert.locator('bdi').first()).toHaveText(`${shown}dekcol si tnuocca ruoY`)
  await expect(app.alert.locator('bdi').first()).toHaveCSS('unicode-bidi', 'isolate')
  await expect(page.getByRole('region', { name: 'Trace' })).toContainText(`${shown}dekcol`)
  await page.getByRole('tab', { name: 'Raw' }).click()
  expect(await markup(page)).not.toContain(override)

  for (const button of ['Markdown report', 'Save picture as SVG']) {
    const text = await saved(app, page, button)
    expect(text).toContain(`${shown}dekcol`)
    expect(text).not.toContain(override)
  }
})

test('a user’s name is shown with what it hides, and isolated', async ({ app, page }) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { 'cognito:username': `${override}eecila`, [`cust${override}om`]: 'a\u200bb', name: 'עליזה' }
  await app.open('/token-inspector')
  await app.fill('Token', `${part({ alg: 'RS256', kid: `k${override}` })}.${part(claims)}.c2lnbmF0dXJl`)
  const table = page.getByRole('table', { name: 'Claims' })
  const name = table.getByRole('row', { name: /^cognito:username/ }).locator('td bdi')
  await expect(name).toHaveText(`${shown}eecila`)
  await expect(name).toHaveCSS('unicode-bidi', 'isolate')
  await expect(table).toContainText(`cust${shown}om`)
  await expect(table).toContainText('a‹U+200B›b')
  await expect(page.getByRole('definition').filter({ hasText: `k${shown}` })).toBeVisible()
  expect(await markup(page)).not.toContain(override)
})
