import type { Page } from 'playwright/test'
import { longTrace } from './bench/long-trace.ts'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

/** Seconds of the processor that the page may take; without limits each of these took from 8 to 17. */
const patience = 4

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const tokenOf = (claims: object, header: object = { alg: 'RS256' }) => `${part(header)}.${part(claims)}.c2lnbmF0dXJl`
const members = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [at.toString(36), at % 7]))

async function inspect(app: Workbench, token: string): Promise<void> {
  await app.open('/token-inspector')
  await app.fill('Token', token)
}

interface Run {
  events: Record<string, unknown>[]
}

/** Opens a trace made from a sound one. */
async function openTrace(app: Workbench, page: Page, change: (runs: Run[]) => Run[], exchanges = 1): Promise<void> {
  const file = JSON.parse(longTrace({ exchanges, largeBodies: [] }))
  const text = JSON.stringify({ ...file, runs: change(file.runs) })
  await app.open()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), app.press('Open a trace')])
  await chooser.setFiles({ name: 'long.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(page.getByText('Opened from long.json')).toBeVisible()
}

/** Gives the events of the first run other members. */
const eachEvent = (change: (event: Record<string, unknown>) => object) => (runs: Run[]) =>
  runs.map((run) => ({ ...run, events: run.events.map((event) => ({ ...event, ...change(event) })) }))

const pane = (page: Page) => page.getByRole('region', { name: 'Trace' })

/** Seconds of the processor, since a busy machine lets the clock run on. */
async function secondsOf(page: Page, act: () => Promise<unknown>): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Performance.enable')
  const processTime = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'ProcessTime')?.value ?? Number.NaN
  }
  const start = await processTime()
  await act()
  const seconds = (await processTime()) - start
  test.info().annotations.push({ type: 'processor', description: `${seconds.toFixed(2)} s` })
  return seconds
}

test('of a token with 45,000 claims the first are shown, and more when asked for', async ({ app, page }) => {
  const took = await secondsOf(page, async () => {
    await inspect(app, tokenOf(members(45_000)))
    await expect(page.getByRole('table', { name: 'Claims' })).toBeVisible()
  })
  const claims = page.getByRole('table', { name: 'Claims' }).getByRole('rowheader')
  await expect(claims).toHaveCount(100)
  expect(took).toBeLessThan(patience)
  await app.press('Show 1,000 more (44,900 remaining)')
  await expect(claims).toHaveCount(1100)
})

test('claims with long lists, and a long header, are shown in part', async ({ app, page }) => {
  const groups = Array.from({ length: 9000 }, (_, at) => `group-${at}`)
  const nested = Array.from({ length: 60 }, () => Array.from({ length: 60 }, () => [[]]))
  await inspect(app, tokenOf({ 'cognito:groups': groups, nested }, { alg: 'RS256', ...members(9000) }))
  const table = page.getByRole('table', { name: 'Claims' })
  await expect(table.getByRole('listitem')).toHaveCount(50)
  // Those of the header, after the one that names the token.
  await expect(page.getByRole('term')).toHaveCount(101)
  await app.press('Show 250 more (8,975 remaining)')
  await expect(table.getByRole('listitem')).toHaveCount(300)
})

test('of 100,000 headers the first are shown, as a table and raw', async ({ app, page }) => {
  const requestHeaders = Array.from({ length: 100_000 }, (_, at) => [`x-${at}`, 'a'])
  const took = await secondsOf(page, async () => {
    await openTrace(
      app,
      page,
      eachEvent(() => ({ requestHeaders })),
    )
    await pane(page).getByText('100000 headers').click()
    await expect(pane(page).getByRole('rowheader').first()).toBeVisible()
    await pane(page).getByRole('tab', { name: 'Raw' }).click()
    await expect(pane(page).getByRole('tabpanel', { name: 'Raw' })).toContainText('x-99: a')
  })
  expect(took).toBeLessThan(patience)
  await expect(pane(page).getByRole('button', { name: /^Show 25,000 more/ })).toBeVisible()
  await pane(page).getByRole('tab', { name: 'Guide' }).click()
  await pane(page).getByText('100000 headers').click()
  await expect(pane(page).getByRole('rowheader')).toHaveCount(100)
})

test('of 100,000 computed values the first are shown', async ({ app, page }) => {
  const values = Array.from({ length: 100_000 }, (_, at) => ({ name: `value ${at}`, length: at }))
  const computation = { id: 'run-1-1', kind: 'computation', name: 'srp-key', values, at: 0 }
  const took = await secondsOf(page, async () => {
    await openTrace(app, page, (runs) => runs.map((run) => ({ ...run, events: [computation] })))
    await pane(page).getByRole('tab', { name: 'Raw' }).click()
    await expect(pane(page).getByRole('rowheader').first()).toBeVisible()
  })
  expect(took).toBeLessThan(patience)
  await expect(pane(page).getByRole('rowheader')).toHaveCount(100)
})

test('an address with 100,000 parameters is shown in part', async ({ app, page }) => {
  const url = `https://example.com/?${Array.from({ length: 100_000 }, (_, at) => `p${at}=1`).join('&')}`
  const took = await secondsOf(page, async () => {
    await openTrace(
      app,
      page,
      eachEvent(() => ({ url })),
    )
    await pane(page).getByRole('tab', { name: 'Raw' }).click()
    await expect(pane(page).getByRole('tabpanel', { name: 'Raw' })).toContainText('p99')
  })
  expect(took).toBeLessThan(patience)
})

for (const [what, requestBody] of [
  ['letters', 'a'.repeat(160_000)],
  ['beginnings of tokens', 'eyJ-'.repeat(40_000)],
  ['beginnings of tokens in JSON', JSON.stringify({ Username: 'eyJ-'.repeat(40_000) })],
  ['Japanese commas in JSON', JSON.stringify({ Username: '、'.repeat(160_000) })],
] as const) {
  test(`a request of 160,000 letters (${what}) is written as code at once`, async ({ app, page }) => {
    await openTrace(
      app,
      page,
      eachEvent(() => ({ requestBody })),
    )
    const code = pane(page).getByRole('tab', { name: 'Code' })
    await expect(code).toBeVisible()
    const took = await secondsOf(page, async () => {
      await code.click()
      await expect(pane(page).locator('pre.code').last()).toContainText('curl')
    })
    expect(took).toBeLessThan(3)
  })
}

test('fifty runs can be chosen from, and two of 5,000 steps are compared in part', async ({ app, page }) => {
  const took = await secondsOf(page, async () => {
    await openTrace(
      app,
      page,
      ([run]) =>
        Array.from({ length: 50 }, (_, at) => ({
          ...run,
          events: (run?.events ?? [])
            .slice(0, at < 48 ? 1 : 5000)
            .map((event) => ({ ...event, requestBody: `{"n":${at}}` })),
          id: `run-${at + 1}`,
          number: at + 1,
        })),
      5000,
    )
    await app.press('Compare…')
    await expect(page.getByText('5000 of 5000 steps differ')).toBeVisible()
  })
  expect(took).toBeLessThan(2 * patience)
  const comparison = page.getByRole('region', { name: 'Compare two runs' })
  await expect(comparison.getByLabel('Left').getByRole('option')).toHaveCount(50)
  await expect(comparison.getByRole('listitem').filter({ hasText: 'GetId' })).toHaveCount(25)
  await expect(comparison.getByRole('button', { name: 'Show 1,000 more (4,900 remaining)' })).toBeVisible()
})
