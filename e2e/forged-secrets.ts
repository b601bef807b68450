import { expect } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

/** Signed in: edits the ID token, and sends it before and after its key is registered, so that it is refused and taken. */
export async function forgeToken(app: Workbench): Promise<void> {
  const { page } = app
  const outcomes = page.getByRole('table', { name: 'Who accepts it' })
  const identityPool = outcomes.getByRole('row', { name: /^Identity pool/ })
  await page.getByRole('heading', { name: 'Edit and re-sign a token' }).click()
  await page.getByLabel('sub', { exact: true }).fill('somebody-who-is-not-alice')
  await app.press('Sign and send')
  await expect(identityPool).toContainText('refused')
  await app.press('Register the key')
  await expect(page.getByText('Registered keys')).toBeVisible()
  await app.press('Sign and send')
  await expect(identityPool).toContainText('accepted')
}
