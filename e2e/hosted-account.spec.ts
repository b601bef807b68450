import { TOTP } from 'otpauth'
import type { Page } from 'playwright/test'
import { expect, type LocalCognito, test } from './fixtures.ts'
import { userOf } from './local-state.ts'
import type { Workbench } from './workbench.ts'

const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const press = (page: Page, button: string) => page.getByRole('button', { name: button, exact: true }).click()
const codeFrom = ({ emulator }: LocalCognito) => emulator.emulated.outbox[0]?.code ?? ''

async function toLogin(app: Workbench): Promise<void> {
  await app.open()
  await app.continueToHostedUi('Continue to the Hosted UI')
}

test('an account is made on the Hosted UI, confirmed by a code sent twice, and signed in to', async ({
  app,
  page,
  local,
}) => {
  await toLogin(app)
  await page.getByRole('link', { name: 'Create account' }).click()
  await expect(page).toHaveURL(/\/signup\?/)
  await fill(page, 'Username', 'zoe')
  await fill(page, 'Email', 'zoe@example.com')
  await fill(page, 'Password', 'zoe-passw0rd!')
  await press(page, 'Create account')
  await expect(page.getByRole('alert')).toHaveText(
    'Password did not conform with policy: Password must have uppercase characters',
  )
  await expect(page.getByLabel('Email', { exact: true })).toHaveValue('zoe@example.com')
  await fill(page, 'Password', 'Zoe-Passw0rd!')
  await press(page, 'Create account')
  await expect(page).toHaveURL(/\/confirmUser\?/)
  const first = codeFrom(local)
  await press(page, 'Send a new code')
  await expect(page.getByRole('alert')).toHaveText('A new code was sent.')
  await fill(page, 'Code', first === codeFrom(local) ? '000000' : first)
  await press(page, 'Confirm')
  await expect(page.getByRole('alert')).toHaveText('Invalid verification code provided, please try again.')
  await fill(page, 'Code', codeFrom(local))
  await press(page, 'Confirm')
  await expect(page).toHaveURL(/\/login\?/)
  await expect(page.getByLabel('Username', { exact: true })).toHaveValue('zoe')
  await fill(page, 'Password', 'Zoe-Passw0rd!')
  await press(page, 'Sign in')
  await expect(app.caller).toContainText('LocalUsers')
})

test('a forgotten password is set anew on the Hosted UI, in Japanese and by keyboard', async ({ app, page, local }) => {
  await toLogin(app)
  await page.getByRole('link', { name: '日本語' }).click()
  await page.getByRole('link', { name: 'パスワードを忘れた場合' }).press('Enter')
  await page.getByLabel('ユーザー名', { exact: true }).fill('alice')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '新しいパスワードの設定' })).toBeVisible()
  await page.getByLabel('コード', { exact: true }).fill(codeFrom(local))
  await page.getByLabel('新しいパスワード', { exact: true }).fill('Other-Passw0rd!')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/login\?/)
  await page.getByLabel('パスワード', { exact: true }).fill('Other-Passw0rd!')
  await page.keyboard.press('Enter')
  await expect(app.caller).toContainText('LocalAdmins')
})

test('a form that another page sent makes no account', async ({ local, page }) => {
  const query = new URLSearchParams({
    client_id: local.seed.userPool.clients[0]?.id ?? '',
    redirect_uri: `${local.appOrigin}/callback`,
    response_type: 'code',
    scope: 'openid',
  })
  const form = { username: 'zoe', email: 'zoe@example.com', password: 'Zoe-Passw0rd!' }
  const answer = await page.request.post(`${local.origin}/signup?${query}`, { form })
  expect(answer.status()).toBe(403)
  expect(local.emulator.emulated.userPools.get(local.seed.userPool.id)?.users.has('zoe')).toBe(false)
})

/** A step of 30 seconds further, where the code before may be used up. */
const totpOf = (secret: string, seconds = 0) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + seconds * 1000 })

test('dave shows the code of his authenticator app on the Hosted UI, after a wrong one', async ({
  app,
  page,
  local,
}) => {
  const { mfa } = local.seed.userPool.users.find(({ username }) => username === 'dave') ?? {}
  await toLogin(app)
  await fill(page, 'Username', 'dave')
  await fill(page, 'Password', 'Dave-Passw0rd!')
  await press(page, 'Sign in')
  await expect(page.getByRole('heading', { name: 'Enter the code of your authenticator app' })).toBeVisible()
  await fill(page, 'Code', totpOf(mfa?.totpSecret ?? '', 600))
  await press(page, 'Sign in')
  await expect(page.getByRole('alert')).toHaveText('Invalid code received for user')
  await fill(page, 'Code', totpOf(mfa?.totpSecret ?? ''))
  await press(page, 'Sign in')
  await expect(app.caller).toContainText('LocalUsers')
})

test('lena sets up an authenticator app on the Hosted UI', async ({ app, page, local }) => {
  await toLogin(app)
  await fill(page, 'Username', 'lena')
  await fill(page, 'Password', 'Lena-Passw0rd!')
  await press(page, 'Sign in')
  await expect(page.getByRole('heading', { name: 'Set up an authenticator app' })).toBeVisible()
  const secret = /[A-Z2-7]{52}/.exec(await page.getByRole('main').innerText())?.[0] ?? ''
  await fill(page, 'Code', totpOf(secret))
  await press(page, 'Sign in')
  await expect(app.caller).toContainText('LocalUsers')
  expect(userOf(local, 'lena').mfa.enabled).toEqual(['SOFTWARE_TOKEN_MFA'])
})
