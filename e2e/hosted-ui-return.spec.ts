import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const attempts = (page: Page) =>
  page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith('cognito-inspector.attempt')))

/** Where the Hosted UI was asked for, by the request that left. */
async function leave(page: Page, press: () => Promise<void>): Promise<URLSearchParams> {
  const left = page.waitForRequest((request) => new URL(request.url()).pathname === '/oauth2/authorize')
  await press()
  return new URL((await left).url()).searchParams
}

test('an error in the address that nobody asked for says so first, and is cut', async ({ app }) => {
  const words = `Your account is locked. Call ${'0'.repeat(5000)}`
  await app.open(`/callback?${new URLSearchParams({ error: 'access_denied', error_description: words })}`)
  await expect(app.alert.getByRole('heading')).toHaveText('No sign-in in this tab was waiting for this response')
  await expect(app.alert).toContainText('which anyone may have written')
  await expect(app.alert).not.toContainText('What the Hosted UI said')
  expect(await app.alert.textContent()).not.toContain('0'.repeat(500))
})

test('an error with another state is none of this tab’s either', async ({ app, page, local }) => {
  await app.open()
  await leave(page, () => app.continueToHostedUi('Continue to the Hosted UI'))
  await page.goto(`${local.appOrigin}/callback?error=access_denied&state=somebody-else`)
  await expect(app.alert).toContainText('No sign-in in this tab was waiting for this response')
})

test('an error that this tab’s sign-in brought is the Hosted UI’s', async ({ app, page, local }) => {
  await app.open()
  const query = await leave(page, () => app.continueToHostedUi('Continue to the Hosted UI'))
  await page.goto(`${local.appOrigin}/callback?error=access_denied&state=${query.get('state')}`)
  await expect(app.alert).toContainText('What the Hosted UI said')
})

test('a sign-in that was given up leaves nothing behind', async ({ app, page }) => {
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await page.waitForURL(/\/login/)
  await app.open()
  await expect(app.method('Guest')).toBeVisible()
  expect(await attempts(page)).toEqual([])
})

test.describe('a page that stays, since there was nothing to go to', () => {
  test.use({
    given: {
      intercept: (request) =>
        new URL(request.url).pathname === '/oauth2/authorize' ? new Response(null, { status: 204 }) : undefined,
    },
  })

  test('forgets the sign-in after 15 minutes', async ({ app, page }) => {
    await page.clock.install()
    await app.open()
    await page.clock.runFor(2000)
    await leave(page, () => app.continueToHostedUi('Continue to the Hosted UI'))
    expect(await attempts(page)).toHaveLength(2)
    await page.clock.runFor(15 * 60_000 + 1000)
    expect(await attempts(page)).toEqual([])
  })
})

test('the state has at least 128 random bits', async ({ app, page }) => {
  await app.open()
  const query = await leave(page, () => app.continueToHostedUi('Continue to the Hosted UI'))
  expect(query.get('state')).toMatch(/^[\w-]{43}$/)
})

for (const [whose, issuer, isTaken] of [
  ['the pool’s own', 'https://cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_Local0001', true],
  ['another', 'https://evil.test', false],
] as const) {
  test(`an iss that is ${whose} is ${isTaken ? 'taken' : 'refused before a token is asked for'}`, async ({
    app,
    page,
  }) => {
    let exchanges = 0
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/oauth2/token') exchanges++
    })
    await page.route(
      (url) => url.pathname === '/login',
      async (route) => {
        const response = await route.fetch({ maxRedirects: 0 })
        const { location, ...headers } = response.headers()
        const back = location && `${location}&${new URLSearchParams({ iss: issuer })}`
        await route.fulfill({ response, headers: back ? { ...headers, location: back } : headers })
      },
    )
    await app.open()
    await app.continueToHostedUi('Continue to the Hosted UI')
    await app.fill('Username', 'alice')
    await app.fill('Password', 'Alice-Passw0rd!')
    await app.press('Sign in')
    if (isTaken) await expect(app.caller).toContainText('LocalAdmins')
    else await expect(app.alert).toContainText('The issuer in the address (iss)')
    expect(exchanges).toBe(isTaken ? 1 : 0)
  })
}

test.describe('two connections', () => {
  test.use({
    given: {
      connections: (local) => [
        { ...local, id: 'First', name: 'First', userPoolClientId: 'anotherclient' },
        { ...local, id: 'Second', name: 'Second' },
      ],
    },
  })

  test('the return belongs to the one that left', async ({ app, page }) => {
    await app.open()
    await page.getByLabel('Connection', { exact: true }).selectOption('Second')
    await app.continueToHostedUi('Continue with Facebook')
    await app.press('Continue as Fumi Facebook')
    await expect(app.caller).toContainText('LocalUsers')
    await expect(page.getByLabel('Connection', { exact: true })).toHaveValue('Second')
  })
})

test('the redirect address is the deployment’s, whatever stands in the page’s own', async ({ app, page, local }) => {
  const evil = encodeURIComponent('https://evil.test/')
  await app.open(`/?redirect_uri=${evil}&redirectUri=${evil}#redirect_uri=${evil}`)
  const query = await leave(page, () => app.continueToHostedUi('Continue to the Hosted UI'))
  expect(query.get('redirect_uri')).toBe(`${local.appOrigin}/callback`)
})
