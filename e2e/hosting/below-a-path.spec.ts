import { rmSync } from 'node:fs'
import { type BuiltApp, buildFor, serveBuiltApp } from '../built-app.ts'
import { test as base, expect } from '../fixtures.ts'
import { withUnlistedHosts } from '../unlisted-hosts.ts'

const path = '/some/path/'

/** The app below a path of its server. */
const test = base.extend<object, { builtApp: BuiltApp & { readonly serve: (config: string) => void } }>({
  builtApp: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, also where nothing is taken from it
    async ({}, use) => {
      const folder = await buildFor(path)
      const served = { config: '' }
      const server = await serveBuiltApp(() => served.config, { folder, base: path })
      await use({ ...server, serve: (config) => Object.assign(served, { config }) })
      await server.close()
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

// One worker, so that it is built once.
test.describe.configure({ mode: 'default' })

test('a person comes back from the Hosted UI to the page below its path', async ({ app, page, local }) => {
  const back: string[] = []
  page.on('request', (request) => request.isNavigationRequest() && back.push(new URL(request.url()).pathname))
  await app.open()
  await app.continueToHostedUi('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await expect(app.caller).toContainText('LocalUsers')
  expect(back).toContain(`${path}callback`)
  expect(page.url()).toBe(`${local.appOrigin}/`)
})

test('its token inspector and its share links stand there too', async ({ app, page, local }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.open()
  const inspector = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Token inspector' }).click()
  const opened = await inspector
  await expect(opened.getByRole('heading', { name: 'Token inspector' })).toBeVisible()
  expect(opened.url()).toBe(`${local.appOrigin}/token-inspector`)
  await opened.close()

  await app.press('Connections')
  await page
    .getByRole('button', { name: /^Copy share link/ })
    .first()
    .click()
  await expect(page.getByText('Copied').first()).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(new RegExp(`^${local.appOrigin}/#connection=1\\.`))
  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByText('Nothing has been kept or sent.')).toBeVisible()
})

test('its server widens the policy there', async ({ app, page, watch }) => {
  await withUnlistedHosts(page)
  await app.open()
  await page.getByRole('button', { name: /^Allow 127\.0\.0\.1/ }).press('Enter')
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
  for (const trouble of watch.takeTroubles()) expect(trouble).toMatch(/^request to a foreign origin: http:\/\/127/)
})

test('an address beside its own is told as such', async ({ app, page, local }) => {
  app.announce(/404/)
  await page.goto(`${local.appOrigin}/elsewhere`)
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
  await page.locator(`a[href="${path}"]`).last().click()
  await expect(app.method('Guest')).toBeVisible()
})
