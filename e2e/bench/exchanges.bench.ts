import type { Locator, Page } from 'playwright/test'
import { expect, test } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'
import { longTrace, megabytes } from './long-trace.ts'
import { longTasksDuring, type Measured, pressToPaint, print } from './measure.ts'

const exchanges = 2000

const pane = (page: Page) => page.getByRole('region', { name: 'Trace' })

async function openTrace(app: Workbench, page: Page, trace: string): Promise<void> {
  await app.open()
  await pane(page)
    .locator('input[type="file"]')
    .setInputFiles({ name: 'long.json', mimeType: 'application/json', buffer: Buffer.from(trace) })
  await expect(pane(page)).toContainText(/run 1 · \d+ requests/)
}

/** The button of a row that is drawn. @param index counts all rows from 0 */
function row(page: Page, index: number): Locator {
  return pane(page)
    .locator(`[aria-rowindex="${index + 2}"]`)
    .getByRole('button')
}

/** Scrolls there and back with the wheel as a hand does. @returns the longest task of each round; 0: none over 50 ms */
async function longestWhileScrolling(page: Page): Promise<number[]> {
  // What opening the trace left to do is not the scrolling's.
  await page.waitForTimeout(1000)
  const longest: number[] = []
  for (let round = 0; round < 5; round++) {
    const tasks = await longTasksDuring(page, async () => {
      for (let turn = 0; turn < 60; turn++) {
        await page.mouse.wheel(0, turn < 30 ? 1200 : -1200)
        await page.waitForTimeout(16)
      }
    })
    longest.push(Math.max(0, ...tasks))
  }
  return longest
}

test(`a trace of ${exchanges} exchanges`, async ({ app, page }) => {
  await openTrace(app, page, longTrace({ exchanges, largeBodies: [] }))
  const rows: Measured[] = []

  const list = pane(page).getByRole('table')
  await expect(list).toHaveAttribute('aria-rowcount', String(exchanges + 1))
  await list.hover()
  rows.push({ what: 'list: longest task while scrolling', values: await longestWhileScrolling(page), goal: 50 })

  await row(page, exchanges - 1)
    .or(row(page, 0))
    .first()
    .evaluate((button) => button.closest('.event-list')?.scrollTo(0, 0))
  const selecting: number[] = []
  for (let round = 0; round < 25; round++) {
    selecting.push(await pressToPaint(row(page, 2 + (round % 8))))
    await expect(pane(page)).toContainText(`step ${3 + (round % 8)} of ${exchanges}`)
  }
  rows.push({ what: 'list: selecting to detail shown', values: selecting, goal: 100 })

  await pane(page).getByRole('button', { name: 'Diagram' }).click()
  const diagram = pane(page).getByRole('listbox')
  await diagram.hover({ position: { x: 60, y: 60 } })
  rows.push({ what: 'diagram: longest task while scrolling', values: await longestWhileScrolling(page), goal: 50 })

  for (const file of ['HAR', 'Report', 'Trace']) {
    const values: number[] = []
    for (let round = 0; round < 3; round++) {
      await page.evaluate(() => scrollTo(0, 0))
      await pane(page).getByRole('button', { name: 'Save', exact: false }).first().click()
      const start = Date.now()
      const download = page.waitForEvent('download')
      await pane(page)
        .getByRole('button', { name: new RegExp(file, 'i') })
        .first()
        .click()
      await download
      values.push(Date.now() - start)
    }
    rows.push({ what: `export: ${file}`, values, goal: 1000 })
  }
  print(`A trace of ${exchanges} exchanges`, rows)
})

test('bodies of a megabyte', async ({ app, page }) => {
  const names = Object.keys(megabytes)
  const largeBodies = Object.values(megabytes).map((body, index) => ({ at: 2 * index + 1, body }))
  await openTrace(app, page, longTrace({ exchanges: 12, largeBodies }))
  await pane(page).getByRole('button', { name: 'List' }).click()
  const rows: Measured[] = []
  for (const [index, name] of names.entries()) {
    for (const tab of ['Guide', 'Raw']) {
      const values: number[] = []
      for (let round = 0; round < 5; round++) {
        await pressToPaint(row(page, 2 * index))
        await pane(page).getByRole('tab', { name: tab }).click()
        values.push(await pressToPaint(row(page, 2 * index + 1)))
      }
      rows.push({ what: `${tab}: ${name}`, values, goal: 100 })
    }
    const whole: number[] = []
    for (let round = 0; round < 3; round++) {
      whole.push(await pressToPaint(pane(page).getByRole('button', { name: 'Show all as plain text' })))
      await pressToPaint(pane(page).getByRole('button', { name: 'Show the formatted part' }))
    }
    rows.push({ what: `Show all: ${name}`, values: whole, goal: 500 })
  }
  print('Bodies of a megabyte, from selecting to shown', rows)
})
