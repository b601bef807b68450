import type { Locator, Page } from 'playwright/test'
import { expect, type LocalCognito, test } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'
import { symptoms } from './symptom-table.ts'

const lab = (page: Page) => page.getByRole('region', { name: 'Failure lab' })
const choices = (page: Page) => page.getByRole('group', { name: 'Guess the cause' })
const banner = (page: Page) => page.getByRole('complementary', { name: 'Switched on at the local Cognito' })
const card = (page: Page) => lab(page).getByRole('alert').filter({ hasText: 'What to do' })
const startsWith = (place: Locator, text: string) =>
  place.getByRole('button', { name: new RegExp(`^${text.replaceAll(/[.?()]/g, '\\$&')}`) })

async function openLab({ page }: Workbench): Promise<void> {
  await page.getByRole('link', { name: 'Failure lab' }).click()
  await expect(page.getByRole('heading', { name: 'Failure lab' })).toBeFocused()
}

async function guess(page: Page, cause: string): Promise<void> {
  await expect(choices(page).getByRole('button')).toHaveCount(5)
  await startsWith(choices(page), cause).click()
}

async function switchedOn({ origin }: LocalCognito): Promise<readonly string[]> {
  const { faults } = await (await fetch(`${origin}/faults`)).json()
  return faults.flatMap(({ name, on }: { name: string; on: boolean }) => (on ? [name] : []))
}

test.beforeEach(({ app }) => app.announce(/Failed to load resource|blocked by CORS policy/))

test('each symptom on this page: seen, guessed, proved, and gone once it is switched off', async ({ app, page }) => {
  test.setTimeout(300_000)
  await app.open()
  await openLab(app)
  for (const { button, cause, fault, seen, explained } of symptoms) {
    await test.step(button, async () => {
      await startsWith(lab(page), button).click()
      await expect(lab(page).getByRole('definition')).toContainText(seen, { timeout: 15_000 })
      // Before the guess nothing tells the cause.
      await expect(banner(page)).toContainText('the fault to guess')
      await expect(page.getByText('What to do')).toBeHidden()
      await guess(page, cause)
      await expect(lab(page)).toContainText(`Right. ${cause}`)
      await expect(banner(page)).toContainText(`Switched on at the local Cognito: ${fault}`)
      if (explained) await expect.soft(card(page).locator('dt + dd').nth(-2)).toContainText(explained)
      await app.press('Switch off and sign in again')
      await expect(lab(page)).toContainText('the same sign-in succeeds', { timeout: 15_000 })
      await expect(banner(page)).toBeHidden()
      await app.press('Back to the symptoms')
    })
  }
})

test('a wrong guess is told, and so is the cause without a guess', async ({ app, page, local }) => {
  await app.open()
  await openLab(app)
  await startsWith(lab(page), 'A guest gets no credentials').click()
  await guess(page, 'A web ACL of AWS WAF')
  await expect(lab(page)).toContainText('No, the cause is another one. The identity pool doesn’t allow guests.')
  await expect(lab(page)).toContainText('Your guess: A web ACL of AWS WAF blocks the request.')
  await app.press('Back to the symptoms')
  await expect(banner(page)).toBeHidden()
  await startsWith(lab(page), 'The app client is not found').click()
  await expect.poll(() => switchedOn(local)).toEqual(['client-unknown'])
  await app.press('Show the cause')
  await expect(lab(page)).toContainText('The cause: The user pool has no app client with this ID.')
})

test('what is on is shown beside the sign-in and after a reload, until it is switched off', async ({
  app,
  page,
  local,
}) => {
  await app.open()
  await openLab(app)
  await startsWith(lab(page), 'A guest gets no credentials').click()
  await app.press('Show the cause')
  await page.getByRole('button', { name: 'Back to the sign-in' }).click()
  await expect(lab(page)).toBeHidden()
  await expect(banner(page)).toContainText('guests off')
  await page.reload()
  await expect(banner(page)).toContainText('guests off')
  await expect(lab(page)).toBeHidden()
  await app.continueAsGuest()
  await expect(app.alert).toContainText('Unauthenticated access is not supported')
  await banner(page).getByRole('button', { name: 'Switch off' }).click()
  await expect(banner(page)).toBeHidden()
  expect(await switchedOn(local)).toEqual([])
  await app.press('Try again')
  await expect(app.caller).toBeVisible()
})

test('the lab has an address, and what other programs switch on is shown there', async ({ app, page, local }) => {
  for (const on of ['guests-off', 'throttled'])
    await fetch(`${local.origin}/faults`, { method: 'POST', body: new URLSearchParams({ on }) })
  await app.open('/#failure-lab')
  await expect(lab(page)).toBeVisible()
  await expect(banner(page)).toContainText('guests off, throttling')
  await page.getByRole('button', { name: 'Back to the sign-in' }).click()
  await expect(page).toHaveURL(`${local.appOrigin}/`)
  await openLab(app)
  await page.goBack()
  await expect(lab(page)).toBeHidden()
})

test.describe('through the Hosted UI', () => {
  const signInThere = async (app: Workbench) => {
    await app.fill('Username', 'bob')
    await app.fill('Password', 'Bob-Passw0rd!')
    await app.press('Sign in')
  }

  for (const { button, cause, fault, seen, isSignedInThere } of [
    {
      button: 'The code is refused',
      cause: 'The authorization code had already been used',
      fault: 'used code',
      seen: 'invalid_grant',
      isSignedInThere: true,
    },
    {
      button: 'The Hosted UI sends the browser back at once',
      cause: 'The app client doesn’t allow one of the requested scopes',
      fault: 'scope not allowed',
      seen: 'invalid_request',
      isSignedInThere: false,
    },
  ]) {
    test(`${button}: the lab goes on where it was left`, async ({ app, page }) => {
      await app.open()
      await openLab(app)
      await startsWith(lab(page), button).click()
      if (isSignedInThere) await signInThere(app)
      await expect(lab(page).getByRole('definition')).toContainText(seen)
      await guess(page, cause)
      await expect(lab(page)).toContainText('Right.')
      await expect(card(page)).toContainText(seen)
      await expect(banner(page)).toContainText(fault)
      await app.press('Switch off and sign in again')
      if (!isSignedInThere) await signInThere(app)
      await expect(app.caller).toBeVisible()
      await expect(banner(page)).toBeHidden()
    })
  }

  test('its error page leads nowhere: after Back the check of the connection has the proof', async ({ app, page }) => {
    await app.open()
    await openLab(app)
    await startsWith(lab(page), 'The Hosted UI shows an error page').click()
    await expect(page.getByText('redirect_mismatch')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Faults are switched on' })).toBeVisible()
    await page.goBack()
    await expect(lab(page).getByRole('definition')).toContainText('The Hosted UI showed an error page')
    await guess(page, 'The redirect URI isn’t registered')
    await expect(banner(page)).toContainText('wrong redirect URI')
    await lab(page).getByRole('button', { name: 'Check this connection' }).click()
    await app.press('Run')
    await expect(page.getByRole('dialog')).toContainText('/callback is not registered at the app client')
  })
})

test('the keyboard alone comes from the link to the cause and back', async ({ app, page }) => {
  await app.open()
  await page.getByRole('link', { name: 'Failure lab' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Failure lab' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Back to the sign-in' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Use it beside the sign-in' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(startsWith(lab(page), 'A guest gets no credentials')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'A guest gets no credentials' })).toBeFocused()
  await choices(page).waitFor()
  await page.keyboard.press('Tab')
  await expect(choices(page).getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Space')
  await expect(card(page)).toBeVisible()
  const again = page.getByRole('button', { name: 'Switch off and sign in again' })
  for (let tabs = 0; tabs < 8 && !(await again.evaluate((node) => node === document.activeElement)); tabs++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(lab(page)).toContainText('the same sign-in succeeds')
})
