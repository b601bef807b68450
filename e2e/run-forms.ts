import { expect } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

/**
 * Signed in by SRP: the picture of SRP beside a step, and the run played again.
 * @param whileShown what is to be done while each of them is on the page
 */
export async function lookAtRun(app: Workbench, whileShown: () => Promise<void> = async () => {}): Promise<void> {
  const { page } = app
  const picture = page.getByRole('region', { name: 'SRP: what each side knows, and what travels' })
  const replay = page.getByRole('dialog', { name: /^Presentation of run/ })
  await page.getByRole('option', { name: /^RespondToAuthChallenge/ }).click()
  await expect(picture).toBeVisible()
  await whileShown()
  await app.press('Replay')
  await expect(replay.getByRole('button', { name: 'Play' })).toBeVisible()
  await whileShown()
  await page.keyboard.press('Escape')
  await expect(replay).toBeHidden()
}
