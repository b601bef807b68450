import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const isCall = (request: Request, operation: string) =>
  request.headers.get('x-amz-target')?.endsWith(`.${operation}`) ?? false

const html = () =>
  new Response('<!doctype html><title>Sign in to the hotel network</title>', {
    headers: { 'content-type': 'text/html' },
  })

/** Which step fails when that operation is broken, for a sign-in of alice. */
const operations = [
  ['InitiateAuth', 'Sign-in'],
  ['RespondToAuthChallenge', 'Sign-in'],
  ['GetId', 'GetId'],
  ['GetCredentialsForIdentity', 'GetCredentialsForIdentity'],
] as const

for (const [operation, step] of operations) {
  test.describe(`${operation} answered with a web page`, () => {
    test.use({ given: { intercept: (request) => (isCall(request, operation) ? html() : undefined) } })

    test('names the step and keeps what was typed', async ({ app, page }) => {
      await app.open()
      await app.signIn('alice', 'Alice-Passw0rd!')
      await expect(app.alert).toContainText(`${step} failed`)
      await expect(app.alert).toContainText('Somebody answered, but not as')
      await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('alice')
      await expect(app.caller).toBeHidden()
    })
  })

  test.describe(`${operation} answered with nothing in it`, () => {
    test.use({ given: { intercept: (request) => (isCall(request, operation) ? Response.json({}) : undefined) } })

    test('names the step and what is missing', async ({ app }) => {
      await app.open()
      await app.signIn('alice', 'Alice-Passw0rd!')
      await expect(app.alert).toContainText(`${step} failed`)
      await expect(app.alert).toContainText('which the API promises')
    })
  })
}

const isSts = (request: Request) =>
  request.method === 'POST' && (request.headers.get('authorization') ?? '').includes('/sts/')

for (const [what, answer] of [
  ['a web page', html],
  [
    'an empty document',
    () => new Response('<GetCallerIdentityResponse/>', { headers: { 'content-type': 'text/xml' } }),
  ],
] as const) {
  test.describe(`STS answers with ${what}`, () => {
    test.use({ given: { intercept: (request) => (isSts(request) ? answer() : undefined) } })

    test('the credentials stay, the caller is told to be unknown', async ({ app }) => {
      await app.open()
      await app.continueAsGuest()
      await expect(app.alert).toContainText('GetCallerIdentity failed')
      await expect(app.credentials).toContainText('ASIA')
    })
  })
}

for (const [what, answer, words] of [
  ['a web page', html, 'Somebody answered, but not as the Hosted UI does'],
  ['nothing in it', () => Response.json({}), '“id_token”'],
] as const) {
  test.describe(`/oauth2/token answers with ${what}`, () => {
    test.use({
      given: { intercept: (request) => (new URL(request.url).pathname === '/oauth2/token' ? answer() : undefined) },
    })

    test('the exchange is told to have failed', async ({ app }) => {
      await app.open()
      await app.continueToHostedUi('Continue with Facebook')
      await app.press('Continue as Fumi Facebook')
      await expect(app.alert).toContainText('Sign-in through the Hosted UI failed')
      await expect(app.alert).toContainText(words)
    })
  })
}

test('a network that is down is told so; the next try works', async ({ app, page, context }) => {
  app.announce(/ERR_INTERNET_DISCONNECTED/)
  await app.open()
  await untilFetched(page, /user-pool.*\.js/)
  await untilFetched(page, /problem-note.*\.js/)
  await context.setOffline(true)
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.alert).toContainText('Sign-in failed')
  await expect(app.alert).toContainText('The browser got no answer from the user pool')
  await context.setOffline(false)
  await app.press('Sign in')
  await expect(app.caller).toContainText('LocalAdmins')
})

test('a network that goes down at once is told too, before anything was fetched for later', async ({
  app,
  page,
  context,
}) => {
  app.announce(/ERR_INTERNET_DISCONNECTED/)
  await app.keepBusy()
  await app.open()
  await app.choose('User pool')
  await expect(page.getByLabel('Username')).toBeVisible()
  await context.setOffline(true)
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.alert).toContainText('Sign-in failed, and the explanation could not be loaded')
  await context.setOffline(false)
  await app.press('Sign in')
  await expect(app.caller).toContainText('LocalAdmins')
})

test('a part of the page that can’t be fetched says so in its place, and the sign-in goes on', async ({
  app,
  page,
}) => {
  app.announce(/ERR_FAILED|Failed to fetch dynamically/)
  await page.route(/exchanges-pane.*\.js/, (route) => route.abort())
  await app.open()
  await expect(page.getByRole('region', { name: 'Exchanges', exact: true })).toContainText(
    'This part could not be loaded',
  )
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
})

test.describe('a service that never answers', () => {
  test.use({
    given: { intercept: (request) => (isCall(request, 'GetId') ? new Promise<undefined>(() => {}) : undefined) },
  })

  test('can be cancelled, and the page says what it is waiting for', async ({ app, page }) => {
    await app.open()
    await app.continueAsGuest()
    await expect(page.getByText(/Asking the identity pool for an identity…/)).toBeVisible()
    await app.press('Cancel')
    await expect(app.alert).toContainText('GetId was cancelled')
    await app.press('List')
    await expect(page.getByRole('cell', { name: 'cancelled' })).toBeVisible()
  })
})

const oddTexts = [
  ['spaces', '   '],
  ['emoji', '🔑🌸'],
  ['10,000 characters', 'x'.repeat(10_000)],
  ['markup', '<img src=x onerror=alert(1)>"\'`'],
] as const

for (const [what, text] of oddTexts) {
  test(`${what} in every field ends in words, with the text still there`, async ({ app, page }) => {
    app.announce(/400/)
    await app.open()
    await app.signIn(text, text)
    await expect(app.alert).toContainText(/Sign-in (was refused|failed)/)
    await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue(text)
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue(text)
    if (text.trim() === '') return
    await app.giveToken('graph.facebook.com', text)
    await expect(app.alert).toContainText(/GetId (was refused|failed)/)
    await expect(page.getByLabel('Token', { exact: true })).toHaveValue(text)
  })
}

test('nothing that was issued reaches a storage, and signing out leaves nothing on the page', async ({ app, page }) => {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  const storages = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  )
  expect(storages).not.toMatch(/eyJ|ASIA|Passw0rd/)
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)

  await app.signOut()
  await expect(app.way('User pool')).toBeChecked()
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('')
  await expect(page.locator('body')).not.toContainText(/ASIA|alice/)
})

/** What the page fetches when idle comes when the machine finds the time: until that file came, and no other for a while. */
async function untilFetched(page: Page, file: RegExp): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)))
    .toEqual(expect.arrayContaining([expect.stringMatching(file)]))
  await page.evaluate(async () => {
    await new Promise<void>((resolve) => {
      let timer = setTimeout(resolve, 500)
      new PerformanceObserver(() => {
        clearTimeout(timer)
        timer = setTimeout(resolve, 500)
      }).observe({ type: 'resource' })
    })
  })
}
