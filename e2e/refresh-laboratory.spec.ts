import type { Page } from 'playwright/test'
import { expect, type LocalCognito, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

const refresh = (page: Page) => page.getByRole('region', { name: 'Refresh', exact: true })

const rotating = (seed: LocalCognito['seed']): LocalCognito['seed'] => ({
  ...seed,
  userPool: {
    ...seed.userPool,
    clients: seed.userPool.clients.map((client) => ({ ...client, refreshTokenRotation: { graceSeconds: 20 } })),
  },
})

async function signedIn(app: Workbench): Promise<void> {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
}

test.describe('with a grace period of 20 seconds', () => {
  let ahead = 0
  test.use({ given: { seed: rotating, now: () => Date.now() + ahead } })

  test('the replaced token is taken within it, refused after it, and the page tells what that says', async ({
    app,
    page,
  }) => {
    ahead = 0
    app.announce(/400/)
    await page.clock.install()
    await signedIn(app)
    await app.press('Refresh tokens')
    const part = refresh(page).getByRole('region', { name: 'The replaced refresh token' })
    // What is under way has another one above it.
    const answer = part.getByRole('status').last()
    await expect(part).toContainText(/The grace period ends in (60|5\d) s at the latest/)

    await part.getByRole('button', { name: 'Reuse the replaced token' }).press('Enter')
    await expect(answer).toContainText(/Accepted \d+ s after the rotation/)
    await expect(refresh(page)).toContainText('The refresh token was rotated')

    ahead = 30_000
    await page.clock.runFor('00:30')
    await expect(part).toContainText(/The grace period ends in [123]\d s at the latest/)
    ahead = 70_000
    await page.clock.runFor('00:40')
    await expect(part).toContainText('Every grace period is over')
    await part.getByRole('button', { name: 'Reuse the replaced token' }).click()
    await expect(answer).toContainText(/Refused [78]\d s after the rotation/)
    await expect(answer).toContainText('RefreshTokenReuseException')
    await expect(part).not.toContainText('Every grace period')
    // An answer, not an error: the sign-in goes on with its own token.
    await expect(app.alert).toHaveCount(0)

    await app.press('Refresh tokens')
    await expect(part).toContainText(/The grace period ends in/)
    await expect(answer).toBeEmpty()
  })
})

test('by when to sign in again follows from the sign-in and the setting of the app client', async ({ app, page }) => {
  await signedIn(app)
  const part = refresh(page).getByRole('region', { name: 'How long this lasts' })
  await expect(part).toContainText(/Refresh the tokens before.*in 59 minutes/)
  await expect(part).toContainText(/Sign in again before.*in (29|30) days/)
  const days = part.getByLabel('Lifetime of refresh tokens in days')
  await days.fill('0.5')
  await expect(part).toContainText(/Sign in again before.*in (11|12) hours/)
  await days.fill('4000')
  await expect(part).toContainText('Give a number of days between 0.042 and 3650.')
  await expect(part).toContainText(/Sign in again before.*unknown/)
  await expect(part).toContainText('aws cognito-idp describe-user-pool-client')
  await expect(refresh(page).getByRole('region', { name: 'The replaced refresh token' })).toHaveCount(0)
})
