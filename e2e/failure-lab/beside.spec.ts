import type { Locator, Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import { viewports } from '../viewports.ts'
import type { Workbench } from '../workbench.ts'

const lab = (page: Page) => page.getByRole('region', { name: 'Failure lab' })
const choices = (page: Page) => page.getByRole('group', { name: 'Guess the cause' })
const banner = (page: Page) => page.getByRole('complementary', { name: 'Switched on at the local Cognito' })
const card = (page: Page) => page.getByRole('region', { name: 'Journey' }).getByRole('alert')

async function openBeside(app: Workbench): Promise<void> {
  await app.open('/#failure-lab')
  await app.press('Use it beside the sign-in')
  await expect(lab(app.page).getByRole('heading', { name: 'Failure lab' })).toBeFocused()
}

async function switchOn(page: Page, symptom: RegExp): Promise<void> {
  await lab(page).getByRole('button', { name: symptom }).click()
  await expect(lab(page).getByRole('status').first()).toContainText('It is switched on. Now sign in')
}

/** Whether its middle can be seen as the page stands, without scrolling. */
const isUncovered = (place: Locator) =>
  place.evaluate((element) => {
    const { left, top, height } = element.getBoundingClientRect()
    return element.contains(document.elementFromPoint(left + 4, top + height / 2))
  })

test.beforeEach(({ app }) => app.announce(/Failed to load resource/))

for (const [width, height] of viewports) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height } })

    test('the sign-in stays in view: a failure is switched on, met, guessed, proved, and gone', async ({
      app,
      page,
    }) => {
      await openBeside(app)
      await switchOn(page, /^A guest gets no credentials/)
      await expect(banner(page)).toContainText('the fault to guess')
      await app.choose('Guest')
      const signIn = page.getByRole('button', { name: 'Continue as guest' })
      await expect(signIn).toBeInViewport({ ratio: 1 })
      await expect(lab(page)).toBeInViewport()
      // Neither lies over the other.
      await signIn.click({ trial: true })
      await signIn.click()
      await expect(card(page)).toContainText('Unauthenticated access is not supported')
      await expect(card(page)).toContainText('Guess it in the failure lab first.')
      await expect(card(page)).not.toContainText('What to do')
      expect(await isUncovered(card(page).getByRole('heading'))).toBe(true)
      await choices(page).getByRole('button', { name: 'The identity pool doesn’t allow guests.' }).click()
      await expect(lab(page)).toContainText('Right.')
      await expect(card(page)).toContainText(/Proved.*doesn’t allow guests.*What to do/)
      await expect(banner(page)).toContainText('guests off')
      await banner(page).getByRole('button', { name: 'Switch off' }).click()
      await expect(banner(page)).toBeHidden()
      await expect(lab(page).getByRole('heading', { name: 'Failure lab' })).toBeFocused()
      await expect(lab(page).getByRole('button', { name: /^A guest gets no credentials/ })).toBeVisible()
      await app.press('Try again')
      await expect(app.caller).toBeVisible()
    })
  })
}

test('the keyboard alone switches a failure on and off', async ({ app, page }) => {
  await app.open('/#failure-lab')
  await page.getByRole('button', { name: 'Use it beside the sign-in' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Failure lab' })).toBeFocused()
  for (const name of ['Close', 'Show it on the whole page', /^A guest gets no credentials/]) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('button', { name })).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'A guest gets no credentials' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Back to the symptoms' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(banner(page).getByRole('button', { name: 'Switch off' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Failure lab' })).toBeFocused()
  await expect(banner(page)).toBeHidden()
})

test('a sign-in that doesn’t meet the failure tells which would', async ({ app, page }) => {
  await openBeside(app)
  await switchOn(page, /^A guest gets no credentials/)
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await expect(lab(page)).toContainText('didn’t meet the failure')
  await expect(choices(page)).toBeHidden()
})

test('what is typed stays when a failure is switched on, and the page’s own error tells its cause once the lab is closed', async ({
  app,
  page,
}) => {
  await openBeside(app)
  await app.choose('User pool')
  await app.fill('Username', 'alice')
  await app.fill('Password', 'Alice-Passw0rd!')
  await switchOn(page, /^The app client is not found/)
  await app.press('Sign in')
  await expect(card(page)).toContainText('Guess it in the failure lab first.')
  await lab(page).getByRole('button', { name: 'Close' }).click()
  await expect(lab(page)).toBeHidden()
  await expect(page.getByRole('region', { name: 'Journey' })).toBeFocused()
  await expect(card(page)).toContainText('What to do')
  await expect(banner(page)).toContainText('unknown client')
})

test('it stands beside the sign-in again after the way through the Hosted UI', async ({ app, page }) => {
  await openBeside(app)
  await switchOn(page, /^The Hosted UI sends the browser back at once/)
  await app.continueToHostedUi('Continue to the Hosted UI')
  await expect(card(page)).toContainText('Guess it in the failure lab first.')
  await choices(page).getByRole('button', { name: 'The app client doesn’t allow one of' }).click()
  await expect(lab(page)).toContainText('Right.')
  await expect(card(page)).toContainText('invalid_scope')
})
