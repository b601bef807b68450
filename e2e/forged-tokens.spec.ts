import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

/** alice, with the card opened. */
async function openCard(app: Workbench): Promise<void> {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('LocalAdmins')
  await unfoldCard(app)
}

async function unfoldCard(app: Workbench): Promise<void> {
  const title = app.page.getByRole('heading', { name: 'Edit and re-sign a token' })
  if (!(await title.isVisible())) await app.press('Tokens')
  await title.click()
}

const field = (page: Page, claim: string): Locator => page.getByLabel(claim, { exact: true })
const row = (page: Page, receiver: RegExp): Locator =>
  page.getByRole('table', { name: 'Who accepts it' }).getByRole('row', { name: receiver })
const send = (app: Workbench) => app.press('Sign and send')

const identityPool = /^Identity pool/
const userPool = /^User pool/
const thisPage = /^This page/

test('nobody takes a token that another key signed, and each says why', { tag: '@firefox' }, async ({ app, page }) => {
  app.announce(/400/)
  await openCard(app)
  await field(page, 'sub').fill('11111111-2222-4333-8444-555555555555')
  await send(app)
  await expect(row(page, thisPage)).toContainText('refused')
  await expect(row(page, identityPool)).toContainText('refused')
  await expect(row(page, identityPool)).toContainText("Couldn't verify signed token.")
  await expect(row(page, userPool)).toContainText('refused')
  await expect(row(page, userPool)).toContainText('NotAuthorizedException')
  // Marked where it is shown, and in the trace.
  await expect(page.getByText('forged', { exact: true }).first()).toBeVisible()
})

test('with its key registered at the local Cognito the claims alone decide', async ({ app, page }) => {
  app.announce(/40[01]/)
  await openCard(app)
  await send(app)
  await expect(row(page, userPool)).toContainText('refused')
  await app.press('Register the key')
  await expect(page.getByText('Registered keys')).toBeVisible()

  await send(app)
  for (const receiver of [thisPage, identityPool]) await expect(row(page, receiver)).toContainText('accepted')
  await app.press('Expired an hour ago')
  await send(app)
  await expect(row(page, thisPage)).toContainText('refused')
  await expect(row(page, identityPool)).toContainText('Token expired')
  await app.press('Expires in an hour')
  await field(page, 'aud').fill('another-client')
  await send(app)
  await expect(row(page, identityPool)).toContainText('refused')

  // The signature counts whatever is registered.
  await app.press('Undo all changes')
  await page.getByLabel('Signature', { exact: true }).selectOption('None (alg: none)')
  await send(app)
  await expect(row(page, identityPool)).toContainText('refused')
  await page.getByLabel('Signature', { exact: true }).selectOption('Key made here')
  await page.getByRole('button', { name: /^Remove forged-/ }).click()
  await send(app)
  await expect(row(page, identityPool)).toContainText("Couldn't verify signed token.")
})

test('a key that was registered stays in the list when an older one comes late', async ({ app, page }) => {
  app.announce(/40[01]/)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let held = 0
  await page.route('**/keys', async (route) => {
    if (route.request().method() === 'GET') {
      held += 1
      const response = await route.fetch()
      await released
      return route.fulfill({ response })
    }
    return route.continue()
  })
  await openCard(app)
  await expect.poll(() => held).toBe(1)
  await send(app)
  await app.press('Register the key')
  await expect(page.getByRole('button', { name: /^Remove forged-/ })).toBeVisible()
  const late = page.waitForEvent('requestfinished', (request) => request.url().endsWith('/keys'))
  release()
  await late
  await expect(page.getByRole('button', { name: /^Remove forged-/ })).toBeVisible()
})

test('GetUser and an API believe an access token whose key is registered', async ({ app, page }) => {
  app.announce(/40[013]/)
  await openCard(app)
  await page.getByLabel('Token to edit').selectOption('Access token')
  const apis = page.getByLabel('Also call an API')
  const http = apis.getByRole('option', { name: '/apis/http/' })
  await apis.selectOption(await http.getAttribute('value'))
  await send(app)
  await expect(row(page, userPool)).toContainText('refused')
  await expect(row(page, /^Your API/)).toContainText('refused')
  await app.press('Register the key')
  await expect(page.getByText('Registered keys')).toBeVisible()
  await send(app)
  await expect(row(page, userPool)).toContainText('accepted')
  await expect(row(page, /^Your API/)).toContainText('accepted')
  await app.press('Expired an hour ago')
  await send(app)
  await expect(row(page, userPool)).toContainText('Access Token has expired')
  await expect(row(page, /^Your API/)).toContainText('refused')
})

test('claims that are no JSON are told, and nothing that was typed is lost', async ({ app, page }) => {
  await openCard(app)
  await page.getByText('All claims as JSON').click()
  const json = page.getByRole('textbox', { name: 'All claims as JSON' })
  await json.fill('{"sub": 1')
  await expect(page.getByRole('alert').filter({ hasText: 'Not a JSON object.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign and send' })).toBeDisabled()
  await expect(page.getByRole('table', { name: 'Who accepts it' })).toHaveCount(0)
  await expect(json).toHaveValue('{"sub": 1')
})

test('what was typed outlives a refresh and a look at the other token, but no change of the user', async ({
  app,
  page,
}) => {
  await openCard(app)
  await field(page, 'sub').fill('of-the-id-token')
  await page.getByLabel('Token to edit').selectOption('Access token')
  await field(page, 'sub').fill('of-the-access-token')
  await app.press('Refresh tokens')
  await expect(page.getByText(/New tokens received/)).toBeVisible()
  await expect(field(page, 'sub')).toHaveValue('of-the-access-token')
  await page.getByLabel('Token to edit').selectOption('ID token')
  await expect(field(page, 'sub')).toHaveValue('of-the-id-token')

  await app.press('Sign in another user')
  await app.signIn('bob', 'Bob-Passw0rd!')
  await expect(app.caller).toContainText('LocalUsers')
  await unfoldCard(app)
  await expect(field(page, 'sub')).toHaveValue(/^[0-9a-f-]{36}$/)
  await field(page, 'sub').fill('for-bob')
  await app.press('alice, run 1')
  await expect(app.caller).toContainText('LocalAdmins')
  const typed = () => page.locator('input').evaluateAll((fields) => fields.map((each) => Reflect.get(each, 'value')))
  expect(await typed()).not.toContain('for-bob')
})

test('in the Token inspector a pasted token is edited, signed and checked; nothing is sent', async ({
  app,
  page,
  local,
}) => {
  await app.open('/token-inspector')
  await app.press('Try an example')
  const verification = page.getByRole('region', { name: 'Verification' })
  await expect(verification.getByText('verified', { exact: true })).toBeVisible()
  const before = await page.getByLabel('Token', { exact: true }).inputValue()
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !request.url().startsWith(local.appOrigin)) asked.push(request.url())
  })

  await page.getByRole('heading', { name: 'Edit and re-sign a token' }).click()
  await field(page, 'sub').fill('somebody-else')
  await app.press('Sign')
  await expect(page.getByLabel('Token', { exact: true })).not.toHaveValue(before)
  await expect(page.getByRole('table', { name: 'Claims' })).toContainText('somebody-else')
  await expect(verification).toContainText('forged')
  await expect(verification).toContainText('no key with this ID')

  await app.press('Check with the key made here')
  await expect(verification.getByText('verified', { exact: true })).toBeVisible()
  // The next one is signed by the same key.
  await app.press('Expired an hour ago')
  await app.press('Sign')
  await expect(verification).toContainText('expired')
  await expect(verification).not.toContainText('no key with this ID')
  expect(asked).toEqual([])
})

test('a token that is signed takes not the place of one that was pasted meanwhile', async ({ app, page }) => {
  await app.open('/token-inspector')
  await app.press('Try an example')
  await page.getByRole('heading', { name: 'Edit and re-sign a token' }).click()
  await page.evaluate(() => {
    const released = new Promise((resolve) => window.addEventListener('release', resolve))
    const generate = crypto.subtle.generateKey
    Object.assign(crypto.subtle, {
      generateKey: async (...given: unknown[]) => {
        await released
        return Reflect.apply(generate, crypto.subtle, given)
      },
    })
  })
  await field(page, 'sub').fill('somebody-else')
  await app.press('Sign')
  const pasted = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJwYXN0ZWQifQ.c2ln'
  await page.getByLabel('Token', { exact: true }).fill(pasted)
  await page.evaluate(() => window.dispatchEvent(new Event('release')))
  await expect(page.getByRole('button', { name: 'Check with the key made here' })).toBeVisible()
  await expect(page.getByLabel('Token', { exact: true })).toHaveValue(pasted)
})

test.describe('a connection with an API of somebody', () => {
  const api = 'https://api.evil.test/orders'
  test.use({ given: { connections: (local) => [{ ...local, apis: [api] }] } })

  test('gets a forged token only after a yes', async ({ app, page, watch }) => {
    watch.expectRequestsTo('https://api.evil.test')
    app.announce(/40[01]/)
    const asked: string[] = []
    await page.route(`${api}**`, (route) => {
      asked.push(route.request().method())
      return route.fulfill({
        status: 401,
        headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*, authorization' },
        body: '{"message":"Unauthorized"}',
      })
    })
    await openCard(app)
    await page.getByLabel('Also call an API').selectOption(api)
    await send(app)
    const question = page.getByRole('region', { name: 'Send a forged token?' })
    await expect(question).toContainText('It goes to api.evil.test.')
    await expect(question).toBeFocused()
    await app.press('Don’t send')
    await expect(question).toBeHidden()
    expect(asked).toEqual([])

    // Another token is asked for by itself, also where a button changed it.
    await send(app)
    await app.press('Expired an hour ago')
    await expect(question).toBeHidden()
    expect(asked).toEqual([])

    await send(app)
    await app.press('Send it')
    await expect(row(page, /^Your API/)).toContainText('Unauthorized')
    expect(asked).toContain('GET')
  })
})
