import { expect, test } from './fixtures.ts'
import { isCall, neverAnswer } from './requests.ts'

const isList = (request: Request) => new URL(request.url).searchParams.get('list-type') === '2'

test.describe('an S3 that does not answer', () => {
  let asked = 0
  test.use({
    given: {
      intercept: (request) => {
        if (request.method !== 'GET' || !isList(request)) return undefined
        asked++
        return asked === 1 ? neverAnswer() : undefined
      },
    },
  })

  test('is asked once however often the button is pressed, and the list can be cancelled', async ({ app, page }) => {
    asked = 0
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await expect(app.caller).toBeVisible()
    await app.press('Try them')
    await page.getByRole('button', { name: 'List objects' }).evaluate((button: HTMLButtonElement) => {
      for (let press = 0; press < 10; press++) button.click()
    })
    await expect(page.getByRole('button', { name: 'Listing objects…' })).toBeDisabled()
    await app.press('Cancel')
    await expect(page.getByText('ListObjectsV2 was cancelled.')).toBeVisible()
    expect(asked).toBe(1)
    await app.press('List objects')
    await expect(page.getByText('3 objects.')).toBeVisible()
  })
})

test.describe('while a refresh and GetUser are not answered', () => {
  let isHeld = false
  test.use({
    given: {
      intercept: (request) =>
        isHeld && (isCall(request, 'InitiateAuth') || isCall(request, 'GetUser')) ? neverAnswer() : undefined,
    },
  })

  test('what would disturb the refresh can’t be pressed and says why; each is cancelled by itself', async ({
    app,
    page,
  }) => {
    isHeld = false
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await app.openAllSteps()
    await expect(app.caller).toBeVisible()
    await page.getByRole('heading', { name: 'Scopes and calls' }).click()
    isHeld = true
    await app.press('Refresh tokens')
    await app.press('Call GetUser')
    for (const name of ['Renew now', 'Revoke the refresh token', 'Sign out everywhere', 'End everything']) {
      const button = page.getByRole('button', { name })
      await expect(button).toBeDisabled()
      await expect(button).toHaveAccessibleDescription(/Available after the current request: Refreshing the tokens/)
    }
    const running = (what: string) => page.getByRole('status').filter({ hasText: what })
    await running('Refreshing the tokens').getByRole('button', { name: 'Cancel' }).click()
    await expect(app.alert).toContainText('The refresh was cancelled')
    await expect(running('Calling GetUser')).toBeVisible()
    await running('Calling GetUser').getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByText('GetUser was cancelled')).toBeVisible()

    isHeld = false
    await app.press('Renew now')
    await expect(app.credentials).toContainText('Last renewal:')
  })
})
