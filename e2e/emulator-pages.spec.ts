import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright/test'
import { expect, type LocalCognito, test } from './fixtures.ts'
import { unusablePasskey, userOf } from './local-state.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The few names by which a person finds the way, in each language. */
const words = {
  en: {
    language: 'Language',
    username: 'Username',
    password: 'Password',
    signIn: 'Sign in',
    facebook: 'Continue with Facebook',
    switchOn: 'Switch on',
  },
  ja: {
    language: '言語',
    username: 'ユーザー名',
    password: 'パスワード',
    signIn: 'サインイン',
    facebook: 'Facebook で続ける',
    switchOn: 'オンにする',
  },
} as const

type Language = keyof typeof words

interface Visitor {
  readonly page: Page
  readonly local: LocalCognito
  readonly language: Language
}

const authorizeAddress = ({ origin, seed, appOrigin }: LocalCognito, more: { readonly lang?: Language } = {}) =>
  `${origin}/oauth2/authorize?${new URLSearchParams({
    client_id: seed.userPool.clients[0]?.id ?? '',
    redirect_uri: `${appOrigin}/callback`,
    response_type: 'code',
    scope: 'openid email',
    ...more,
  })}`

const toLogin = ({ page, local, language }: Visitor) => page.goto(authorizeAddress(local, { lang: language }))

/** The pages around an account take the query of /oauth2/authorize. */
function toAccountPage({ page, local, language }: Visitor, path: string) {
  const { search } = new URL(authorizeAddress(local, { lang: language }))
  return page.goto(`${local.origin}${path}${search}&username=alice`)
}

async function signIn({ page, language }: Visitor, username: string, password: string): Promise<void> {
  const { username: nameLabel, password: passwordLabel, signIn: button } = words[language]
  await page.getByLabel(nameLabel, { exact: true }).fill(username)
  await page.getByLabel(passwordLabel, { exact: true }).fill(password)
  await page.getByRole('button', { name: button, exact: true }).click()
}

/** Another program's. */
async function guestIdentity({ origin, seed }: LocalCognito): Promise<void> {
  await fetch(origin, {
    method: 'POST',
    headers: { 'X-Amz-Target': 'AWSCognitoIdentityService.GetId', 'Content-Type': 'application/x-amz-json-1.1' },
    body: JSON.stringify({ IdentityPoolId: seed.identityPool.id }),
  })
}

async function toNewPassword(visitor: Visitor): Promise<void> {
  await toLogin(visitor)
  await signIn(visitor, 'carol', 'Carol-Temp0rary!')
  await expect(visitor.page.locator('input[autocomplete="new-password"]')).toBeVisible()
}

/** Every page of the local Cognito, by its name; each is reached as a person reaches it. */
const pages: Readonly<Record<string, (visitor: Visitor) => Promise<unknown>>> = {
  home: ({ page, local, language }) => page.goto(`${local.origin}/?lang=${language}`),
  outbox: ({ page, local, language }) => page.goto(`${local.origin}/outbox?lang=${language}`),
  faults: ({ page, local, language }) => page.goto(`${local.origin}/faults?lang=${language}`),
  'faults-on': async ({ page, local, language }) => {
    await page.goto(`${local.origin}/faults?lang=${language}`)
    await page.getByRole('button', { name: words[language].switchOn, exact: true }).first().click()
    await expect(page.locator('.primary')).toBeVisible()
  },
  'user-pool': ({ page, local, language }) =>
    page.goto(`${local.origin}/user-pools/${local.seed.userPool.id}?lang=${language}`),
  user: ({ page, local, language }) =>
    page.goto(`${local.origin}/user-pools/${local.seed.userPool.id}/users/alice?lang=${language}`),
  'identity-pool': async ({ page, local, language }) => {
    await guestIdentity(local)
    await page.goto(`${local.origin}/identity-pools/${local.seed.identityPool.id}?lang=${language}`)
  },
  roles: ({ page, local, language }) => page.goto(`${local.origin}/roles?lang=${language}`),
  requests: async ({ page, local, language }) => {
    await guestIdentity(local)
    await page.goto(`${local.origin}/requests?lang=${language}`)
  },
  login: toLogin,
  'sign-up': (visitor) => toAccountPage(visitor, '/signup'),
  'confirm-user': (visitor) => toAccountPage(visitor, '/confirmUser'),
  'forgot-password': (visitor) => toAccountPage(visitor, '/forgotPassword'),
  'confirm-forgot-password': (visitor) => toAccountPage(visitor, '/confirmForgotPassword'),
  'login-refused': async (visitor) => {
    await toLogin(visitor)
    await signIn(visitor, 'alice', 'wrong')
    await expect(visitor.page.getByRole('alert')).toBeFocused()
  },
  code: async (visitor) => {
    await toLogin(visitor)
    await signIn(visitor, 'erin', 'Erin-Passw0rd!')
    await expect(visitor.page.locator('input[autocomplete="one-time-code"]')).toBeVisible()
  },
  choice: async (visitor) => {
    await toLogin(visitor)
    await signIn(visitor, 'judy', 'Judy-Passw0rd!')
    await expect(visitor.page.locator('button[name="ANSWER"]')).toHaveCount(2)
  },
  'set-up': async (visitor) => {
    await toLogin(visitor)
    await signIn(visitor, 'lena', 'Lena-Passw0rd!')
    await expect(visitor.page.locator('svg[role="img"]')).toBeVisible()
  },
  passkey: async (visitor) => {
    const { page, local } = visitor
    userOf(local, 'alice').passkeys = [unusablePasskey]
    await toLogin(visitor)
    await page.locator('input[autocomplete="username"]').fill('alice')
    await page.locator('button[name="flow"]').click()
    await page.locator('button[value="WEB_AUTHN"]').click()
    await page.evaluate(() => {
      navigator.credentials.get = () => Promise.reject(new DOMException('not today', 'NotAllowedError'))
    })
    await page.locator('button.primary').click()
    await expect(page.getByRole('alert')).toBeFocused()
  },
  'add-passkey': async (visitor) => {
    const { page, local } = visitor
    await page.route(`${local.appOrigin}/callback?*`, (route) => route.fulfill({ body: 'the app' }))
    await toLogin(visitor)
    await signIn(visitor, 'bob', 'Bob-Passw0rd!')
    await page.waitForURL(`${local.appOrigin}/callback?*`)
    await toAccountPage(visitor, '/passkeys/add')
    await expect(page.locator('button.primary')).toBeVisible()
  },
  'add-passkey-signed-out': (visitor) => toAccountPage(visitor, '/passkeys/add'),
  'new-password': toNewPassword,
  'new-password-refused': async (visitor) => {
    await toNewPassword(visitor)
    await visitor.page.locator('input[autocomplete="new-password"]').fill('short')
    await visitor.page.locator('input[autocomplete="email"]').fill('carol@example.com')
    await visitor.page.keyboard.press('Enter')
    await expect(visitor.page.getByRole('alert')).toBeFocused()
  },
  consent: async (visitor) => {
    await toLogin(visitor)
    await visitor.page.getByRole('link', { name: words[visitor.language].facebook }).click()
    await visitor.page.waitForURL(/\/pretend\/Facebook\/authorize/)
  },
  token: ({ page, local, language }) => page.goto(`${local.origin}/pretend/LoginWithAmazon?lang=${language}`),
  error: ({ page, local, language }) =>
    page.goto(`${local.origin}/error?error=redirect_mismatch&client_id=nobody&lang=${language}`),
}

/** Colours don't depend on the width, nor the layout on the colours. */
const looks = [
  { colorScheme: 'light', width: 1024 },
  { colorScheme: 'dark', width: 320 },
] as const

for (const language of ['en', 'ja'] as const) {
  for (const [name, reach] of Object.entries(pages)) {
    test(`${name} in ${language}: axe finds nothing, wide and light, narrow and dark`, async ({
      page,
      local,
      watch,
    }) => {
      watch.announce(/400/)
      await reach({ page, local, language })
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      for (const look of looks) {
        await page.emulateMedia({ colorScheme: look.colorScheme })
        await page.setViewportSize({ width: look.width, height: 800 })
        expect(await axeFaults(page), JSON.stringify(look)).toEqual([])
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(beyond, JSON.stringify(look)).toBeLessThanOrEqual(0)
        await screenshot(page, `${name}-${language}-${look.colorScheme}`)
      }
    })
  }
}

/** For a look at the pages: EMULATOR_SHOTS names the folder of the screenshots. */
async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.EMULATOR_SHOTS
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** What axe finds, by its rules for WCAG 2.2 A and AA and those of good practice. */
async function axeFaults(page: Page): Promise<string[]> {
  // By the debugger, since the page's policy lets no script run in it.
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    // The file that was put in just now.
    const axe = Reflect.get(globalThis, 'axe') as typeof import('axe-core')
    const { violations, passes } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    if (passes.length < 15) throw new Error('axe has hardly looked')
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
    )
  })
}

test('a browser that asks for Japanese gets it, from the login to the provider', async ({ browser, local }) => {
  const context = await browser.newContext({ locale: 'ja-JP' })
  const page = await context.newPage()
  await page.goto(authorizeAddress(local))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('サインイン')
  await page.getByRole('link', { name: 'Facebook で続ける' }).click()
  await page.getByRole('button', { name: 'Fumi Facebook として続ける' }).click()
  await page.waitForURL(/callback\?code=/)
  await context.close()
})

test('carol changes the language in the middle, and her sign-in goes on', async ({ page, local }) => {
  await page.goto(authorizeAddress(local))
  await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: '日本語' }).click()
  await signIn({ page, local, language: 'ja' }, 'carol', 'Carol-Temp0rary!')
  await page.getByRole('navigation', { name: '言語' }).getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByLabel('New password', { exact: true }).fill('Carol-Passw0rd!')
  await page.getByLabel('Email', { exact: true }).fill('carol@example.com')
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await page.waitForURL(/callback\?code=/)
})

test('the keyboard alone signs alice in, past a mistake', async ({ page, local }) => {
  await toLogin({ page, local, language: 'en' })
  const { keyboard } = page
  await page.getByRole('link', { name: '日本語' }).focus()
  await keyboard.press('Tab')
  await keyboard.type('alice')
  await keyboard.press('Tab')
  await keyboard.type('wrong')
  await keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeFocused()
  await keyboard.press('Tab')
  await expect(page.getByLabel('Username', { exact: true })).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.type('Alice-Passw0rd!')
  await keyboard.press('Enter')
  await page.waitForURL(/callback\?code=/)
})
