import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

const card = (page: Page) => page.getByRole('region', { name: 'Devices', exact: true })

async function signInWithCode(app: Workbench, page: Page): Promise<void> {
  await app.signIn('nora', 'Nora-Passw0rd!')
  await app.readCode()
  await expect(page.getByLabel('Code', { exact: true })).toHaveValue(/^\d{6}$/)
  await page.getByRole('region', { name: 'SMS_MFA' }).getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(app.caller).toBeVisible()
}

async function openDevices(app: Workbench, page: Page): Promise<void> {
  await app.openAllSteps()
  await card(page).locator('summary').click()
}

test('nora has this browser remembered, and signs in without a code', { tag: '@firefox' }, async ({ app, page }) => {
  await app.open()
  await signInWithCode(app, page)
  await openDevices(app, page)
  await app.press('Remember this device')
  await expect(card(page)).toContainText('This browser is remembered')
  await expect(card(page)).toBeFocused()
  await expect(card(page).getByRole('listitem')).toContainText('remembered')

  await app.signOut()
  await app.signIn('nora', 'Nora-Passw0rd!')
  await expect(app.caller).toBeVisible()
  const steps = page.getByRole('listbox', { name: /^Sequence diagram of run/ })
  await expect(steps).toContainText('DEVICE_SRP_AUTH')
  await expect(steps).toContainText('SRP: proof of the device')
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(kept).not.toMatch(/ap-northeast-1_[0-9a-f-]{36}/)

  await openDevices(app, page)
  await app.press('List the devices')
  const device = card(page).getByRole('listitem')
  await expect(device).toContainText('this browser')
  await device.getByRole('button', { name: /^Forget: / }).click()
  await expect(card(page)).toContainText('The user pool knows no device')
  await app.signOut()
  await app.signIn('nora', 'Nora-Passw0rd!')
  await expect(page.getByRole('region', { name: 'SMS_MFA' })).toBeVisible()
})

test('a device is remembered, listed and forgotten by keyboard alone', async ({ app, page }) => {
  await app.open()
  await signInWithCode(app, page)
  await app.openAllSteps()
  await card(page).locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(card(page).getByRole('button', { name: 'Remember this device' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(card(page).getByRole('button', { name: 'Remember this device' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page)).toContainText('This browser is remembered')
  await expect(card(page).getByRole('listitem')).toContainText('remembered')
  const listAgain = card(page).getByRole('button', { name: 'List again' })
  await listAgain.focus()
  await page.keyboard.press('Enter')
  // While it runs, Tab would lead to its Cancel.
  await expect(listAgain).toBeEnabled()
  await expect(listAgain).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(card(page).getByRole('button', { name: /^Don’t remember: / })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page).getByRole('listitem')).toContainText('not remembered')
  await expect(card(page).getByRole('button', { name: /^Remember: / })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(card(page).getByRole('button', { name: /^Forget: / })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card(page)).toContainText('The user pool knows no device')
  await expect(card(page)).toBeFocused()
})

test('where a device was forgotten elsewhere, the refusal says so, and the next sign-in goes on', async ({
  app,
  page,
  local,
}) => {
  app.announce(/400/)
  await app.open()
  await signInWithCode(app, page)
  await openDevices(app, page)
  await app.press('Remember this device')
  await expect(card(page)).toContainText('This browser is remembered')
  local.emulator.emulated.userPools.get(local.seed.userPool.id)?.devices.clear()
  await app.signOut()
  await app.signIn('nora', 'Nora-Passw0rd!')
  await expect(app.alert).toContainText('has been forgotten, here or elsewhere')
  await app.fill('Password', 'Nora-Passw0rd!')
  await app.press('Sign in')
  await expect(page.getByRole('region', { name: 'SMS_MFA' })).toBeVisible()
})
