import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Locator } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

const answer = ({ page }: Workbench): Locator => page.getByRole('region', { name: 'Response', exact: true })

/** Chooses a service beside the credentials. */
async function choose({ page }: Workbench, service: string): Promise<void> {
  await page.getByLabel('Call', { exact: true }).selectOption(service)
}

async function asUser(app: Workbench, username: string, password: string): Promise<void> {
  await app.open()
  await app.signIn(username, password)
  await expect(app.caller).toContainText('Local')
  await app.openAllSteps()
  await app.press('Try them')
}

test('a guest sees beforehand what Cognito’s session policy does, and is refused by it', async ({ app, page }) => {
  app.announce(/400|403/)
  await app.open()
  await app.continueAsGuest()
  await app.press('Try them')
  await choose(app, 'polly')
  await expect(app.credentials).toContainText('Cognito’s session policy allows it, so the role decides.')
  await app.press('Call DescribeVoices')
  await expect(answer(app)).toContainText('"allowed": "polly:DescribeVoices"')

  await choose(app, 'secretsmanager')
  await expect(answer(app)).toBeHidden()
  await expect(app.credentials).toContainText('guests are refused whatever the role allows')
  await app.press('Call ListSecrets')
  await expect(answer(app)).toContainText(/The session policy doesn’t allow it\.\s*These are a guest’s credentials\./)

  await choose(app, 'lambda')
  await app.press('Call ListFunctions')
  await expect(answer(app)).toContainText('The role’s identity-based policy doesn’t allow it.')
  await expect(page.getByRole('option', { name: /ListSecrets, Browser to/ })).toBeVisible()
})

test('each policy around a role is told from the others', async ({ app }) => {
  app.announce(/400|403/)
  await asUser(app, 'bob', 'Bob-Passw0rd!')
  await choose(app, 'dynamodb')
  await app.press('Call ListTables')
  await expect(answer(app)).toContainText('"allowed": "dynamodb:ListTables"')
  await choose(app, 'sqs')
  await app.press('Call ListQueues')
  await expect(answer(app)).toContainText('The permissions boundary of the role doesn’t allow it.')
  await choose(app, 'sns')
  await app.press('Call ListTopics')
  await expect(answer(app)).toContainText('The role’s identity-based policy explicitly denies it.')
})

test('the organization’s policy denies what the role allows', async ({ app }) => {
  app.announce(/400/)
  await asUser(app, 'alice', 'Alice-Passw0rd!')
  await choose(app, 'kms')
  await app.press('Call ListKeys')
  await expect(answer(app)).toContainText('A service control policy of the organization explicitly denies it.')
})

test('another Region, CORS and the network are told from a refusal', async ({ app, page }) => {
  app.announce(/400|403|CORS policy|ERR_FAILED|ERR_CONNECTION_REFUSED/)
  await asUser(app, 'alice', 'Alice-Passw0rd!')
  await choose(app, 'dynamodb')
  await app.page.getByLabel('Region', { exact: true }).fill('here')
  await expect(page.getByText('Enter a Region such as eu-west-1.')).toBeVisible()
  await app.page.getByLabel('Region', { exact: true }).fill('us-east-1')
  await app.press('Call ListTables')
  await expect(answer(app)).toContainText('It was signed for another Region.')

  await choose(app, 'bedrock')
  await expect(app.credentials).toContainText('AWS doesn’t say whether pages can call it (unverified).')
  await page.route('**/apis/aws/**', (route) =>
    route.fulfill({ status: 403, headers: { 'access-control-allow-origin': 'https://elsewhere.example' } }),
  )
  await app.press('Call ListFoundationModels')
  await expect(answer(app)).toContainText('The CORS settings of an AWS service can’t be changed.')
  await page.unroute('**/apis/aws/**')

  await page.route('**/apis/aws/**', (route) => route.abort('connectionrefused'))
  await app.press('Call ListFoundationModels')
  await expect(answer(app)).toContainText('Not every AWS service is available in every Region')
})

test('its code as curl, taken along with the values, makes the same call', async ({ app, page }) => {
  app.announce(/400/)
  await asUser(app, 'alice', 'Alice-Passw0rd!')
  for (const [service, call, words] of [
    ['dynamodb', 'ListTables', /"allowed": ?"dynamodb:ListTables"/],
    ['kms', 'ListKeys', /with an explicit deny in a service control policy/],
  ] as const) {
    await choose(app, service)
    await app.press(`Call ${call}`)
    await page.getByRole('option', { name: new RegExp(`^${call}, Browser to`) }).click()
    await page.getByRole('tab', { name: 'Code', exact: true }).click()
    const panel = page.getByRole('tabpanel', { name: 'curl' })
    await panel.getByRole('checkbox', { name: 'Put the values into the code' }).check()
    await expect(panel.locator('pre')).toContainText('--aws-sigv4')
    const { stdout } = await promisify(execFile)('bash', ['-c', await panel.locator('pre').innerText()])
    expect(stdout).toMatch(words)
  }
})
