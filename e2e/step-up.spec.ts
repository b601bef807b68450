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
  await page.getByLabel('Username').fill(username)
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
