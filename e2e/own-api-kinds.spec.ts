import type { Locator } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

const apis = {
  appSync: 'https://a1b2c3.appsync-api.eu-west-1.amazonaws.com/graphql',
  functionUrl: 'https://a1b2c3.lambda-url.eu-west-1.on.aws/orders',
  loadBalancer: 'https://front-123.eu-west-1.elb.amazonaws.com/orders',
} as const

test.use({ given: { connections: (local) => [{ ...local, apis: Object.values(apis) }] } })

const answer = ({ page }: Workbench): Locator => page.getByRole('region', { name: 'Response', exact: true })
const guard = ({ page }: Workbench): Locator => page.getByRole('region', { name: 'What it wants' })

interface Asked {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** Stands in for the API, as its documentation says it answers, and notes what it is asked. */
async function stand(
  app: Workbench,
  api: string,
  answers: { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> },
): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  await app.page.route(`${api}**`, (route) => {
    const request = route.request()
    if (request.method() !== 'OPTIONS') {
      asked.push({ method: request.method(), headers: request.headers(), body: request.postData() })
    }
    return route.fulfill({
      status: request.method() === 'OPTIONS' ? 204 : answers.status,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'authorization, content-type, x-amz-date, x-amz-security-token',
        ...answers.headers,
      },
      body: answers.body ?? '',
    })
  })
  return asked
}

/** alice, with the form open beside her tokens at that API, whose host she confirms when she sends. */
async function besideTokens(app: Workbench, api: string): Promise<void> {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('LocalAdmins')
  const title = app.page.getByRole('heading', { name: 'Call your own API' })
  if (!(await title.isVisible())) await app.press('Tokens')
  await title.click()
  await app.page.getByLabel('From the connection').selectOption(api)
}

async function sendTo(app: Workbench, api: string, method: string): Promise<void> {
  await app.press(`Send ${method} request`)
  await app.press(`Send to ${new URL(api).host}`)
}

const choose = (app: Workbench, credential: string) =>
  app.page.getByLabel('Send', { exact: true }).selectOption(credential)

test.beforeEach(({ watch }) => {
  watch.expectRequestsTo(...Object.values(apis).map((api) => new URL(api).origin))
})

test('AppSync gets a query with the ID token alone, and a field that is refused is told from a token', async ({
  app,
}) => {
  app.announce(/401/)
  const refused = {
    path: ['orders'],
    errorType: 'Unauthorized',
    message: 'Not Authorized to access orders on type Query',
  }
  const asked = await stand(app, apis.appSync, { status: 200, body: JSON.stringify({ data: null, errors: [refused] }) })
  await besideTokens(app, apis.appSync)
  await expect(app.page.getByLabel('Kind of API')).toHaveValue('app-sync')
  await expect(guard(app)).toContainText('ID token: should be accepted')
  await sendTo(app, apis.appSync, 'POST')
  await expect(answer(app)).toContainText('AppSync accepted the caller')
  expect(asked[0]).toMatchObject({ method: 'POST', body: '{"query":"query { __typename }"}' })
  expect(asked[0]?.headers.authorization).toMatch(/^ey[\w-]+\.ey[\w-]+\.[\w-]+$/)

  await app.page.unroute(`${apis.appSync}**`)
  const unauthorized = { errors: [{ errorType: 'UnauthorizedException', message: 'Unauthorized' }] }
  const signed = await stand(app, apis.appSync, { status: 401, body: JSON.stringify(unauthorized) })
  await app.press('Send POST request')
  await expect(answer(app)).toContainText('The API does not accept this token.')
  await choose(app, 'Signature (SigV4)')
  await expect(app.page.getByLabel('Service', { exact: true })).toHaveValue('appsync')
  await app.press('Send POST request')
  await expect(answer(app)).toContainText('AppSync refuses the signature.')
  await expect(answer(app)).toContainText('AWS doesn’t document this message (unverified).')
  expect(signed.at(-1)?.headers.authorization).toContain('/eu-west-1/appsync/aws4_request')
})

test('a function URL is signed for lambda, and reads no token', async ({ app }) => {
  app.announce(/403/)
  const asked = await stand(app, apis.functionUrl, { status: 403, body: '{"Message":"Forbidden"}' })
  await besideTokens(app, apis.functionUrl)
  await expect(app.page.getByLabel('Kind of API')).toHaveValue('function-url')
  await choose(app, 'Access token')
  await expect(guard(app)).toContainText('Access token: will be refused')
  await choose(app, 'Signature (SigV4)')
  await expect(guard(app)).toContainText('Signature (SigV4): should be accepted')
  await sendTo(app, apis.functionUrl, 'GET')
  await expect(answer(app)).toContainText('The function URL requires a signature, or its resource-based policy')
  expect(asked).toHaveLength(1)
  expect(asked[0]?.headers.authorization).toContain('/eu-west-1/lambda/aws4_request')
  expect(asked[0]?.headers['x-amz-security-token']).toBeTruthy()
  // The next address has no part in what this API has answered.
  await app.fill('Address', apis.appSync)
  await expect(app.page.getByLabel('Kind of API')).toHaveValue('app-sync')
  await expect(answer(app)).toContainText('The function URL requires a signature, or its resource-based policy')
})

test('a load balancer that signs in by itself redirects, which is not followed', async ({ app, page }) => {
  app.announce(/401/)
  const elsewhere: string[] = []
  await page.route('https://login.example.test/**', (route) => {
    elsewhere.push(route.request().url())
    return route.abort()
  })
  await stand(app, apis.loadBalancer, { status: 302, headers: { location: 'https://login.example.test/' } })
  await besideTokens(app, apis.loadBalancer)
  await expect(page.getByLabel('Kind of API')).toHaveValue('load-balancer')
  await expect(page.getByLabel('Send', { exact: true })).toHaveValue('access-token')
  await sendTo(app, apis.loadBalancer, 'GET')
  await expect(answer(app)).toContainText(
    'A load balancer that signs users in itself redirects browsers to the login page.',
  )
  expect(elsewhere).toEqual([])

  await page.unroute(`${apis.loadBalancer}**`)
  const asked = await stand(app, apis.loadBalancer, { status: 401 })
  await app.press('Send GET request')
  await expect(answer(app)).toContainText('The API does not accept this token.')
  expect(asked[0]?.headers.authorization).toMatch(/^Bearer ey/)
})
