import { expect, test } from '../fixtures.ts'
import { forHeapSearch, reachable } from '../heap.ts'
import { found, placesOf } from '../secret-places.ts'
import { watchSecrets } from '../sent-secrets.ts'
import type { Workbench } from '../workbench.ts'
import { bar, comparison, user } from './three-users.ts'

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), forHeapSearch] })
  },
})

test('the secrets of users who are kept are in memory only, and gone once all are signed out', async ({
  app,
  page,
}) => {
  const secrets = watchSecrets(page)
  await aliceAndGuest(app, secrets)
  await app.press('Compare users')
  await expect(comparison(page)).toBeVisible()
  await page.keyboard.press('Escape')
  expect(found(await placesOf(page), secrets)).toEqual([])
  await user(page, 'alice').click()
  await expect(app.caller).toContainText('LocalAdmins')
  await app.press('Sign out all users')
  await expect(bar(page)).toHaveCount(0)
  await expect(page.getByLabel('Run', { exact: true }).getByRole('option')).not.toHaveCount(1)
  expect(await reachable(page, secrets)).toEqual([])
})

test('who is signed out from the row leaves no secret, while the others keep theirs', async ({ app, page }) => {
  const secrets = watchSecrets(page)
  const ofAlice = await aliceAndGuest(app, secrets)
  await app.press('Sign out alice, run 1')
  await expect(bar(page)).toHaveCount(0)
  await expect(async () => expect(await reachable(page, ofAlice)).toEqual([])).toPass({ timeout: 20_000 })
  expect(await reachable(page, secrets)).not.toEqual([])
})

test('the sign-out of the one who is shown leaves no secret of that one, while the others keep theirs', async ({
  app,
  page,
}) => {
  const secrets = watchSecrets(page)
  const ofAlice = await aliceAndGuest(app, secrets)
  await user(page, 'alice').click()
  await expect(app.caller).toContainText('LocalAdmins')
  await app.signOut()
  await expect(page.getByText('The users above are kept.')).toBeVisible()
  await expect(page.getByLabel('Run', { exact: true }).getByRole('option')).not.toHaveCount(1)
  await expect(async () => expect(await reachable(page, ofAlice)).toEqual([])).toPass({ timeout: 20_000 })
  await user(page, 'guest').click()
  await expect(app.caller).toContainText('LocalGuests')
  await page.getByRole('button', { name: 'Reveal secret access key' }).click()
  const ofGuest = [...secrets].filter(([name]) => !ofAlice.has(name))
  expect(await reachable(page, new Map(ofGuest))).toHaveLength(ofGuest.length)
})

test('forgetting what a failed sign-in left leaves the users who are kept', async ({ app, page }) => {
  app.announce(/400/)
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
  await app.press('Sign in another user')
  const forget = page.getByRole('button', { name: 'Forget secrets' })
  await expect(user(page, 'guest')).toBeVisible()
  await expect(forget).toHaveCount(0)
  await app.signIn('alice', 'Wrong-Passw0rd!')
  await expect(app.alert).toContainText('Incorrect username or password')
  await forget.click()
  await expect(forget).toHaveCount(0)
  await user(page, 'guest').click()
  await expect(app.caller).toContainText('LocalGuests')
})

/** @returns the secrets of alice, who is kept */
async function aliceAndGuest(app: Workbench, secrets: ReadonlyMap<string, string>) {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('LocalAdmins')
  const ofAlice = new Map(secrets)
  await app.press('Sign in another user')
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
  return ofAlice
}
