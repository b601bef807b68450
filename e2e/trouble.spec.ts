import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { isCall, neverAnswer } from './requests.ts'

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
      await expect(app.alert).toContainText(`The response to ${operation} is not in the format that`)
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
      await expect(app.alert).toContainText(`to ${operation} doesn’t match the API`)
    })
  })
}

const xml = { 'content-type': 'text/xml' }

const isSts = (request: Request) =>
  request.method === 'POST' && (request.headers.get('authorization') ?? '').includes('/sts/')

for (const [what, answer] of [
  ['a web page', html],
  ['a text with status 503', () => new Response('no healthy upstream', { status: 503 })],
  ['half a document', () => new Response('<GetCallerIdentityResponse><GetCaller', { headers: xml })],
  ['an empty document', () => new Response('<GetCallerIdentityResponse/>', { headers: xml })],
] as const) {
  test.describe(`STS answers with ${what}`, () => {
    test.use({ given: { intercept: (request) => (isSts(request) ? answer() : undefined) } })

    test('the credentials stay, the caller is told to be unknown', async ({ app }) => {
      app.announce(/503/)
      await app.open()
      await app.continueAsGuest()
      await expect(app.alert).toContainText('GetCallerIdentity failed')
      await expect(app.alert).not.toContainText('Inspector')
      await expect(app.credentials).toContainText('ASIA')
    })
  })
}

for (const [what, answer, words] of [
  ['a web page', html, 'The response to /oauth2/token is not in the format that the Hosted UI uses'],
  ['nothing in it', () => Response.json({}), '“id_token” is missing; “access_token” is missing'],
] as const) {
  test.describe(`/oauth2/token answers with ${what}`, () => {
    test.use({
      given: { intercept: (request) => (new URL(request.url).pathname === '/oauth2/token' ? answer() : undefined) },
    })

    test('the exchange is told to have failed, and the page stays', async ({ app }) => {
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
  await untilFetched(page, /problem-.*\.js/)
  await context.setOffline(true)
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.alert).toContainText('Sign-in failed')
  await expect(app.alert).toContainText('The browser got no response from the user pool')
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
  await expect(page.getByLabel('Username', { exact: true })).toBeVisible()
  await context.setOffline(true)
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.alert).toContainText('Sign-in failed, and the explanation could not be loaded')
  await context.setOffline(false)
  await app.press('Sign in')
  await expect(app.caller).toContainText('LocalAdmins')
})

test.describe('a service that never answers', () => {
  test.use({
    given: { intercept: (request) => (isCall(request, 'GetId') ? neverAnswer() : undefined) },
  })

  test('can be cancelled, and the page says what it is waiting for', async ({ app, page }) => {
    await app.open()
    await app.continueAsGuest()
    await expect(page.getByText(/Requesting an identity ID from the identity pool…/)).toBeVisible()
    await app.press('Cancel')
    await expect(app.alert).toContainText('GetId was cancelled')
    await app.press('List')
    await expect(page.getByRole('cell', { name: 'cancelled' })).toBeVisible()
  })
})

test.describe('a refusal whose words are no text', () => {
  test.use({
    given: {
      intercept: (request) =>
        isCall(request, 'GetId') ? Response.json({ __type: 'X', message: { a: 1 } }, { status: 400 }) : undefined,
    },
  })

  test('is told by operation and member, and the page stays up', async ({ app }) => {
    app.announce(/400/)
    await app.open()
    await app.continueAsGuest()
    await expect(app.alert).toContainText('to GetId doesn’t match the API')
    await expect(app.alert).toContainText('“message” is an object, but must be a string')
    await expect(app.method('Guest')).toBeChecked()
  })
})

test.describe('the token endpoint refuses with 429', () => {
  test.use({
    given: {
      intercept: (request) =>
        new URL(request.url).pathname === '/oauth2/token'
          ? Response.json({ error: 'too_many' }, { status: 429 })
          : undefined,
    },
  })

  test('the status is the true one, and the remedy is to wait', async ({ app }) => {
    app.announce(/429/)
    await app.open()
    await app.continueToHostedUi('Continue with Facebook')
    await app.press('Continue as Fumi Facebook')
    await expect(app.alert).toContainText('HTTP status 429')
    await expect(app.alert).toContainText('Wait a moment and try again')
  })
})

test.describe('a new password whose answer gets lost', () => {
  let sent = 0
  test.use({
    given: {
      intercept: async (request) => {
        if (!isCall(request, 'RespondToAuthChallenge')) return undefined
        if (!(await request.text()).includes('NEW_PASSWORD')) return undefined
        sent++
        return new Response('upstream timed out', { status: 504 })
      },
    },
  })

  test('is sent once, and may be in force', async ({ app }) => {
    app.announce(/504/)
    await app.open()
    await app.signIn('carol', 'Carol-Temp0rary!')
    await app.chooseNewPassword('Carol-Passw0rd!', { email: 'carol@example.com' })
    await expect(app.alert).toContainText('The new password may already be set')
    expect(sent).toBe(1)
  })
})

test.describe('a request that is held open', () => {
  test.use({
    given: { intercept: (request) => (isCall(request, 'GetId') ? neverAnswer() : undefined) },
  })

  test('is given up after a minute, with the reason', async ({ app, page }) => {
    await page.clock.install()
    await app.open()
    await app.continueAsGuest()
    await expect(page.getByText(/Requesting an identity ID from the identity pool…/)).toBeVisible()
    // Else the page's own files are given up, too.
    await expect(page.getByRole('region', { name: 'Trace', exact: true })).toContainText('GetId')
    await page.clock.fastForward(61_000)
    await expect(app.alert).toContainText('did not respond to GetId within 60 seconds')
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
  await expect(app.method('User pool')).toBeChecked()
  // The user name stays in the form for the next sign-in; the local Cognito's users are offered beside the form, alice among them.
  await app.choose('Guest')
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
