import type { Page } from 'playwright/test'
import { apiSecrets, callApis } from './api-secrets.ts'
import { expect, type LocalCognito, test } from './fixtures.ts'
import { forgeToken } from './forged-secrets.ts'
import { forHeapSearch, reachable } from './heap.ts'
import { rotateRefreshTokens } from './local-state.ts'
import { lookAtRun } from './run-forms.ts'
import { kindsOf, watchSecrets } from './sent-secrets.ts'
import type { Workbench } from './workbench.ts'

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), forHeapSearch] })
  },
  given: {
    connections: (local) => [local, { name: 'Elsewhere', region: 'us-east-1', identityPoolId: 'us-east-1:0' }],
  },
})

const password = 'Alice-Passw0rd!'

async function signInPlainly(app: Workbench, typed: string): Promise<void> {
  await app.choose('User pool')
  await app.page.getByRole('radio', { name: 'Plain password' }).check()
  await app.signIn('alice', typed)
}

const tokens = ['AccessToken', 'IdToken', 'RefreshToken', 'SecretKey', 'SessionToken']

const ofHostedUi = ['code', 'code_verifier', 'id_token', 'access_token', 'refresh_token', 'SecretKey', 'SessionToken']

const signIns: readonly (readonly [
  string,
  (app: Workbench, local: LocalCognito) => Promise<void>,
  readonly string[],
])[] = [
  ['a guest', (app) => app.continueAsGuest(), ['SecretKey', 'SessionToken']],
  ['alice by SRP', (app) => app.signIn('alice', password), tokens],
  [
    'alice, whose replaced refresh token was sent again',
    async (app, local) => {
      app.announce(/400/)
      rotateRefreshTokens(local, 60)
      await app.signIn('alice', password)
      await expect(app.caller).toContainText('Local')
      await app.openAllSteps()
      await app.press('Refresh tokens')
      await app.press('Reuse the replaced token')
      await expect(app.page.getByText(/^Accepted \d+ s after the rotation/)).toBeVisible()
    },
    ['REFRESH_TOKEN', ...tokens],
  ],
  ['alice by password', (app) => signInPlainly(app, password), ['PASSWORD', ...tokens]],
  [
    'alice, who has called APIs',
    async (app) => {
      app.announce(/401/)
      await app.signIn('alice', password)
      await expect(app.caller).toContainText('Local')
      await app.openAllSteps()
      await callApis(app)
    },
    [...tokens, ...apiSecrets],
  ],
  [
    'alice, who has forged a token',
    async (app) => {
      app.announce(/400/)
      await app.signIn('alice', password)
      await expect(app.caller).toContainText('Local')
      await app.openAllSteps()
      await forgeToken(app)
    },
    [...tokens, 'login'],
  ],
  [
    'alice, who has copied her keys and looked at her run in every form',
    async (app) => {
      await app.signIn('alice', password)
      await expect(app.caller).toContainText('Local')
      await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      for (const key of ['secret access key', 'session token']) await app.press(`Copy ${key}`)
      await lookAtRun(app)
    },
    tokens,
  ],
  [
    'a person from the Hosted UI',
    async (app) => {
      await app.continueToHostedUi('Continue with Facebook')
      await app.press('Continue as Fumi Facebook')
    },
    ofHostedUi,
  ],
  [
    'a person from the Hosted UI’s window',
    async (app) => {
      const opened = await app.openHostedUiWindow('Continue with Facebook')
      await opened.getByRole('button', { name: 'Continue as Fumi Facebook' }).click()
    },
    ofHostedUi,
  ],
]

for (const [who, signIn, expected] of signIns) {
  test(`after the sign-out of ${who} none of the secrets can be reached`, async ({ app, page, local }) => {
    const secrets = watchSecrets(page)
    await app.open()
    await signIn(app, local)
    await expect(app.caller).toContainText('Local')
    await app.openAllSteps()
    await page.getByRole('button', { name: 'Reveal secret access key' }).click()
    await app.press('List')
    await page.getByRole('tab', { name: 'Raw' }).click()
    expect(kindsOf(secrets)).toEqual(expect.arrayContaining([...expected]))
    await app.signOut()
    await untilRedacted(page)
    expect(await reachable(page, secrets)).toEqual([])
  })
}

test('while somebody is signed in they are found', async ({ app, page }) => {
  const secrets = watchSecrets(page)
  await app.open()
  await app.signIn('alice', password)
  await expect(app.caller).toContainText('Local')
  expect(await reachable(page, secrets)).toHaveLength(secrets.size)
})

test('a secret that is only the name of a property is found as long as an object has it', async ({ app, page }) => {
  const planted = new Map([['name', `planted-${crypto.randomUUID()}`]])
  await app.open()
  await page.evaluate((secret) => {
    const cache: Record<string, number> = {}
    const isKnown = (name: string) => name in cache
    Object.assign(window, { cache, isKnown })
    // Made anew each time, as the SDK does it, and looked up as often as it takes a cache to learn it.
    for (let time = 0; time < 100; time++) {
      const name = [secret.slice(0, 9), secret.slice(9)].join('')
      if (!isKnown(name)) cache[name] = time
    }
  }, planted.get('name') ?? '')
  expect(await reachable(page, planted)).toHaveLength(1)
  await page.evaluate(() => {
    const cache = Object(Reflect.get(window, 'cache'))
    for (const name of Object.keys(cache)) delete cache[name]
  })
  // V8 keeps the shape of an object over a few collections.
  await expect(async () => expect(await reachable(page, planted)).toEqual([])).toPass({ timeout: 20_000 })
})

test('a change of the connection leaves none of the secrets', async ({ app, page }) => {
  const secrets = watchSecrets(page)
  await app.open()
  await signInPlainly(app, password)
  await expect(app.caller).toContainText('Local')
  await page.getByLabel('Connection', { exact: true }).selectOption('Elsewhere')
  await untilRedacted(page)
  expect(await reachable(page, secrets)).toEqual([])
})

test('a password that was refused is forgotten at once, the rest when it is asked for', async ({ app, page }) => {
  app.announce(/400/)
  const secrets = watchSecrets(page)
  await app.open()
  await signInPlainly(app, 'Wrong-Passw0rd!')
  await expect(app.alert).toContainText('Incorrect username or password')
  await app.continueAsGuest()
  await expect(app.caller).toContainText('Local')
  await expect(page.getByLabel('Run', { exact: true })).toBeVisible()
  expect(await reachable(page, new Map([['PASSWORD', 'Wrong-Passw0rd!']]))).toEqual([])
  await app.signOut()
  await untilRedacted(page)
  expect(await reachable(page, secrets)).toEqual([])
})

test('what a failed sign-in left can be forgotten', async ({ app, page }) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('alice', 'Wrong-Passw0rd!')
  await expect(app.alert).toContainText('Incorrect username or password')
  await app.press('Forget secrets')
  await expect(page.getByRole('button', { name: 'Forget secrets' })).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('')
  await untilRedacted(page)
})

/** The runs come back to the list once they are redacted. */
async function untilRedacted(page: Page): Promise<void> {
  await expect(page.getByLabel('Run', { exact: true }).getByRole('option')).not.toHaveCount(1)
}
