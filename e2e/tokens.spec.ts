import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { callsOf } from './requests.ts'

const token = (page: Page, name: 'ID token' | 'Access token') => page.getByRole('region', { name, exact: true })

const isKeyRequest = ({ url }: Request) => url.endsWith('/.well-known/jwks.json')

test('both tokens are verified with the pool’s keys, asked for once and after the sign-in', async ({ app, page }) => {
  const sent = callsOf(page, /jwks\.json$/)
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  await expect(token(page, 'ID token').getByText('verified', { exact: true })).toBeVisible()
  await expect(token(page, 'Access token').getByText('verified', { exact: true })).toBeVisible()
  expect(sent.filter((one) => one.endsWith('jwks.json'))).toEqual(['/ap-northeast-1_Local0001/.well-known/jwks.json'])
  expect(sent.at(-1)).toContain('jwks.json')
  await expect(page.getByRole('region', { name: 'Trace' })).toContainText('jwks.json')
})

test('the report names every rule, what it expects, what it found, and where it is laid down', async ({
  app,
  page,
}) => {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  const idToken = token(page, 'ID token')
  await idToken.getByText(/^\d+ rules checked: \d+ passed/).click()
  const report = idToken.getByRole('table', { name: 'Checks' })
  await expect(report.getByRole('row', { name: /^Algorithm/ })).toContainText('RS256')
  await expect(report.getByRole('row', { name: /^Issuer/ })).toContainText(
    'https://cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_Local0001',
  )
  await expect(report.getByRole('row', { name: /^Audience/ })).toContainText('localclient000000000000000')
  await expect(report.getByRole('row', { name: /^Expiry passed/ }).first()).toContainText('in 59 minutes')
  await expect(report.getByRole('link', { name: /^RFC\s7519 §\s4\.1\.1/ })).toHaveAttribute(
    'href',
    'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.1',
  )
  await expect(report).toContainText('Only the identity pool knows which clients are registered with it.')
})

test('the claims are told in words, of the one token and of the other', async ({ app }) => {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  const claims = app.tokens.getByRole('table', { name: 'Claims' })
  await expect(claims.getByText('cognito:username', { exact: true })).toBeVisible()
  await expect(claims.getByText('aws.cognito.signin.user.admin')).toBeHidden()
  await app.press('Explain the claims')
  await expect(claims).toContainText('The user’s groups in the pool.')
  await app.tokens.getByRole('button', { name: /^Access token \(/ }).click()
  await expect(claims.getByText('aws.cognito.signin.user.admin', { exact: true })).toBeVisible()
  await expect(claims.getByText('cognito:username', { exact: true })).toBeHidden()
})

test.describe('on a very wide screen', () => {
  test.use({ viewport: { width: 2300, height: 1000 } })

  test('the claims of both tokens stand side by side', async ({ app }) => {
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await app.openAllSteps()
    const claims = app.tokens.getByRole('table', { name: 'Claims' })
    await expect(claims.getByRole('columnheader', { name: 'ID token' })).toBeVisible()
    await expect(claims.getByRole('row', { name: /^token_use/ })).toHaveText(
      /^token_use≠ differs between the tokensid.*access/,
    )
  })
})

test('after the Hosted UI the ID token is held to the access token that came with it', async ({ app, page }) => {
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
  await app.fill('Username', 'alice')
  await app.fill('Password', 'Alice-Passw0rd!')
  await app.press('Sign in')
  await app.openAllSteps()
  const idToken = token(page, 'ID token')
  await expect(idToken.getByText('verified', { exact: true })).toBeVisible()
  await idToken.getByText(/rules checked/).click()
  await expect(idToken.getByRole('row', { name: /^Access token’s hash passed/ })).toBeVisible()
})

let isDown = true

test.describe('where the keys can’t be had', () => {
  test.use({
    given: {
      intercept: (request) => (isKeyRequest(request) && isDown ? new Response('', { status: 503 }) : undefined),
    },
  })

  test('the sign-in goes on, the signature is called unchecked, and they can be asked for again', async ({
    app,
    page,
  }) => {
    isDown = true
    app.announce(/503/)
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await app.openAllSteps()
    await expect(app.caller).toContainText('LocalAdmins')
    await expect(token(page, 'ID token')).toContainText('signature not checked: the keys couldn’t be fetched')
    isDown = false
    await app.press('Fetch the keys again')
    await expect(token(page, 'ID token').getByText('verified', { exact: true })).toBeVisible()
  })
})

for (const [what, answer, verdict, sentence] of [
  ['are another pool’s', { keys: [] }, 'Not valid: no such key', 'The issuer has no key with this ID.'],
  ['are no key set', 'hello', 'signature not checked: the keys couldn’t be fetched', ''],
] as const) {
  test.describe(`where the keys ${what}`, () => {
    test.use({ given: { intercept: (request) => (isKeyRequest(request) ? Response.json(answer) : undefined) } })

    test('it says so', async ({ app, page }) => {
      await app.open()
      await app.signIn('alice', 'Alice-Passw0rd!')
      await app.openAllSteps()
      await expect(token(page, 'ID token')).toContainText(verdict)
      await expect(token(page, 'ID token')).toContainText(sentence)
    })
  })
}

test.describe('where this computer’s clock is ten minutes ahead', () => {
  test.use({ given: { now: () => Date.now() - 600_000 } })

  test('the difference is measured and told', async ({ app, page }) => {
    // STS refuses the first signature; the SDK then signs by the service's clock.
    app.announce(/40[03]/)
    await app.open()
    // SRP proves the password together with the time.
    await app.signIn('alice', 'Alice-Passw0rd!')
    await expect(page.getByText('This computer’s clock is 10 min ahead of the services’ clock.')).toBeVisible()
    await app.openAllSteps()
    const idToken = token(page, 'ID token')
    await expect(idToken.getByText('verified', { exact: true })).toBeVisible()
    await idToken.getByText(/rules checked/).click()
    await expect(idToken).toContainText(/expires in 59 min|expires in 1 h/)
    await expect(idToken.getByRole('row', { name: /^Expiry passed/ }).first()).toContainText(/in (59 minutes|1 hour)/)
    const expiryClaim = app.tokens.getByRole('table', { name: 'Claims' }).getByRole('row', { name: /^exp / })
    await expect(expiryClaim).toContainText(/in (59 minutes|1 hour)/)
    await expect(idToken).toContainText(/the services’ clock, which is (599|600|601) s behind this computer’s/)
  })
})

for (const [seen, event] of [
  ['when the tab is looked at again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['when the page comes back from the cache', () => window.dispatchEvent(new Event('pageshow'))],
] as const) {
  test(`after a sleep of the computer the verdict is another at once, ${seen}`, async ({ app, page }) => {
    await page.clock.install()
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await app.openAllSteps()
    await expect(app.caller).toBeVisible()
    const idToken = app.tokens.getByRole('region', { name: 'ID token' })
    await expect(idToken.getByText('verified', { exact: true })).toBeVisible()
    // Timers stand still meanwhile, and no second passes after it.
    await page.clock.pauseAt(Date.now() + 10_000)
    await page.clock.setSystemTime(Date.now() + 65 * 60_000)
    await page.evaluate(event)
    await expect(idToken.getByText('Not valid: expired 5 minutes ago')).toBeVisible()
    await expect(app.tokens.getByText('verified', { exact: true })).toBeHidden()
    await expect(app.tokens.getByText(/expires in/)).toBeHidden()
    await page.clock.resume()
    await expect(idToken).toContainText('Its claims can still be read, but no longer verified.')
  })
}

test('ID and access token are compared: what differs is marked, and each claim can be copied', async ({
  app,
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await app.openAllSteps()
  const table = app.tokens.getByRole('table', { name: 'Claims' })
  await expect(table.getByRole('row', { name: /^token_use differs between the tokens/ })).toBeVisible()
  await expect(table.getByRole('row', { name: /^sub / })).not.toContainText('differs')
  await app.tokens.getByRole('button', { name: 'Both', exact: true }).click()
  const use = table.getByRole('row', { name: /^token_use/ })
  await expect(use).toContainText('id')
  await expect(use).toContainText('access')
  await use.getByRole('button', { name: 'Copy token_use' }).first().press('Enter')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('id')
  await app.tokens
    .getByRole('button', { name: /^Reveal ID token/ })
    .or(app.tokens.getByRole('button', { name: /Reveal/ }))
    .first()
    .click()
  for (const part of ['header', 'payload', 'signature'])
    await expect(app.tokens.locator(`.token-part.part-${part}`)).toBeVisible()
})
