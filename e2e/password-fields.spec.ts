import type { Locator } from 'playwright/test'
import { expect, test } from './fixtures.ts'

/** As OWASP ASVS 6.2 wants it: masked, for password managers, pasted into, and nothing cut off. */
async function isPasswordField(field: Locator, autocomplete: string): Promise<void> {
  await expect(field).toHaveAttribute('type', 'password')
  await expect(field).toHaveAttribute('autocomplete', autocomplete)
  await expect(field).not.toHaveAttribute('maxlength')
  const long = `${'Long-Passw0rd! '.repeat(17)}Ü`
  const isTaken = await field.evaluate((input, text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    return input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true, bubbles: true }))
  }, long)
  expect(isTaken).toBe(true)
  await field.fill(long)
  await expect(field).toHaveValue(long)
}

test('a password is asked for with the note that it is for test users', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  const note = page.getByText('Use test users only')
  await expect(note).toBeVisible()
  await expect(note).toContainText('can read the password that you type into it')
  await page.getByRole('button', { name: '日本語' }).click()
  await expect(page.getByText(/テストユーザー/).first()).toBeVisible()
})

test('the password is masked, of any length, for password managers, and gone after the sign-in', async ({
  app,
  page,
}) => {
  await app.open()
  await app.choose('User pool')
  const password = page.getByLabel('Password', { exact: true })
  await isPasswordField(password, 'current-password')
  await expect(page.getByLabel('Username', { exact: true })).toHaveAttribute('autocomplete', 'username')
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await app.signOut()
  await app.choose('User pool')
  await expect(password).toHaveValue('')
  await expect(page.getByLabel('Username', { exact: true })).toHaveValue('alice')
})

test('so is a new password, beside the name that it is for', async ({ app, page }) => {
  await app.open()
  await app.signIn('carol', 'Carol-Temp0rary!')
  await isPasswordField(page.getByLabel('New password', { exact: true }), 'new-password')
  // For password managers only, so that no role finds it.
  await expect(page.locator('input[hidden][autocomplete=username]')).toHaveValue('carol')
  await app.chooseNewPassword('Carol-Passw0rd!', { email: 'carol@example.com' })
  await expect(app.caller).toBeVisible()
  await app.signOut()
  await app.choose('User pool')
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  await expect(page.getByLabel('New password', { exact: true })).toHaveCount(0)
})
