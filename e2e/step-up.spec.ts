import type { Page } from 'playwright/test'
import { expect, type LocalCognito, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

const strength = (page: Page) => page.getByRole('region', { name: 'How strongly this user signed in' })
const [loa1, loa3, loa4] = ['urn:cognito:loa:1', 'urn:cognito:loa:3', 'urn:cognito:loa:4']

/** Leaves with these parameters; frank gets his code by e-mail. */
async function signInFor(app: Workbench, page: Page, local: LocalCognito, username: string, parameters: object) {
  await app.open()
  await app.choose('Hosted UI')
  await page.getByText(/^Authorize request/).click()
  for (const [name, value] of Object.entries(parameters)) await page.getByLabel(name, { exact: true }).fill(value)
  await app.press('Continue to the Hosted UI')
  await page.getByLabel('Username', { exact: true }).fill(username)
  await page.getByLabel('Password').fill(`${username[0]?.toUpperCase()}${username.slice(1)}-Passw0rd!`)
  await app.press('Sign in')
  if (username !== 'frank') return
  await expect(page.getByLabel('Code')).toBeVisible()
  await page.getByLabel('Code').fill(local.emulator.emulated.outbox[0]?.code ?? '')
  await app.press('Sign in')
}

test('frank, asked for level 4 or 3, reaches 3, and the tokens say how', async ({ app, page, local }) => {
  await signInFor(app, page, local, 'frank', { acr_values: `${loa4} ${loa3}`, max_age: '60' })
  await expect(app.caller).toBeVisible()
  await app.openAllSteps()
  await expect(strength(page)).toContainText(`3 of 4 (${loa3})`)
  await expect(strength(page)).toContainText(`${loa4} ${loa3}`)
  await expect(strength(page)).toContainText('password, code by email, several factors')
  await expect(strength(page)).toContainText('Not the preferred level, but one that was asked for.')
  await app.press('Explain the claims')
  await expect(app.tokens).toContainText('How strongly the user authenticated.')
})

test('alice reaches the level that was asked for; without a wish nothing is told', async ({ app, page, local }) => {
  await signInFor(app, page, local, 'alice', { acr_values: loa1 })
  await expect(app.caller).toBeVisible()
  await app.openAllSteps()
  await expect(strength(page)).toContainText('The level that was asked for.')
  await app.signOut()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await app.openAllSteps()
  await expect(app.tokens).toContainText('verified')
  await expect(strength(page)).toHaveCount(0)
})

test('a level that alice can’t reach leads back without tokens', async ({ app, page, local }) => {
  await signInFor(app, page, local, 'alice', { acr_values: loa4 })
  await expect(app.alert).toContainText('acr_values cannot be satisfied')
})

test('that a provider tells no level is no fault', async ({ app, page }) => {
  await app.open()
  await app.choose('Hosted UI')
  await page.getByText(/^Authorize request/).click()
  await page.getByLabel('acr_values', { exact: true }).fill(loa4)
  await app.press('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await expect(app.caller).toBeVisible()
  await app.openAllSteps()
  await expect(strength(page)).toContainText('That is no fault')
  await expect(strength(page)).toContainText('identity provider')
  await expect(app.tokens.getByText('verified', { exact: false }).first()).toBeVisible()
})

test.describe('by USER_AUTH', () => {
  const stepUpCard = (page: Page) => page.getByRole('region', { name: 'Step-up', exact: true })

  async function signInByChoice(app: Workbench, page: Page, levels: string) {
    await app.open()
    await app.choose('User pool')
    await expect(page.getByText('Level wanted')).toHaveCount(0)
    await page.getByRole('radio', { name: 'Choice-based (USER_AUTH)' }).check()
    await page.getByLabel('Preferred challenge').selectOption('PASSWORD')
    await page.getByText('Level wanted').click()
    await app.fill('TARGET_ACR_VALUES', levels)
    await app.fill('MAX_AGE', '60')
    await app.fill('Username', 'alice')
    await app.fill('Password', 'Alice-Passw0rd!')
    const request = page.waitForRequest((each) => each.postData()?.includes('"USER_AUTH"') ?? false)
    await app.press('Sign in')
    return (await request).postDataJSON().AuthParameters
  }

  test('alice is asked for the levels of the form, and the tokens tell which was reached', async ({ app, page }) => {
    const sent = await signInByChoice(app, page, `${loa4} ${loa1}`)
    expect(sent).toMatchObject({ TARGET_ACR_VALUES: `${loa4} ${loa1}`, MAX_AGE: '60' })
    await expect(app.caller).toContainText('LocalAdmins')
    await app.openAllSteps()
    await expect(strength(page)).toContainText('Asked for 4, got 1.')
  })

  test('alice steps up: refused, given up, then answered, by keyboard', async ({ app, page, local }) => {
    app.announce(/400/)
    await signInByChoice(app, page, loa1)
    await expect(app.caller).toContainText('LocalAdmins')
    await app.openAllSteps()
    const keys = await app.credentials.textContent()
    await stepUpCard(page).locator('summary').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(stepUpCard(page)).toContainText('Enter the level to step up to.')
    await page.keyboard.type(loa1)
    await page.keyboard.press('Enter')
    await expect(stepUpCard(page).getByRole('alert')).toContainText('already satisfies')
    await expect(app.caller).toContainText('LocalAdmins')

    const user = local.emulator.emulated.userPools.get(local.seed.userPool.id)?.users.get('alice')
    if (user) user.mfa = { ...user.mfa, enabled: ['EMAIL_OTP'] }
    await app.fill('TARGET_ACR_VALUES', `${loa4} ${loa3}`)
    await page.keyboard.press('Enter')
    const challenge = page.getByRole('region', { name: 'EMAIL_OTP', exact: true })
    await expect(challenge.getByRole('heading')).toBeFocused()
    await app.press('Back')
    await expect(challenge).toBeHidden()
    await expect(strength(page)).toContainText(`1 of 4 (${loa1})`)

    await stepUpCard(page).getByText('Step-up').click()
    await app.fill('TARGET_ACR_VALUES', `${loa4} ${loa3}`)
    await page.keyboard.press('Enter')
    await app.readCode()
    await challenge.getByLabel('Code', { exact: true }).press('Enter')
    await expect(strength(page)).toContainText(`3 of 4 (${loa3})`)
    await expect(strength(page)).toContainText('Asked for 4, got 3.')
    await expect(strength(page)).toContainText('password, code by email, several factors')
    expect(await app.credentials.textContent()).toContain(keys?.slice(0, 20))
  })
})
