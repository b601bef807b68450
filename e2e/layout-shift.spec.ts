import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

/** What moved on its own: the browser counts nothing as such that follows a press within half a second. */
interface Moved {
  readonly value: number
  readonly what: readonly string[]
}

/** Notes each shift of the page from its start. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const moved: Moved[] = []
    Reflect.set(window, 'moved', moved)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number
          hadRecentInput: boolean
          sources: readonly { node: Node | null }[]
        }
        const what = sources.map(({ node }) => node?.textContent?.slice(0, 60) ?? '')
        if (!hadRecentInput) moved.push({ value, what })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })

async function shiftsOn(page: Page): Promise<readonly Moved[]> {
  // A shift is told with the frame after the one in which it happened.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return page.evaluate((): readonly Moved[] => Reflect.get(window, 'moved'))
}

/** How long the local Cognito takes to list its users: longer than a shift is forgiven after a press. */
const listedAfter = (milliseconds: number) => ({
  given: {
    intercept: async (request: Request) => {
      if (request.method === 'GET' && new URL(request.url).pathname === '/') await wait(milliseconds)
      return undefined
    },
  },
})

for (const [name, viewport] of [
  ['a desktop', { width: 1440, height: 900 }],
  ['a tablet', { width: 768, height: 1024 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`on ${name}, where the local Cognito is slow`, () => {
    test.use({ viewport, ...listedAfter(750) })

    test('its users come with the form, and nothing moves', async ({ app, page }) => {
      await watchShifts(page)
      await app.open()
      await app.choose('User pool')
      await expect(page.getByRole('button', { name: 'Sign in as alice' })).toBeVisible()
      await expect(page.getByLabel('Username', { exact: true })).toBeVisible()
      expect(await shiftsOn(page)).toEqual([])
    })

    test('the verdict on the callback URL moves nothing', async ({ app, page }) => {
      await watchShifts(page)
      await app.open()
      await app.choose('Hosted UI')
      await expect(page.getByText('Registered with the app client.')).toBeVisible()
      expect(await shiftsOn(page)).toEqual([])
    })
  })
}

test.describe('where the local Cognito lists no users within a second', () => {
  test.use(listedAfter(2500))

  test('the form is there without them, and nothing moves when they come', async ({ app, page }) => {
    await watchShifts(page)
    await app.open()
    const listed = page.waitForResponse(
      (response) => response.request().method() === 'GET' && /:\d+\/$/.test(response.url()),
    )
    await app.choose('User pool')
    await expect(page.getByText('The local Cognito did not list its users in time')).toBeVisible({ timeout: 2000 })
    await expect(page.getByLabel('Username', { exact: true })).toBeVisible()
    await listed
    await expect(page.getByRole('button', { name: /^Sign in as/ })).toHaveCount(0)
    expect(await shiftsOn(page)).toEqual([])
  })
})

test('the note on the session before is there with the page', async ({ app, page }) => {
  await watchShifts(page)
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await page.reload()
  await expect(page.getByText('The page was reloaded.')).toBeVisible()
  expect(await shiftsOn(page)).toEqual([])
})
