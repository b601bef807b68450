import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { issuedCredentials } from './local-state.ts'

/** What the browser tells the page when its tab goes to the background, and when it comes back. */
async function switchAwayAndBack(page: Page): Promise<void> {
  for (const hidden of [true, false]) {
    await page.evaluate((isHidden) => {
      Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  }
}

test('what was revealed is hidden again when the tab goes to the background', async ({ app, page, local }) => {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('Local')
  await app.openAllSteps()
  const { secretAccessKey } = issuedCredentials(local)
  const shown = page.getByText(secretAccessKey)

  const reveals: Readonly<Record<string, () => Promise<void>>> = {
    'a value of a card': () => page.getByRole('button', { name: 'Reveal secret access key' }).click(),
    'an export': async () => {
      await app.press('Export')
      await app.press('Show values')
    },
    'a script for the console': async () => {
      await app.press('Console link')
      await app.press('Show values')
    },
    'a secret in the trace': async () => {
      await page.getByRole('option', { name: /GetCredentialsForIdentity/ }).click()
      await page.getByRole('button', { name: /^Reveal SecretKey #/ }).click()
    },
    'all secrets in the trace': () => page.getByRole('button', { name: /^Reveal \d+ secrets$/ }).click(),
    'the values for a snippet': async () => {
      await page.getByRole('option', { name: /GetCallerIdentity/ }).click()
      await page.getByRole('tab', { name: 'Code', exact: true }).click()
      await app.press('Reveal the values')
    },
    'a snippet with its values': () => page.getByRole('checkbox', { name: 'Put the values into the code' }).check(),
  }
  for (const [what, reveal] of Object.entries(reveals)) {
    await test.step(what, async () => {
      await expect(shown).toHaveCount(0)
      await reveal()
      await expect(shown.first()).toBeVisible()
      await switchAwayAndBack(page)
      await expect(shown).toHaveCount(0)
    })
  }
})
