import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const note = (page: Page): Locator => page.locator('.clipboard-note')

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('a copied secret is cleared from the clipboard after a minute, and nothing else is', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.clock.install()
  await app.open()
  await app.continueAsGuest()
  await app.press('Copy secret access key')
  await expect(note(page)).toContainText('In 60 s this page empties the clipboard, if it still holds what you copied.')
  expect(await clipboard(page)).toHaveLength(40)
  await page.clock.runFor(60_000)
  await expect(note(page)).toHaveText('The clipboard was emptied.')
  expect(await clipboard(page)).toBe('')
  await page.clock.runFor(5_000)
  await expect(note(page)).toBeEmpty()

  await app.press('Copy secret access key')
  await expect(note(page)).toContainText('In 60 s')
  await page.evaluate(() => navigator.clipboard.writeText('a letter of another program'))
  await page.clock.runFor(60_000)
  await expect(note(page)).toBeEmpty()
  expect(await clipboard(page)).toBe('a letter of another program')

  await app.press('Copy access key ID')
  await page.clock.runFor(60_000)
  await expect(note(page)).toBeEmpty()
  expect(await clipboard(page)).toMatch(/^ASIA/)
})

test('a secret outlives neither the session nor the minute in the clipboard', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.clock.install()
  await app.open()
  await app.continueAsGuest()
  await app.press('Copy session token')
  await expect(note(page)).toContainText('In 60 s')
  await app.signOut()
  await expect(note(page)).toContainText('In 60 s')
  await page.clock.runFor(60_000)
  await expect(note(page)).toHaveText('The clipboard was emptied.')
  expect(await clipboard(page)).toBe('')
})

test('where the clipboard may not be read it is emptied unseen, which is told before', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write'])
  await page.clock.install()
  await app.open()
  await app.continueAsGuest()
  await app.press('Copy secret access key')
  await expect(note(page)).toContainText('whatever the clipboard then holds')
  // Copied through the page since: it isn't known to be anything that may be lost.
  await app.press('Copy access key ID')
  await expect(note(page)).toBeEmpty()
  await page.clock.runFor(60_000)
  await app.press('Copy session token')
  await app.press('日本語')
  await expect(page.getByRole('button', { name: 'セッショントークンをコピー', exact: true })).toBeVisible()
  await page.clock.runFor(60_000)
  await expect(note(page)).toHaveText('The clipboard was emptied.')
  await app.press('セッショントークンをコピー')
  await expect(note(page)).toContainText('60 秒後に、その時点の内容にかかわらずクリップボードを空にします')
  await page.clock.runFor(60_000)
  await expect(note(page)).toHaveText('クリップボードを空にしました。')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  expect(await clipboard(page)).toBe('')
})

test('where only a press may write, the person is told and presses', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-write'])
  await page.clock.install()
  await app.open()
  await app.continueAsGuest()
  await app.press('Copy secret access key')
  await expect(note(page)).toContainText('In 60 s')
  // As Firefox and Safari do without a press: https://www.w3.org/TR/clipboard-apis/#writing-to-clipboard
  await page.evaluate(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard)
    let isPressed = false
    addEventListener('keydown', () => (isPressed = true))
    navigator.clipboard.writeText = (text) =>
      isPressed ? write(text) : Promise.reject(new DOMException('', 'NotAllowedError'))
  })
  await page.clock.runFor(60_000)
  await expect(note(page)).toContainText('The secret may still be in the clipboard.')
  await page.getByRole('button', { name: 'Empty it now' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Copy secret access key' })).toBeFocused()
  await expect(note(page)).toHaveText('The clipboard was emptied.')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  expect(await clipboard(page)).toBe('')
})
