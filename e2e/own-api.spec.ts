import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

const answer = (app: Workbench): Locator => app.page.getByRole('region', { name: 'Response', exact: true })
const guard = (app: Workbench): Locator => app.page.getByRole('region', { name: 'What it wants' })
const send = (app: Workbench, method = 'GET') => app.press(`Send ${method} request`)

/** alice, with the form open beside her tokens. */
async function besideTokens(app: Workbench): Promise<void> {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('LocalAdmins')
  const title = app.page.getByRole('heading', { name: 'Call your own API' })
  if (!(await title.isVisible())) await app.press('Tokens')
  await title.click()
}

const chooseApi = async (page: Page, name: string) => {
  const select = page.getByLabel('From the connection')
  const option = select.getByRole('option', { name: `/apis/${name}/` })
  await select.selectOption(await option.getAttribute('value'))
}

test('the first success takes one press, and is in the trace', { tag: '@firefox' }, async ({ app, page }) => {
  await besideTokens(app)
  await expect(guard(app)).toContainText('ID token: should be accepted')
  await send(app)
  await expect(answer(app)).toContainText('Status 200')
  await expect(answer(app)).toContainText('"cognito:username": "alice"')
  await expect(page.getByRole('option', { name: /^\/apis\/rest\/whoami, Browser to/ })).toBeVisible()
})

test('a REST API refuses the access token, and the guard says so before', async ({ app, page }) => {
  app.announce(/401/)
  await besideTokens(app)
  await page.getByLabel('Send', { exact: true }).selectOption('Access token')
  await expect(guard(app)).toContainText('Access token: depends on its settings')
  await expect(guard(app)).toContainText('It accepts the ID token. If the method has authorization scopes')
  await send(app)
  await expect(answer(app)).toContainText('Status 401')
  await expect(answer(app)).toContainText('accepts only the ID token')
})

test('an HTTP API takes the access token', async ({ app, page }) => {
  await besideTokens(app)
  await chooseApi(page, 'http')
  await expect(page.getByLabel('Kind of API')).toHaveValue('http-api')
  await expect(page.getByLabel('Send', { exact: true })).toHaveValue('access-token')
  await send(app)
  await expect(answer(app)).toContainText('Status 200')
  await expect(answer(app)).toContainText('"aws.cognito.signin.user.admin"')
})

test('an API with IAM takes a signature, and tells a token from one', async ({ app, page }) => {
  app.announce(/403/)
  await besideTokens(app)
  await chooseApi(page, 'iam')
  await page.getByLabel('Send', { exact: true }).selectOption('Access token')
  await expect(guard(app)).toContainText('Access token: will be refused')
  await send(app)
  await expect(answer(app)).toContainText('It expects a signature and got a token.')
  await page.getByLabel('Send', { exact: true }).selectOption('Signature (SigV4)')
  await page.getByLabel('Method').selectOption('POST')
  await app.fill('Body', '{"order":1}')
  await send(app, 'POST')
  await expect(answer(app)).toContainText('Status 200')
  await expect(answer(app)).toContainText('assumed-role/LocalAdmins/')
})

test('a signature for another service is told from a wrong one', async ({ app, page }) => {
  app.announce(/403/)
  await besideTokens(app)
  await chooseApi(page, 'iam')
  await app.fill('Service', 'lambda')
  await send(app)
  await expect(answer(app)).toContainText('It was signed for another service.')
})

test('a guest has the form beside the credentials, and is denied by the role’s policies', async ({ app }) => {
  app.announce(/403/)
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
  await app.press('Call an API')
  await expect(app.page.getByLabel('Send', { exact: true })).toHaveValue('signature')
  await send(app)
  await expect(answer(app)).toContainText('The role’s identity-based policy doesn’t allow it.')
})

test('CORS is told from a server that isn’t there', async ({ app, page }) => {
  app.announce(/CORS policy|ERR_FAILED|ERR_CONNECTION_REFUSED|401/)
  await besideTokens(app)
  await chooseApi(page, 'no-cors')
  await send(app)
  await expect(answer(app)).toContainText('CORS: the server is up')

  // The API has CORS, but its preflight allows no Authorization header.
  await page.route('**/apis/http/**', (route) =>
    route.request().headers().authorization
      ? route.abort()
      : route.fulfill({ status: 401, headers: { 'access-control-allow-origin': '*' }, body: '{}' }),
  )
  await chooseApi(page, 'http')
  await send(app)
  await expect(answer(app)).toContainText('response to the browser’s preflight')
  await page.unroute('**/apis/http/**')

  await page.route('**/apis/http/**', (route) => route.abort('connectionrefused'))
  await send(app)
  await expect(answer(app)).toContainText('Nothing responds at this address.')
})

test('what the policy keeps back is said before anything is sent', async ({ app, page }) => {
  await besideTokens(app)
  await app.fill('Address', 'https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/orders')
  await expect(page.getByLabel('Kind of API')).toHaveValue('rest-api')
  await send(app)
  await expect(page.getByRole('region', { name: 'This page’s policy does not allow this API' })).toContainText(
    'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
  )
})

test.describe('a connection with an API of somebody', () => {
  const api = 'https://api.evil.test/orders'
  test.use({ given: { connections: (local) => [{ ...local, apis: [api] }] } })

  test('gets no token before the host was confirmed by name', async ({ app, page, watch }) => {
    watch.expectRequestsTo('https://api.evil.test')
    const asked: string[] = []
    await page.route(`${api}**`, (route) => {
      asked.push(route.request().headers().authorization ?? 'nothing')
      return route.fulfill({
        status: 200,
        headers: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*, authorization' },
        body: '{"ok":true}',
      })
    })
    await besideTokens(app)
    await send(app)
    const question = page.getByRole('region', { name: 'Is this the right host?' })
    await expect(question).toContainText('Access token would go to api.evil.test.')
    await expect(question).toBeFocused()
    await app.press('Don’t send')
    await expect(question).toBeHidden()
    expect(asked).toEqual([])

    // Another host is asked for by itself.
    await send(app)
    await app.fill('Address', 'https://api.evil.test:8443/orders')
    await expect(question).toBeHidden()
    await app.fill('Address', api)
    expect(asked).toEqual([])

    await send(app)
    await app.press('Send to api.evil.test')
    await expect(answer(app)).toContainText('Status 200')
    expect(asked.filter((header) => header.startsWith('Bearer '))).toHaveLength(1)
    await send(app)
    await expect.poll(() => asked.filter((header) => header.startsWith('Bearer ')).length).toBe(2)
  })
})
