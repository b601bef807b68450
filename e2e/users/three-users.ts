import type { Locator, Page } from 'playwright/test'
import { expect } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'

/** Guest, alice and bob, who is shown. */
export async function threeUsers(app: Workbench): Promise<void> {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
  for (const [username, password, role] of [
    ['alice', 'Alice-Passw0rd!', 'LocalAdmins'],
    ['bob', 'Bob-Passw0rd!', 'LocalUsers'],
  ] as const) {
    await app.press('Sign in another user')
    await app.signIn(username, password)
    await expect(app.caller).toContainText(role)
  }
}

export const bar = (page: Page): Locator => page.getByRole('region', { name: 'Users in this tab' })

export const user = (page: Page, name: string): Locator =>
  bar(page).getByRole('button', { name: new RegExp(`^${name}, run`) })

export const comparison = (page: Page): Locator => page.getByRole('dialog', { name: 'Compare two users' })
