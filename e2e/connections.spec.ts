import { expect, test } from './fixtures.ts'

test.describe('a configuration with many faults', () => {
  test.use({
    given: {
      connections: () => [
        { name: '', region: 'Tokyo', userPoolId: 'eu-west-1:oops', endpoints: { sts: 'http://sts.example.com' } },
        { name: 'b', region: 'eu-west-1', identityPoolId: '<script>alert(1)</script>', typo: true },
      ],
    },
  })

  test('is told on the page, all at once and in words', async ({ app, page }) => {
    await app.open()
    await expect(app.alert).toContainText('config.json has errors')
    const faults = page.getByRole('listitem')
    for (const text of [
      'connections[0].name: a connection needs a name',
      'connections[0].region: not an AWS region',
      'connections[0].userPoolId: not a user pool ID',
      'connections[0].endpoints.sts: must be an https address',
      'connections[1].identityPoolId: not an identity pool ID',
      'connections[1].typo: unknown setting',
    ]) {
      await expect(faults.filter({ hasText: text })).toHaveCount(1)
    }
    await expect(page.getByText('found "<script>alert(1)</script>"')).toBeVisible()
  })
})

test.describe('a configuration of which a part is good', () => {
  test.use({
    given: { connections: (local) => [{ name: 'Bad', region: 'local', clientSecret: 'hush', authority: 'x' }, local] },
  })

  test('works with that part, and tells the faults of the other by their places in the file', async ({ app, page }) => {
    await app.open()
    await page.getByText('config.json has 3 errors').click()
    await expect(page.getByText('Bad', { exact: true })).toBeVisible()
    const faults = page.getByRole('listitem')
    await expect(faults.filter({ hasText: 'connections[0].region: not an AWS region' })).toBeVisible()
    await expect(faults.filter({ hasText: 'connections[0].clientSecret: a page can’t keep a secret' })).toBeVisible()
    await expect(faults.filter({ hasText: 'connections[0].authority: unknown setting' })).toBeVisible()
    await expect(page.getByText('hush')).toHaveCount(0)
    await app.continueAsGuest()
    await expect(app.caller).toBeVisible()
  })
})

for (const [what, file, title] of [
  ['is no JSON', '{"connections": [', 'config.json has errors'],
  ['lists nothing', '{"connections": []}', 'No connection yet'],
] as const) {
  test.describe(`a configuration that ${what}`, () => {
    test.use({ given: { connections: () => file } })
    test('ends in words', async ({ app }) => {
      await app.open()
      await expect(app.alert).toContainText(title)
    })
  })
}

test.describe('a file of Amplify in its place', () => {
  test.use({ given: { connections: () => '{"version": "1.3", "auth": {"user_pool_id": "eu-west-1_a"}}' } })
  test('is called what it is', async ({ app, page }) => {
    await app.open()
    await expect(page.getByText('This is amplify_outputs.json.')).toBeVisible()
  })
})

test('a server that lost its configuration is told with its status', async ({ app, page }) => {
  app.announce(/503/)
  await page.route('**/config.json', (route) => route.fulfill({ status: 503, body: 'away' }))
  await app.open()
  await expect(app.alert).toContainText('responded to /config.json with HTTP status 503')
})

test.describe('a connection that can do little', () => {
  test.use({ given: { connections: () => [{ name: 'Bare', region: 'eu-west-1', identityPoolId: 'eu-west-1:0000' }] } })

  test('shows what it cannot do, with the reason', async ({ app, page }) => {
    await app.open()
    await expect(app.method('Guest')).toBeEnabled()
    await expect(app.method('Provider token')).toBeEnabled()
    await expect(app.method('User pool')).toBeDisabled()
    await expect(app.method('User pool')).toHaveAccessibleDescription(
      'Requires a user pool and an app client in the connection.',
    )
    await expect(app.method('Hosted UI')).toBeDisabled()
    await expect(page.getByText('emulator', { exact: true })).toBeHidden()
  })
})

test.describe('a connection without an identity pool', () => {
  test.use({ given: { connections: ({ identityPoolId: _none, ...local }) => [local] } })

  test('ends with the tokens', async ({ app, page }) => {
    await app.open()
    await expect(app.method('Guest')).toBeDisabled()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await expect(app.tokens.getByText('cognito:username')).toBeVisible()
    await expect(page.getByText('this connection has no identity pool').first()).toBeVisible()
    await expect(app.alert).toHaveCount(0)
  })
})

test.describe('several connections', () => {
  test.use({
    given: {
      connections: (local) => [local, { name: 'Elsewhere', region: 'us-east-1', identityPoolId: 'us-east-1:0' }],
    },
  })

  test('can be picked in the header, and what was issued does not come along', async ({ app, page }) => {
    await app.open()
    await app.continueAsGuest()
    await expect(app.caller).toBeVisible()
    await page.getByLabel('Connection', { exact: true }).selectOption('Elsewhere')
    await expect(app.caller).toBeHidden()
    await expect(app.method('User pool')).toBeDisabled()
  })

  test('a return from the Hosted UI belongs to the connection that was left', async ({ app }) => {
    await app.open()
    await app.continueToHostedUi('Continue with Facebook')
    await app.press('Continue as Fumi Facebook')
    await expect(app.caller).toContainText('LocalUsers')
  })
})

test.describe('a connection that is renamed while the user is at the Hosted UI', () => {
  test.use({
    given: {
      connections: (local) => [{ name: 'Elsewhere', region: 'us-east-1', identityPoolId: 'us-east-1:0' }, local],
    },
  })

  test('is found by its ID on the return', async ({ app, page }) => {
    await app.open()
    await page.getByLabel('Connection', { exact: true }).selectOption('local-cognito')
    await app.continueToHostedUi('Continue with Facebook')
    await page.route('**/config.json', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replace('Local Cognito', 'Renamed') })
    })
    await app.press('Continue as Fumi Facebook')
    await expect(app.caller).toBeVisible()
    await expect(page.getByLabel('Connection', { exact: true }).locator(':checked')).toContainText('Renamed')
  })
})

test.describe('connections that the user entered', () => {
  const mine = { id: 'mine', name: 'Mine', region: 'eu-west-1', identityPoolId: 'eu-west-1:0' }
  const stored = JSON.stringify({ version: 1, connections: [{ name: 'Bad', region: 1 }, mine] })

  test.beforeEach(({ page }) =>
    page.addInitScript((text) => localStorage.setItem('cognito-inspector.connections', text), stored),
  )

  test('stand beside those of the deployment, and a faulty one locks no other', async ({ app, page }) => {
    const picker = page.getByLabel('Connection', { exact: true })
    await app.open()
    await expect(picker.getByRole('option')).toHaveText([/^Local Cognito/, /^Mine · eu-west-1/])
    await picker.selectOption('mine')
    await page.reload()
    await expect(picker).toHaveValue('mine')
    await expect(app.method('User pool')).toBeDisabled()
  })

  test.describe('without any of the deployment', () => {
    test.use({ given: { connections: () => [] } })
    test('are enough', async ({ app, page }) => {
      await app.open()
      await expect(page.getByText('Mine', { exact: true })).toBeVisible()
      await expect(page.getByRole('region', { name: 'Journey' })).toBeVisible()
    })
  })
})

test('the connection opens: every value with what it is, and the addresses to register', async ({ app, page }) => {
  await app.open()
  await page.getByRole('button', { name: 'Connection', exact: true }).click()
  const connection = page.getByRole('region', { name: 'Connection', exact: true })
  await expect(connection).toContainText('The local Cognito brought this connection along.')
  const value = (name: string) =>
    connection.locator('.key-value').filter({ has: page.getByText(name, { exact: true }) })
  await expect(value('User pool ID')).toContainText('ap-northeast-1_Local0001')
  await expect(value('App client ID')).toContainText('It must have no client secret.')
  await expect(value('Callback URL')).toContainText(`${new URL(page.url()).origin}/callback`)
  await expect(value('Sign-out URL')).toContainText(`${new URL(page.url()).origin}/`)
  await expect(connection.getByRole('button', { name: 'Copy identity pool ID' })).toBeVisible()
  await page.getByRole('button', { name: 'Connection', exact: true }).click()
  await expect(connection).toBeHidden()
})
