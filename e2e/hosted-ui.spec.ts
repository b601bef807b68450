import type { Page, Request } from 'playwright/test'
import { expect, test } from './fixtures.ts'

/** Counts the exchanges of an authorization code. */
function tokenRequests(page: Page): Request[] {
  const made: Request[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && new URL(request.url()).pathname === '/oauth2/token') made.push(request)
  })
  return made
}

/** Lets the browser arrive at the Hosted UI with another value than the app sent. */
async function changeOnTheWay(page: Page, parameter: string, value: string): Promise<void> {
  await page.route(
    (url) => url.pathname === '/oauth2/authorize' && url.searchParams.get(parameter) !== value,
    async (route) => {
      const url = new URL(route.request().url())
      url.searchParams.set(parameter, value)
      await route.fulfill({ status: 302, headers: { location: url.href } })
    },
  )
}

/** What the tab stores beside the choices that it remembers. */
const stored = (page: Page) =>
  page.evaluate(() => {
    const { 'cognito-inspector.tab': _, ...rest } = sessionStorage
    return rest
  })

for (const [button, person, username] of [
  ['Continue with Facebook', 'Continue as Fumi Facebook', 'Facebook_1000000000000011'],
  ['Continue with Login with Amazon', 'Continue as Aki Amazon', 'LoginWithAmazon_amzn1.account'],
] as const) {
  test(`a person signs in: ${button}`, async ({ app, page, local }) => {
    const exchanges = tokenRequests(page)
    await app.open()
    await app.continueToHostedUi(button)
    await app.press(person)

    await expect(app.caller).toContainText('LocalUsers')
    await expect(app.tokens).toContainText(username)
    await expect(app.identity).toContainText('cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_Local0001')
    expect(page.url()).toBe(`${local.appOrigin}/`)
    expect(await stored(page)).toEqual({})
    expect(exchanges).toHaveLength(1)
    const form = new URLSearchParams(exchanges[0]?.postData() ?? '')
    expect([...form.keys()].sort()).toEqual(['client_id', 'code', 'code_verifier', 'grant_type', 'redirect_uri'])
  })
}

test('alice signs in on the Hosted UI’s own page', { tag: '@firefox' }, async ({ app }) => {
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await app.fill('Username', 'alice')
  await app.fill('Password', 'Alice-Passw0rd!')
  await app.press('Sign in')
  await expect(app.caller).toContainText('LocalAdmins')
  await app.openAllSteps()
  await expect(app.tokens.getByRole('row', { name: /^nonce/ })).toBeVisible()
  await app.page
    .getByRole('region', { name: 'ID token' })
    .getByText(/rules checked/)
    .click()
  await expect(app.tokens.getByRole('row', { name: /Nonce passed/ })).toBeVisible()
  await expect(app.tokens.getByRole('row', { name: /Access token’s hash passed/ })).toBeVisible()
})

test('the way there carries PKCE, state and nonce, fresh each time', async ({ app, page }) => {
  const queries: URLSearchParams[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.pathname === '/oauth2/authorize') queries.push(url.searchParams)
  })
  for (let time = 0; time < 2; time++) {
    await app.open()
    await app.continueToHostedUi('Continue to the Hosted UI')
    await page.waitForURL(/\/login/)
  }
  for (const query of queries) {
    expect(query.get('response_type')).toBe('code')
    expect(query.get('code_challenge_method')).toBe('S256')
    expect(query.get('nonce')).toMatch(/^[\w-]{43}$/)
  }
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(new Set(queries.map((query) => query.get(name))).size).toBe(2)
})

test('the code is used once, also after a reload and the back button', async ({ app, page }) => {
  const exchanges = tokenRequests(page)
  // Back leads to the consent page, whose turn is over.
  app.announce(/400/)
  await app.open()
  await app.continueToHostedUi('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await expect(app.caller).toBeVisible()
  await page.reload()
  await expect(app.method('Guest')).toBeVisible()
  await expect(app.alert).toHaveCount(0)
  await page.goBack()
  await page.goForward()
  await expect(app.method('Guest')).toBeVisible()
  expect(exchanges).toHaveLength(1)
})

test('somebody who comes back with the back button can choose again', async ({ app, page }) => {
  await app.open()
  await app.continueToHostedUi('Continue with Facebook')
  await page.waitForURL(/pretend/)
  await page.goBack()
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
  expect(await page.evaluate(() => sessionStorage.getItem('token'))).toBeNull()
})

test('an address that was finished before is refused without asking for tokens again', async ({ app, page }) => {
  const exchanges = tokenRequests(page)
  let callback = ''
  page.on('request', (request) => {
    if (request.url().includes('/callback?')) callback = request.url()
  })
  await app.open()
  await app.continueToHostedUi('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await expect(app.caller).toBeVisible()
  await page.goto(callback)
  await expect(app.alert).toContainText('No sign-in in this tab is waiting for this response')
  await expect(app.alert).toContainText('No token was requested.')
  expect(exchanges).toHaveLength(1)
  expect(page.url()).not.toContain('code=')
})

test('a tampered state is refused before any token is asked for', async ({ app, page, local }) => {
  const exchanges = tokenRequests(page)
  await changeOnTheWay(page, 'state', 'somebody-else')
  await app.open()
  await app.continueToHostedUi('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await expect(app.alert).toContainText('No sign-in in this tab is waiting for this response')
  await expect(app.identity).toBeHidden()
  expect(exchanges).toHaveLength(0)
  expect(page.url()).toBe(`${local.appOrigin}/`)
  expect(await stored(page)).toEqual({})
})

test('tokens with another nonce are thrown away', async ({ app, page }) => {
  await changeOnTheWay(page, 'nonce', 'replayed')
  await app.open()
  await app.continueToHostedUi('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await expect(app.alert).toContainText('The nonce in the ID token doesn’t match the one this tab sent')
  await expect(app.tokens).toBeHidden()
})

test.describe('where somebody else is faster', () => {
  test.use({
    given: {
      intercept: async (request) => {
        const isExchange = new URL(request.url).pathname === '/oauth2/token' && !request.headers.has('x-thief')
        if (isExchange && request.method === 'POST') {
          const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-thief': 'yes' }
          const stolen = await fetch(request.url, { method: 'POST', headers, body: await request.clone().text() })
          expect(stolen.status).toBe(200)
        }
        return undefined
      },
    },
  })

  test('a reused code is refused as the service says it', async ({ app }) => {
    app.announce(/400/)
    await app.open()
    await app.continueToHostedUi('Continue with Facebook')
    await app.press('Continue as Fumi Facebook')
    await expect(app.alert).toContainText('Sign-in through the Hosted UI was refused')
    await expect(app.alert).toContainText('invalid_grant')
    await expect(app.alert).toContainText('The code has already been used')
    await expect(app.identity).toBeHidden()
  })
})

test('a consent that was cancelled is shown as it came back', async ({ app, page }) => {
  await app.open()
  await app.continueToHostedUi('Continue with Facebook')
  await app.press('Cancel')
  await expect(app.alert).toContainText('What the Hosted UI said')
  await expect(app.alert).toContainText('access_denied')
  await expect(app.alert).toContainText('cancelled on the provider’s page')
  expect(await stored(page)).toEqual({})
})

test('an error of Cognito’s is shown as text, whatever stands in it', async ({ app, page }) => {
  const words = 'LoginWithAmazon Error - 400 invalid_request <img src=x onerror=alert(1)>'
  await app.open(`/callback?${new URLSearchParams({ error_description: words, error: 'invalid_request' })}`)
  await expect(app.alert).toContainText('No sign-in in this tab was waiting for this response')
  await expect(app.alert).toContainText(words)
  await expect(app.alert).toContainText('invalid_request')
  expect(page.url()).not.toContain('error')
})

test.describe('where the redirect address is not registered', () => {
  test.use({
    given: {
      seed: (seed) => ({
        ...seed,
        userPool: {
          ...seed.userPool,
          clients: seed.userPool.clients.map((client) => ({ ...client, callbackUrls: ['https://example.com/'] })),
        },
      }),
    },
  })

  test('the Hosted UI stops with its own page and sends nobody anywhere', async ({ app, page, local }) => {
    // Nor may the page, whose origin is no longer the app's, ask the local Cognito for its client's settings.
    app.announce(/400|CORS|ERR_FAILED/)
    await app.open()
    const answered = page.waitForResponse((response) => response.url().startsWith(`${local.origin}/error`))
    await app.continueToHostedUi('Continue to the Hosted UI')
    expect((await answered).status()).toBe(400)
    await expect(page.getByText('redirect_mismatch')).toBeVisible()
  })
})

test('signing out here leaves the Hosted UI’s session; signing out of it too ends it', async ({ app, page, local }) => {
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await app.fill('Username', 'bob')
  await app.fill('Password', 'Bob-Passw0rd!')
  await app.press('Sign in')
  await expect(app.caller).toBeVisible()

  await app.signOut()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await expect(app.caller).toBeVisible()

  const left = page.waitForRequest((request) => new URL(request.url()).pathname === '/logout')
  await app.press('Sign out of the Hosted UI too')
  const query = new URL((await left).url()).searchParams
  expect(Object.fromEntries(query)).toEqual({
    client_id: 'localclient000000000000000',
    logout_uri: `${local.appOrigin}/`,
  })
  await app.continueToHostedUi('Continue to the Hosted UI')
  await expect(page.getByLabel('Username', { exact: true })).toBeVisible()
  expect(page.url()).toContain('/login')
})

test.describe('where the Hosted UI takes its time', () => {
  let answer = () => {}
  test.use({
    given: {
      intercept: ({ url }) =>
        new URL(url).pathname === '/oauth2/authorize'
          ? new Promise((resolve) => {
              answer = () => resolve(undefined)
            })
          : undefined,
    },
  })

  test('who cancels while the page is leaving stays', async ({ app, page, local }) => {
    await app.open()
    // From inside: Playwright's own click would wait until the page has left.
    await page.evaluate(() => {
      const timer = setInterval(() => {
        const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')
        if (!cancel) return
        clearInterval(timer)
        setTimeout(() => cancel.click(), 500)
      }, 50)
    })
    const asked = page.waitForRequest((request) => new URL(request.url()).pathname === '/oauth2/authorize')
    await app.continueToHostedUi('Continue to the Hosted UI')
    await asked
    await expect(app.alert).toContainText('was cancelled')
    answer()
    expect(await stored(page)).toEqual({})
    await app.continueAsGuest()
    await expect(app.caller).toContainText('LocalGuests')
    expect(page.url()).toBe(`${local.appOrigin}/`)
  })
})
