import { expect } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

/** What an API is sent beside the token, and told by nobody but the person. */
const apiKey = 'k3y-0f-alices-0wn-api'

/** What calls of one's own API send beside what the sign-in did. */
export const apiSecrets = ['x-api-key', 'signature']

/**
 * Signed in: calls an API with a token and a key, which both come back in the answer, then signed, then a service of AWS.
 */
export async function callApis(app: Workbench): Promise<void> {
  const { page } = app
  const answer = page.getByRole('region', { name: 'Response', exact: true })
  await page.route('**/apis/http/**', (route) => {
    const { authorization = '', 'x-api-key': key = '' } = route.request().headers()
    const token = authorization.replace(/^Bearer /, '')
    const body = JSON.stringify({ echo: token, access_token: token, 'x-api-key': key })
    return route.fulfill({ headers: { 'access-control-allow-origin': '*' }, body, contentType: 'application/json' })
  })
  await page.getByRole('heading', { name: 'Call your own API' }).click()
  const known = page.getByLabel('From the connection')
  const option = known.getByRole('option', { name: '/apis/http/' })
  await known.selectOption(await option.getAttribute('value'))
  await page.getByText('Headers and body', { exact: true }).click()
  await app.fill('Headers', `x-api-key: ${apiKey}`)
  await app.press('Send GET request')
  await expect(answer).toContainText('Status 200')
  await expect(answer).toContainText('"echo": "•••"')
  await page.unroute('**/apis/http/**')

  await page.getByLabel('Send', { exact: true }).selectOption('Signature (SigV4)')
  await app.press('Send GET request')
  await expect(answer).toContainText('Status 401')
  await app.press('Try them')
  await page.getByLabel('Call', { exact: true }).selectOption('dynamodb')
  await app.press('Call ListTables')
  await expect(answer).toContainText('"allowed": "dynamodb:ListTables"')
}
