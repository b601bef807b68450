import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

/** Opens a step's code. */
async function openCode(app: Workbench, step: string): Promise<void> {
  await app.page.getByRole('option', { name: step }).click()
  await app.page.getByRole('tab', { name: 'Code', exact: true }).click()
}

test('a person takes a request along as code, in a language of their choice', async ({ app }) => {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  const { page } = app

  await openCode(app, 'GetId')
  const languages = page.getByRole('tablist', { name: 'Language' })
  await expect(languages.getByRole('tab')).toHaveText(['curl', 'AWS CLI', 'Python', 'JavaScript'])
  const code = page.getByRole('tabpanel', { name: 'curl' }).locator('pre')
  await expect(code.first()).toContainText(/^export COGNITO_ID_TOKEN='•••#[0-9a-f]{4}'$/)
  await expect(code.last()).toContainText('curl -sS -X POST')

  await page.getByRole('button', { name: 'Reveal the values' }).click()
  await expect(code.first()).toContainText("export COGNITO_ID_TOKEN='eyJ")

  await languages.getByRole('tab', { name: 'curl' }).press('ArrowRight')
  await expect(page.getByRole('tabpanel', { name: 'AWS CLI' })).toContainText('aws cognito-identity get-id')

  await openCode(app, 'GetCallerIdentity')
  await expect(page.getByRole('tabpanel', { name: 'AWS CLI' })).toContainText('aws sts get-caller-identity')
})

test('secrets stand in the code only when asked for, with a warning', async ({ app }) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await openCode(app, 'GetCallerIdentity')
  const panel = app.page.getByRole('tabpanel', { name: 'curl' })
  await expect(panel.locator('pre').last()).toContainText('--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"')

  await panel.getByRole('checkbox', { name: 'Put the values into the code' }).check()
  await expect(panel.getByRole('status').first()).toContainText('The code now contains secrets in plain text.')
  await expect(panel.locator('pre')).toHaveCount(1)
  await expect(panel.locator('pre')).toContainText(/--user ASIA\w{16}:|--user 'ASIA\w{16}:/)
})
