import type { Page } from 'playwright/test'
import { expect, type LocalCognito, test } from './fixtures.ts'
import { save } from './trace-files.ts'
import type { Workbench } from './workbench.ts'

const password = 'Kenji-Passw0rd!'

async function beginChoice(app: Workbench, preferred = ''): Promise<void> {
  await app.open()
  await app.choose('User pool')
  await app.page.getByRole('radio', { name: 'Choice-based (USER_AUTH)' }).check()
  await app.page.getByLabel('Preferred challenge').selectOption(preferred)
  await app.fill('Username', 'kenji')
}

const challenge = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const proofs = (page: Page) => page.getByRole('option', { name: /^RespondToAuthChallenge, PASSWORD_VERIFIER/ })
const lastCode = (local: LocalCognito) => local.emulator.emulated.outbox[0]?.code ?? ''

/** None of these may be in a file that is saved. */
async function expectNotSaved(app: Workbench, secrets: readonly string[]): Promise<void> {
  for (const kind of ['HAR', 'Markdown report', 'Trace file']) {
    const { text } = await save(app, kind)
    for (const secret of secrets) expect(text).not.toContain(secret)
  }
}

test('kenji chooses a code by e-mail: eight digits, and no password', async ({ app, page, local }) => {
  app.announce(/400/)
  await beginChoice(app)
  await expect(page.getByLabel('Password', { exact: true })).toBeHidden()
  await app.press('Sign in')
  const choice = challenge(page, 'SELECT_CHALLENGE')
  await expect(choice.getByRole('heading')).toBeFocused()
  await expect(choice).toContainText('PASSWORD, PASSWORD_SRP, EMAIL_OTP')
  await choice.getByRole('radio', { name: 'EMAIL_OTP' }).check()
  await expect(choice.getByLabel('Password', { exact: true })).toBeHidden()
  await app.press('Answer')
  await expect(challenge(page, 'EMAIL_OTP').getByRole('heading')).toBeFocused()
  await app.fill('Code', '1234 5678')
  await app.press('Answer')
  await expect(app.alert).toContainText('Invalid code or auth state for the user.')
  const code = lastCode(local)
  expect(code).toMatch(/^\d{8}$/)
  await app.readCode()
  await expect(page.getByLabel('Code', { exact: true })).toHaveValue(code)
  await app.press('Answer')
  await expect(app.caller).toContainText('LocalUsers')
  await expectNotSaved(app, [code, '12345678'])
})

for (const [name, sent] of [
  ['PASSWORD', [password]],
  ['PASSWORD_SRP', []],
] as const) {
  test(`kenji chooses ${name}, the password along with it`, async ({ app, page }) => {
    await beginChoice(app)
    await app.press('Sign in')
    const choice = challenge(page, 'SELECT_CHALLENGE')
    await choice.getByRole('radio', { name, exact: true }).check()
    await app.press('Answer')
    await expect(page.getByText('Enter the password.')).toBeVisible()
    const request = page.waitForRequest((each) => each.postData()?.includes('"SELECT_CHALLENGE"') ?? false)
    await app.fill('Password', password)
    await page.keyboard.press('Enter')
    const body = (await request).postData() ?? ''
    expect([password].filter((each) => body.includes(each))).toEqual(sent)
    await expect(app.caller).toContainText('LocalUsers')
    await expect(proofs(page)).toHaveCount(name === 'PASSWORD_SRP' ? 1 : 0)
    await expectNotSaved(app, [password])
  })

  test(`kenji prefers ${name}, and is asked for the password later`, async ({ app, page }) => {
    app.announce(/400/)
    await beginChoice(app, name)
    await app.press('Sign in')
    const asked = challenge(page, name)
    await expect(asked.getByRole('heading')).toBeFocused()
    await app.press('Answer')
    await expect(page.getByText('Enter the password.')).toBeVisible()
    await asked.getByLabel('Password', { exact: true }).fill('Wrong-Passw0rd!')
    await app.press('Answer')
    await expect(app.alert).toContainText('Incorrect username or password.')

    // The sign-in begins anew, this time with the password.
    await app.fill('Password', password)
    await app.press('Sign in')
    await expect(app.caller).toContainText('LocalUsers')
    await expectNotSaved(app, [password, 'Wrong-Passw0rd!'])
  })
}

test('a preferred code is sent at once; one that is not available leads to the choice', async ({ app, page }) => {
  await beginChoice(app, 'EMAIL_OTP')
  await app.press('Sign in')
  await expect(challenge(page, 'EMAIL_OTP')).toContainText('k***@e***')
  await app.press('Back')
  await page.getByLabel('Preferred challenge').selectOption('SMS_OTP')
  await app.press('Sign in')
  await expect(challenge(page, 'SELECT_CHALLENGE')).toBeVisible()
})

test('the whole choice is made by keyboard', async ({ app, page }) => {
  await beginChoice(app)
  await page.getByLabel('Username', { exact: true }).press('Enter')
  await expect(challenge(page, 'SELECT_CHALLENGE').getByRole('heading')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'PASSWORD_SRP' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(app.caller).toContainText('LocalUsers')
})

test.describe('where the client does not allow the flow', () => {
  test.use({
    given: {
      seed: (seed) => ({
        ...seed,
        userPool: {
          ...seed.userPool,
          clients: seed.userPool.clients.map((client) => ({ ...client, explicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] })),
        },
      }),
    },
  })

  test('it says which flow is off', async ({ app }) => {
    app.announce(/400/)
    await beginChoice(app)
    await app.press('Sign in')
    await expect(app.alert).toContainText('USER_AUTH flow not enabled for this client')
  })
})

for (const [way, challenge] of [
  ['コード', 'EMAIL_OTP'],
  ['パスワード', 'PASSWORD'],
] as const) {
  test(`kenji chooses on the Hosted UI’s page: ${challenge}`, async ({ app, page, local }) => {
    await app.open()
    await app.continueToHostedUi('Continue to the Hosted UI')
    await app.fill('Username', 'kenji')
    await app.press('Other ways to sign in')
    await expect(page.getByRole('heading', { name: 'Choose how to sign in' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'SRP' })).toHaveCount(0)
    await page.getByRole('button', { name: '日本語' }).click()
    await app.press(challenge === 'PASSWORD' ? way : `E メールの${way}`)
    await app.fill(way, challenge === 'PASSWORD' ? password : lastCode(local))
    await app.press('サインイン')
    await expect(app.caller).toContainText('LocalUsers')
  })
}

test('kenji is signed in by the press of a local user, with the password that is read', { tag: '@firefox' }, async ({
  app,
  page,
}) => {
  await app.open()
  await app.signInAs('kenji')
  await expect(challenge(page, 'SELECT_CHALLENGE')).toBeVisible()
  await app.press('Read the password')
  await app.press('Answer')
  await expect(app.caller).toContainText('LocalUsers')
})

test('mika proves the password by SRP before two rounds of questions', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  await page.getByRole('radio', { name: 'Custom (CUSTOM_AUTH)' }).check()
  await page.getByRole('checkbox', { name: 'Prove the password by SRP first' }).check()
  await app.fill('Username', 'mika')
  await app.press('Sign in')
  await expect(page.getByText('Enter a password.')).toBeVisible()
  await app.fill('Password', 'Mika-Passw0rd!')
  await app.press('Sign in')
  const question = challenge(page, 'CUSTOM_CHALLENGE')
  await expect(question).toContainText('3 + 4 = ?')
  await expect(proofs(page)).toHaveCount(1)
  await question.getByRole('textbox', { name: 'Answer' }).fill('7')
  await app.press('Answer')
  await expect(question).toContainText('otamot')
  await question.getByRole('textbox', { name: 'Answer' }).fill('tomato')
  await app.press('Answer')
  await expect(app.caller).toContainText('LocalUsers')
  await expectNotSaved(app, ['Mika-Passw0rd!', 'tomato'])
})
