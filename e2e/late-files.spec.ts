import { localConnection } from '../src/emulator/host/local-connection.ts'
import { expect, test } from './fixtures.ts'
import { type Act, spared, type Visit, visits } from './late-acts.ts'
import { lateFiles } from './late-files.ts'
import type { Workbench } from './workbench.ts'

/** Words for a service that did not answer, or refused. */
const blame = /got no response|did not respond|was refused|is not in the format/

/** What offers to load again, in a part's place or in that of the whole page. */
const loadAgain = ({ page }: Workbench) =>
  page
    .getByRole('button', { name: 'Load again' })
    .or(page.getByRole('link', { name: 'Reload' }))
    .first()

test('a part of the page that can’t be fetched says so in its place; the sign-in goes on, and so does it', async ({
  app,
  page,
}) => {
  app.announce(/ERR_FAILED/)
  await page.route(/trace-pane.*\.js/, (route) => route.abort())
  await app.open()
  const pane = page.getByRole('region', { name: 'Trace', exact: true })
  await expect(pane).toContainText('This part could not be loaded')
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
  await page.unrouteAll()
  await pane.getByRole('button', { name: 'Load again' }).click()
  await expect(pane).toContainText('GetCredentialsForIdentity')
})

test('a part of the page that hangs is given up, and loaded again once the file comes', async ({ app, page }) => {
  await page.clock.install()
  let come = () => {}
  const held = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route(/trace-pane.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest(/trace-pane.*\.js/)
  await app.open()
  const pane = page.getByRole('region', { name: 'Trace', exact: true })
  await page.clock.runFor(1000)
  await asked
  await expect(pane).toContainText('Loading…')
  await page.clock.runFor(15_000)
  await expect(pane).toContainText('This part could not be loaded')
  come()
  await pane.getByRole('button', { name: 'Load again' }).click()
  await expect(pane).toContainText('What will happen')
})

test('each file that is late may be missing: it is said so, no service is blamed, and a second try works', async ({
  app,
  page,
  local,
  builtApp,
}) => {
  test.setTimeout(480_000)
  app.announce(/ERR_FAILED|Unable to preload CSS/)
  await app.keepBusy()
  // Each opening is a first one.
  await page.addInitScript(() => sessionStorage.clear())
  const late = lateFiles()
  const asked = new Set<string>()
  const missing = new Set<string>()
  await page.route('**/assets/*', (route) => {
    const file = new URL(route.request().url()).pathname.slice(1)
    if (late.has(file)) asked.add(file)
    return missing.has(file) ? route.abort() : route.continue()
  })

  /** What each act is the first to need, over all visits. */
  async function neededBy({ acts, leaves }: Visit): Promise<readonly (readonly string[])[]> {
    const needed = acts.map((): string[] => [])
    for (const [index, { act, brings, leave }] of acts.entries()) {
      const before = new Set(asked)
      await act(app)
      await expect(brings(app)).toBeVisible()
      for (const file of asked) {
        if (leaves?.test(file)) asked.delete(file)
        else if (!before.has(file) && !spared.test(file)) needed[index]?.push(file)
      }
      await leave?.(app)
    }
    return needed
  }

  /** Goes through the acts, of which each misses one file until it is done a second time. */
  async function goWithout(files: readonly (string | undefined)[], acts: readonly Act[]): Promise<void> {
    for (const file of files) if (file) missing.add(file)
    const last = files.findLastIndex((file) => file !== undefined)
    for (const [index, { act, brings, leave }] of acts.slice(0, last + 1).entries()) {
      await act(app)
      const file = files[index]
      if (file) {
        await expect(page.getByText('could not be loaded').filter({ visible: true }).first(), file).toBeVisible()
        await expect(page.locator('body'), file).not.toContainText(blame)
        missing.delete(file)
        if (!(await loadAgain(app).isVisible())) await act(app)
      }
      await expect(brings(app).or(loadAgain(app)).first(), file).toBeVisible()
      if (await loadAgain(app).isVisible()) await loadAgain(app).click()
      await expect(brings(app), file).toBeVisible()
      await expect(page.getByText('could not be loaded'), file).toHaveCount(0)
      await leave?.(app)
    }
  }

  for (const visit of visits) {
    const { config, acts } = visit
    const usual = localConnection(local.seed, local.origin)
    if (config) builtApp.serve(config(usual))
    const needed = await neededBy(visit)
    const rounds = Math.max(...needed.map(({ length }) => length))
    for (let round = 0; round < rounds; round++) {
      await goWithout(
        needed.map((files) => files[round]),
        acts,
      )
    }
  }
  expect([...late].filter((file) => !asked.has(file) && !spared.test(file))).toEqual([])
})
