import type { Page } from 'playwright/test'
import { Tour, takeWholeTour, tourWords } from '../tour-walk.ts'
import { addAuthenticator } from '../virtual-authenticator.ts'
import type { Workbench } from '../workbench.ts'
import { expect, test, useLocalCognito, workersOf } from './in-page-fixtures.ts'

async function signInByHostedUi(app: Workbench): Promise<void> {
  await app.continueToHostedUi('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await expect(app.caller).toContainText('LocalUsers')
}

async function signInFourWays(app: Workbench, page: Page): Promise<void> {
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
  await app.signOut()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('LocalAdmins')
  await app.signOut()
  await signInByHostedUi(app)
  await app.signOut()
  await app.choose('Provider token')
  await page.getByLabel('Provider', { exact: true }).selectOption('graph.facebook.com')
  await app.press('Get a pretend token')
  await expect(page.getByLabel('Token', { exact: true })).not.toHaveValue('')
  await app.press('Use token')
  await expect(app.caller).toContainText('LocalUsers')
}

for (const basePath of ['/', '/some/path/']) {
  test.describe(`below ${basePath}`, () => {
    test.use({ basePath })

    test('a person signs in in all four ways where there are only files', { tag: '@firefox' }, async ({
      app,
      page,
      host,
    }) => {
      test.setTimeout(120_000)
      await useLocalCognito(app)
      await signInFourWays(app, page)
      expect(page.url()).toBe(`${host.root}/`)
    })
  })
}

test('the tour leads through all that it shows, beginning before there is a connection', { tag: '@firefox' }, async ({
  app,
  page,
}) => {
  test.setTimeout(120_000)
  // The lab's refusal.
  app.announce(/status of 400/)
  await app.open('/#tour')
  await app.press('Use the local Cognito in this page')
  await expect(app.method('Guest')).toBeVisible({ timeout: 30_000 })
  const tour = new Tour(page, tourWords.en)
  await takeWholeTour(tour)
  await tour.button(tour.words.end).click()
  await expect(tour.card).toBeHidden()
})

/** Until the page has all that it needs to run without a network. */
const untilStored = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const [name] = await caches.keys()
        const stored = name === undefined ? [] : await (await caches.open(name)).keys()
        return stored.some(({ url }) => url.includes('/assets/ja-details')) && stored.length
      }),
    )
    .toBeGreaterThan(50)

test('a person signs in in all four ways without a network', async ({ app, page, host }) => {
  test.setTimeout(120_000)
  await useLocalCognito(app)
  await untilStored(page)
  await host.close()
  await page.context().setOffline(true)
  await app.open()
  await signInFourWays(app, page)
})

/** As the browser does when a worker has nothing to do. */
async function stopWorkers(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('ServiceWorker.enable')
  await devTools.send('ServiceWorker.stopAllWorkers')
  await devTools.detach()
}

test('a worker that was stopped goes on where it was, until it is reset', async ({ app, page }) => {
  await useLocalCognito(app)
  await app.signIn('bob', 'Bob-Passw0rd!')
  await expect(app.caller).toContainText('LocalUsers')
  await app.openAllSteps()
  await stopWorkers(page)
  await app.press('Refresh tokens')
  await expect(page.getByRole('region', { name: 'Refresh', exact: true })).toContainText('New tokens received')

  app.announce(/status of 400/)
  await app.press('Connection')
  await app.press('Reset the local Cognito and sign out')
  await expect(app.method('Guest')).toBeEnabled()
  await stopWorkers(page)
  await signInByHostedUi(app)
})

const elsewhere = { name: 'Elsewhere', region: 'eu-west-1' }

test.describe('beside another connection', () => {
  test.use({ connections: [elsewhere] })

  test('nothing of it is loaded before it is chosen, and it goes when it is not', async ({ app, page }) => {
    const loaded: string[] = []
    page.context().on('request', (request) => loaded.push(request.url()))
    await app.open()
    await expect(page.getByText('What will happen')).toBeVisible()
    await app.press('Connections')
    const start = page.getByRole('button', { name: 'Use the local Cognito in this page' })
    await expect(start).toBeVisible()
    expect(await workersOf(page)).toBe(0)
    expect(loaded.filter((url) => /local-cognito\.js|in-page-(?!cognito)/.test(url))).toEqual([])

    await start.click()
    await app.continueAsGuest()
    await expect(app.caller).toContainText('LocalGuests')
    const choose = (label: string) => page.getByLabel('Connection', { exact: true }).selectOption({ label })
    const inPage = 'Local Cognito (in this page) · ap-northeast-1'
    await choose('Elsewhere · eu-west-1')
    await expect.poll(() => workersOf(page)).toBe(0)
    await app.open()
    const passed = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation')
      return entry instanceof PerformanceNavigationTiming && entry.workerStart > 0
    })
    expect(passed).toBe(false)

    await choose(inPage)
    await app.continueAsGuest()
    await expect(app.caller).toContainText('LocalGuests')
    await choose('Elsewhere · eu-west-1')
    await expect.poll(() => workersOf(page)).toBe(0)
    await choose(inPage)
    await expect.poll(() => workersOf(page)).toBe(1)
    await signInByHostedUi(app)
  })
})

test('a share link opens a demo by one press, and not before', async ({ app, page, browser, host }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await useLocalCognito(app)
  await app.press('Connections')
  await page.getByRole('button', { name: 'Copy share link: Local Cognito (in this page)' }).click()
  await expect(page.getByText('Copied').first()).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link.startsWith(`${host.root}/#connection=1.`)).toBe(true)

  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  await expect(other.getByText('Nothing has been kept or sent.')).toBeVisible()
  expect(await workersOf(other)).toBe(0)
  await other.getByRole('button', { name: 'Use the local Cognito in this page' }).click()
  await other.getByRole('button', { name: 'Continue as guest' }).click({ timeout: 30_000 })
  await expect(other.getByRole('region', { name: 'Caller', exact: true })).toContainText('LocalGuests')
  await other.context().close()
})

test('a form of another site changes nothing', async ({ app, page, host }) => {
  await useLocalCognito(app)
  const foreign = await page.context().newPage()
  app.announce(/403/)
  await foreign.setContent(
    `<form method="post" action="${host.root}/local-cognito/faults"><button name="on" value="throttled">Go</button></form>`,
  )
  await foreign.getByRole('button').click()
  await expect(foreign.getByText('Only its own pages')).toBeVisible()
  await foreign.goto(`${host.root}/local-cognito/faults`)
  await foreign
    .getByRole('button', { name: /Switch on/ })
    .first()
    .click()
  await expect(foreign.getByRole('button', { name: /Switch off/ })).toBeVisible()
})

test('what else the page does with the local Cognito works, too', async ({ app, page }) => {
  app.announce(/status of 40[04]/)
  await useLocalCognito(app)
  await app.press('Connection')
  await app.press('Check this connection')
  const passed = page.getByRole('status').filter({ hasText: /passed/ })
  await expect(passed).toHaveText('14 passed, 0 warnings, 0 failed, 2 not checked')
  await app.press('Close')
  await app.press('Connection')
  await app.createAccount('zoe', 'Zoe-Passw0rd!', 'zoe@example.com')
  await app.readCode()
})

for (const fault of ['cors-missing', 'dropped']) {
  test(`a response that is broken by ${fault} is one that the page can’t read`, async ({ app, page, host }) => {
    app.announce(/ERR_FAILED|ERR_/)
    await useLocalCognito(app)
    const switched = await page.evaluate(
      async ([address = '', on = '']) =>
        (await fetch(address, { method: 'POST', body: new URLSearchParams({ on, operation: 'GetId' }) })).status,
      [`${host.root}/local-cognito/faults`, fault],
    )
    expect(switched).toBe(200)
    await app.continueAsGuest()
    await expect(page.getByRole('alert')).toContainText('Possible: The browser got no response from the identity pool')
  })
}

test('a passkey is registered', async ({ app, page, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium has a virtual authenticator')
  await addAuthenticator(page)
  await useLocalCognito(app)
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  const passkeys = page.getByRole('region', { name: 'Passkeys', exact: true })
  await passkeys.locator('summary', { hasText: 'Passkeys' }).click()
  await app.press('Register a passkey')
  await app.press('Create the passkey')
  await expect(passkeys.getByRole('table', { name: 'Registered passkeys' })).toContainText('localhost')
})
