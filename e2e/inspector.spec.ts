import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { viewports } from './viewports.ts'
import type { Workbench } from './workbench.ts'

const pane = (page: Page) => page.getByRole('region', { name: 'Trace', exact: true })
const detail = (page: Page) => page.getByRole('region', { name: 'Step details' })
const timeline = (page: Page) => pane(page).getByRole('region', { name: 'Timeline' })
const slider = (page: Page) => timeline(page).getByRole('slider')

/** A sign-in with much after it: 25 steps or more. */
async function longRun(app: Workbench, page: Page): Promise<void> {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.openAllSteps()
  await expect(app.caller).toBeVisible()
  for (let tries = 0; tries < 6; tries++) {
    await app.press('Refresh tokens')
    await expect(page.getByText('New tokens received from')).toBeVisible()
    await app.press('Renew now')
    await expect(app.credentials).toContainText('Last renewal:')
  }
  await expect(detail(page)).toContainText(/step 2[5-9] of 2[5-9]/)
}

async function isInView(page: Page, locator: ReturnType<Page['locator']>): Promise<boolean> {
  const box = await locator.boundingBox()
  const view = page.viewportSize()
  return (
    box !== null &&
    view !== null &&
    box.y >= 0 &&
    box.y + box.height <= view.height &&
    box.x >= 0 &&
    box.x + box.width <= view.width
  )
}

test('pressing a step shows its detail without scrolling, at every width', async ({ app, page }) => {
  test.slow()
  await page.setViewportSize({ width: 1440, height: 900 })
  await longRun(app, page)
  for (const [width, height] of viewports) {
    await page.setViewportSize({ width, height })
    const tab = page.getByRole('button', { name: /^Trace/ })
    if (width <= 900) await tab.click()
    for (const view of ['Diagram', 'List']) {
      await pane(page).getByRole('button', { name: view, exact: true }).click()
      for (const operation of ['GetId', 'InitiateAuth']) {
        const step =
          view === 'Diagram'
            ? pane(page)
                .getByRole('option', { name: new RegExp(`^${operation},`) })
                .first()
            : pane(page).getByRole('table').getByRole('button', { name: operation, exact: true }).first()
        await step.evaluate((row) => row.scrollIntoView({ block: 'center' }))
        // At the top nothing that changes its height above moves the page: a countdown may wrap meanwhile.
        if (width > 900) await page.evaluate(() => scrollTo(0, 0))
        const before = await page.evaluate(() => scrollY)
        await step.click()
        const heading = detail(page).getByRole('heading', { name: operation, exact: true })
        await expect(heading).toBeVisible()
        expect([width, view, operation, await isInView(page, heading)]).toEqual([width, view, operation, true])
        expect(await isInView(page, detail(page).getByRole('tab', { name: 'Guide' }))).toBe(true)
        expect(await page.evaluate(() => scrollY)).toBe(before)
        if (width <= 900) await page.getByRole('button', { name: /Back/ }).click()
      }
    }
  }
})

test.describe('at 1440 px', () => {
  test.use({ viewport: { width: 1440, height: 900 } })

  test.beforeEach(async ({ app }) => {
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await expect(app.caller).toBeVisible()
  })

  test('the strip of time, the diagram and the list choose the same step', async ({ page }) => {
    const names = ['InitiateAuth', 'RespondToAuthChallenge', 'GetId', 'GetCredentialsForIdentity', 'GetCallerIdentity']
    const box = await slider(page).boundingBox()
    if (!box) throw new Error('no strip')
    // The first request begins at the left edge, but for the computing of SRP's keys before it.
    await page.mouse.click(box.x + 2, box.y + box.height / 2)
    await expect(detail(page).getByRole('heading', { name: 'InitiateAuth' })).toBeVisible()
    await expect(slider(page)).toHaveAttribute('aria-valuetext', /^InitiateAuth, after \d+ ms$/)
    await expect(pane(page).getByRole('option', { selected: true })).toHaveAccessibleName(/^InitiateAuth,/)

    await slider(page).focus()
    for (const name of names.slice(1)) {
      await page.keyboard.press('ArrowRight')
      await expect(detail(page).getByRole('heading', { name, exact: true })).toBeVisible()
      await expect(pane(page).getByRole('option', { selected: true })).toHaveAccessibleName(new RegExp(`^${name},`))
    }
    await page.keyboard.press('Home')
    await expect(slider(page)).toHaveAttribute('aria-valuenow', '1')
  })

  test('the divider is moved by pointer and keys, and stays where it was put', async ({ app, page }) => {
    const divider = pane(page).getByRole('separator', { name: 'Overview size' })
    const before = Number(await divider.getAttribute('aria-valuenow'))
    await divider.focus()
    await page.keyboard.press('ArrowRight')
    await expect(divider).toHaveAttribute('aria-valuenow', `${before + 2}`)
    const box = await divider.boundingBox()
    if (!box) throw new Error('no divider')
    await page.mouse.move(box.x, box.y + 200)
    await page.mouse.down()
    await page.mouse.move(box.x - 150, box.y + 200, { steps: 3 })
    await page.mouse.up()
    const moved = await divider.boundingBox()
    expect(Math.abs((moved?.x ?? 0) - (box.x - 150))).toBeLessThan(4)
    await app.open()
    await app.continueAsGuest()
    await expect.poll(async () => (await divider.boundingBox())?.x).toBe(moved?.x)
  })

  test('the filter finds steps by name, status and body; columns sort', async ({ page }) => {
    await page.keyboard.press('/')
    const filter = pane(page).getByRole('searchbox', { name: 'Filter' })
    await expect(filter).toBeFocused()
    const options = pane(page).getByRole('option')
    await expect(options).toHaveCount(8)
    await filter.fill('getid')
    await expect(options).toHaveCount(1)
    await filter.fill('GetCallerIdentityResult')
    await expect(options).toHaveAccessibleName(/^GetCallerIdentity,/)
    await filter.fill('is:error')
    await expect(options).toHaveCount(0)
    await expect(pane(page).getByRole('status').filter({ hasText: '0 of 8' })).toBeVisible()
    await filter.press('Escape')
    await expect(options).toHaveCount(8)

    await pane(page).getByRole('button', { name: 'List' }).click()
    const names = pane(page).getByRole('table').locator('tbody button')
    const asItHappened = await names.allInnerTexts()
    const head = (name: string) => pane(page).getByRole('columnheader', { name })
    await head('Request').getByRole('button').click()
    await expect(head('Request')).toHaveAttribute('aria-sort', 'ascending')
    expect(await names.allInnerTexts()).toEqual(asItHappened.toSorted((a, b) => a.localeCompare(b)))
    await head('Time').getByRole('button').click()
    await head('Time').getByRole('button').click()
    await expect(head('Time')).toHaveAttribute('aria-sort', 'descending')
    const times = (await pane(page).getByRole('table').locator('td.number').allInnerTexts()).map(
      (text) => Number.parseInt(text, 10) || -1,
    )
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    await head('Time').getByRole('button').click()
    expect(await names.allInnerTexts()).toEqual(asItHappened)
  })

  test('a stage that is opened filters by a chip, which a new request lifts', async ({ app, page }) => {
    const options = pane(page).getByRole('option')
    const chip = pane(page).getByRole('button', { name: /Stage: Credentials/ })
    await page.getByRole('button', { name: 'Credentials', exact: true }).click()
    await page.getByRole('button', { name: 'Credentials', exact: true }).click()
    await expect(chip).toBeVisible()
    await expect(options).toHaveCount(1)
    await app.press('Renew now')
    await expect(chip).toBeHidden()
    await expect(options).toHaveCount(9)
    // What the action did is selected.
    await expect(detail(page).getByRole('heading', { name: 'GetCredentialsForIdentity' })).toBeVisible()
    await expect(detail(page)).toContainText('step 9 of 9')

    await page.getByRole('button', { name: 'Credentials', exact: true }).click()
    await page.getByRole('button', { name: 'Credentials', exact: true }).click()
    await chip.click()
    await expect(options).toHaveCount(9)
  })

  test('the arrow keys choose a step wherever the trace has the focus', async ({ page }) => {
    await page.keyboard.press('e')
    await expect(pane(page)).toBeFocused()
    await expect(detail(page).getByRole('heading', { name: 'InitiateAuth' })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(detail(page).getByRole('heading', { name: 'SRP proof' })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(detail(page).getByRole('heading', { name: 'RespondToAuthChallenge' })).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await expect(detail(page).getByRole('heading', { name: 'SRP proof' })).toBeVisible()
  })

  test('time in requests and time by the wall clock are named apart', async ({ page }) => {
    await expect(pane(page)).toContainText(/6 requests · \d+ ms in requests · \d+ ms wall clock/)
    const [, inRequests, wallClock] =
      /(\d+) ms in requests · (\d+) ms wall clock/.exec((await pane(page).innerText()) ?? '') ?? []
    expect(Number(inRequests)).toBeGreaterThan(0)
    expect(Number(wallClock)).toBeGreaterThan(0)
  })

  test('c copies the step as code, in the language that was chosen, without its secrets', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    await pane(page)
      .getByRole('option', { name: /^GetId,/ })
      .click()
    await page.keyboard.press('c')
    await expect(detail(page).getByRole('button', { name: 'Copied: the step' })).toHaveText('Copied')
    await expect(detail(page).getByRole('button', { name: 'Copy as curl: the step' })).toBeVisible()
    expect(await clipboard()).toMatch(/^curl .*COGNITO_ID_TOKEN/s)
    expect(await clipboard()).not.toContain('eyJ')

    await detail(page).getByRole('tab', { name: 'Code' }).click()
    await detail(page).getByRole('tab', { name: 'Python' }).click()
    await detail(page).getByRole('button', { name: 'Copy as Python: the step' }).click()
    await expect.poll(clipboard).toContain('import boto3')
  })

  test('set-up lines that are shown masked are copied with their secrets only by a button that says so', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await pane(page)
      .getByRole('option', { name: /^GetId,/ })
      .click()
    await detail(page).getByRole('tab', { name: 'Code' }).click()
    const copy = detail(page).getByRole('button', { name: /setup lines/i })
    await expect(copy).toHaveText('Copy with secrets')
    await copy.click()
    await expect(copy).toHaveText('Copied')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^export COGNITO_ID_TOKEN='eyJ/)
    await detail(page).getByRole('button', { name: 'Reveal the values' }).click()
    await expect(copy).toHaveText('Copy')
  })
})
