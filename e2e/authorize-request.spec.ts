import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

/** The query with which the browser leaves; it gets no further. */
async function leavingQuery(page: Page, leave: () => Promise<void>): Promise<URLSearchParams> {
  const [request] = await Promise.all([
    page.waitForRequest((request) => new URL(request.url()).pathname === '/oauth2/authorize'),
    leave(),
  ])
  return new URL(request.url()).searchParams
}

test('optional parameters go along, by keyboard alone, and are remembered by the tab', async ({ app, page }) => {
  await app.open()
  await app.choose('Hosted UI')
  const summary = page.getByText('Authorize request', { exact: true })
  await summary.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('login')
  await expect(page.getByLabel('prompt', { exact: true })).toHaveValue('login')
  await page.keyboard.press('Tab')
  await page.keyboard.type('alice')
  await page.getByLabel('More parameters').fill('scope=openid\nui_locales=de\nnonsense')
  const query = await leavingQuery(page, () => app.press('Continue to the Hosted UI'))
  expect(Object.fromEntries(query)).toMatchObject({
    prompt: 'login',
    login_hint: 'alice',
    scope: 'openid',
    ui_locales: 'de',
    response_type: 'code',
    code_challenge_method: 'S256',
  })
  expect(query.has('nonsense')).toBe(false)
  await expect(page.getByLabel('Username', { exact: true })).toHaveValue('alice')
  await app.open()
  await page.getByText('Authorize request: 5 changes').click()
  await expect(page.getByLabel('login_hint')).toHaveValue('alice')
  await expect(page.getByLabel('More parameters')).toHaveValue('scope=openid\nui_locales=de\nnonsense=')
})

test('the whole address is shown by parts, and what contradicts itself is told before leaving', async ({
  app,
  page,
  local,
}) => {
  await app.open()
  await app.choose('Hosted UI')
  await page.getByText('Authorize request', { exact: true }).click()
  const address = page.getByRole('region', { name: 'The address, part by part' })
  await expect(address).toContainText(`${local.origin}/oauth2/authorize`)
  const part = (name: string) => address.locator('div').filter({ hasText: new RegExp(`^${name}`) })
  await expect(part('redirect_uri')).toContainText(`${local.appOrigin}/callback`)
  await expect(part('state')).toContainText('generated when you continue')
  await page.getByLabel('prompt', { exact: true }).selectOption('none')
  await expect(part('prompt')).toContainText('none')
  await expect(page.getByText(/^prompt=none with/)).toHaveCount(0)
  await page.getByLabel('More parameters').fill('identity_provider=COGNITO')
  await expect(page.getByText(/^prompt=none with identity_provider=COGNITO/)).toBeVisible()
  const query = await leavingQuery(page, () => app.press('Continue to the Hosted UI'))
  expect(query.get('identity_provider')).toBe('COGNITO')
})

test('the callback URL is among those of the app client', async ({ app, page }) => {
  await app.open()
  await app.choose('Hosted UI')
  await expect(page.getByText('Registered with the app client.')).toBeVisible()
})

test.describe('where another callback URL is registered', () => {
  test.use({
    given: {
      seed: ({ userPool, ...seed }) => {
        const [client, ...others] = userPool.clients
        if (!client) throw new Error('the seed has no app client')
        const callbackUrls = client.callbackUrls.map((url) => `${url}/`)
        return { ...seed, userPool: { ...userPool, clients: [{ ...client, callbackUrls }, ...others] } }
      },
    },
  })

  test('the first character that differs is shown before leaving', async ({ app, page, local }) => {
    await app.open()
    await app.choose('Hosted UI')
    const here = `${local.appOrigin}/callback`
    await expect(page.getByText(`differs from character ${here.length + 1} on`)).toBeVisible()
    await expect(page.getByText('This page: ').locator('mark')).toHaveText('(ends here)')
    await expect(page.getByText('Registered: ').locator('mark')).toHaveText('/')
  })
})
