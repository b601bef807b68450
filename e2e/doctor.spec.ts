import type { Locator, Page } from 'playwright/test'
import type { LocalConnection } from '../src/emulator/host/local-connection.ts'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

/** What the browser says of refusals, and of addresses where nobody listens. */
const refusals = /status of 40[04]|ERR_CONNECTION_REFUSED/

const summary = (page: Page) => page.getByRole('status').filter({ hasText: /\d passed/ })

/** One of the checks, by its name. */
const check = (page: Page, name: string): Locator =>
  page
    .getByRole('list', { name: 'Checks' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^${name} (passed|warning|failed|not checked)$`) }) })

async function checkConnection(app: Workbench): Promise<void> {
  app.announce(refusals)
  await app.open()
  await app.press('Connection')
  await app.press('Check this connection')
  await expect(summary(app.page)).toBeVisible()
}

test('a sound connection is checked from the first screen, and the trace has what was sent', async ({ app, page }) => {
  await checkConnection(app)
  await expect(summary(page)).toHaveText('14 passed, 0 warnings, 0 failed, 2 not checked')
  await expect(check(page, 'Sign-in flows')).toContainText(
    'Allowed: USER_SRP_AUTH, USER_PASSWORD_AUTH, USER_AUTH, CUSTOM_AUTH.',
  )
  await expect(check(page, 'Callback URL')).toContainText('is registered at the app client')
  await app.press('Close')
  const runs = page.getByRole('combobox', { name: 'Run' })
  await runs.selectOption(await runs.getByRole('option', { name: /connection check/ }).getAttribute('value'))
  await expect(page.getByRole('listbox', { name: 'Sequence diagram of run 1' }).getByRole('option')).toHaveCount(8)
})

test('guests are asked for only by a press, and the identity is this browser’s from then on', async ({ app, page }) => {
  await checkConnection(app)
  await app.press('Create a guest identity')
  await expect(check(page, 'Guests')).toContainText('The identity pool accepts guests')
  await app.press('Close')
  await expect(page.getByText('This browser already has a guest identity here')).toBeVisible()
})

/** A typing mistake in each value of the connection, and the check that names it. */
const typos: readonly (readonly [
  value: string,
  mistyped: (local: LocalConnection) => Partial<LocalConnection> & { readonly issuer?: string },
  check: string,
  words: string,
])[] = [
  ['user pool ID', () => ({ userPoolId: 'ap-northeast-1_Local0003' }), 'User pool and its keys', 'No user pool'],
  ['app client ID', () => ({ userPoolClientId: 'localclient' }), 'App client', 'No app client localclient in'],
  [
    'identity pool ID',
    () => ({ identityPoolId: 'ap-northeast-1:00000000-0000-4000-8000-000000000002' }),
    'Identity pool',
    'No identity pool ap-northeast-1:00000000-0000-4000-8000-000000000002',
  ],
  ['issuer', () => ({ issuer: 'https://issuer.example' }), 'Issuer', 'the connection expects https://issuer.example'],
  ['scopes', () => ({ scopes: ['openid', 'emial'] }), 'Scopes', 'does not allow emial'],
  ['scopes, without openid', () => ({ scopes: ['email'] }), 'Scopes', 'only together with openid'],
]

for (const [value, mistyped, name, words] of typos) {
  test.describe(`a mistyped ${value}`, () => {
    test.use({ given: { connections: (local) => [{ ...local, ...mistyped(local) }] } })
    test('is named', async ({ app, page }) => {
      await checkConnection(app)
      await expect(check(page, name)).toContainText('failed')
      await expect(check(page, name)).toContainText(words)
    })
  })
}

test.describe('an endpoint at which nothing listens', () => {
  test.use({
    given: {
      connections: ({ localCognito: _none, ...local }) => [
        { ...local, endpoints: { ...local.endpoints, hostedUi: 'http://localhost:9' } },
      ],
    },
  })
  test('is named, and the repair holds the connection’s own values', async ({ app, page, watch }) => {
    await checkConnection(app)
    await expect(check(page, 'Hosted UI')).toContainText('No response from localhost:9')
    await expect(check(page, 'Hosted UI').getByRole('figure')).toContainText(
      "describe-user-pool --user-pool-id 'ap-northeast-1_Local0001'",
    )
    for (const trouble of watch.takeTroubles()) expect(trouble).toContain('http://localhost:9/oauth2/token')
  })
})

test.describe('a refusal', () => {
  test.use({ given: { connections: (local) => [{ ...local, userPoolClientId: 'localclient' }] } })

  test('leads to the checks, which tell by name what they will send, and wait', async ({ app, page }) => {
    app.announce(refusals)
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await app.alert.getByRole('button', { name: 'Check this connection' }).press('Enter')
    await expect(check(page, 'Sign-in flows')).toContainText('Sends: InitiateAuth USER_SRP_AUTH')
    await expect(check(page, 'Scopes')).toContainText('Sends nothing')
    await page.getByRole('button', { name: 'Run', exact: true }).press('Enter')
    await expect(check(page, 'App client')).toContainText('No app client localclient')
    await page.keyboard.press('Escape')
    await expect(app.alert.getByRole('button', { name: 'Check this connection' })).toBeFocused()
  })
})

test('after a sign-in the ID token tells what the identity pool accepts', async ({ app, page }) => {
  app.announce(refusals)
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await app.press('Connection')
  await app.press('Check this connection')
  await expect(check(page, 'Identity pool accepts the user pool')).toContainText('accepts the ID token')
  await expect(check(page, 'App client of this pool')).toContainText('The ID token of this sign-in was issued')
  await app.press('Close')
  await expect(app.caller).toBeVisible()
})
