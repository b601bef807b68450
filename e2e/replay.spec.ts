import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { openTrace, save } from './trace-files.ts'
import type { Workbench } from './workbench.ts'

const replay = (page: Page) => page.getByRole('dialog', { name: /^Presentation of run/ })
const steps = (page: Page) => replay(page).getByRole('option')
const slider = (page: Page) => replay(page).getByRole('slider', { name: 'Time in the run' })

/** When each step of the opened run begins, in ms; each takes 400 ms. */
const begins = [0, 2000, 5000]
const length = 5400

/** A guest's run from a file, with its times as above. */
async function openSlowRun(app: Workbench): Promise<void> {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  const file = JSON.parse((await save(app, 'Trace file')).text)
  const { events, started } = file.runs[0]
  for (const [index, event] of events.entries()) {
    event.started = started + (begins[index] ?? 0)
    event.outcome.duration = 400
  }
  await openTrace(app, 'slow.json', JSON.stringify(file))
  await expect(app.page.getByText('1 run, read-only')).toBeVisible()
}

test('a run from a file plays again at its own pace, and nothing is sent', async ({ app, page }) => {
  await openSlowRun(app)
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  await page.evaluate(() => {
    const seen: [steps: number, pending: boolean, at: number][] = []
    const look = () => {
      const dialog = document.querySelector('dialog.presenter')
      const steps = dialog?.querySelectorAll('[role=option]').length ?? 0
      const isPending = dialog?.querySelector('.presented-outcome')?.textContent?.includes('pending') ?? false
      const last = seen.at(-1)
      if (steps > 0 && (last?.[0] !== steps || last[1] !== isPending)) seen.push([steps, isPending, performance.now()])
    }
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    Object.assign(window, { seen })
  })
  await app.press('Replay')
  await expect(replay(page).getByRole('button', { name: 'Play' })).toBeVisible()
  const seen = await page.evaluate<[number, boolean, number][]>('window.seen')
  expect(seen.map(([steps, isPending]) => [steps, isPending])).toEqual(
    [1, 2, 3].flatMap((count) => [
      [count, true],
      [count, false],
    ]),
  )
  const passed = seen.map(([, , at]) => at - (seen[0]?.[2] ?? 0))
  // Less what passed before the first step was drawn.
  for (const [index, begin] of begins.entries()) expect(passed[2 * index]).toBeGreaterThan(begin - 300)
  expect(passed[5]).toBeGreaterThan(length - 300)
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '5400 ms of 5400 ms')
  await expect(replay(page).getByText('3 of 3')).toBeVisible()
  await slider(page).press('ArrowLeft')
  await page.waitForTimeout(400)
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '5346 ms of 5400 ms')
  expect(sent.filter((url) => !url.includes('/assets/'))).toEqual([])
})

test('it is paused, goes at another speed, and is moved in time, by the keyboard alone', async ({ app, page }) => {
  await openSlowRun(app)
  await app.press('Present')
  const speed = replay(page).getByRole('group', { name: 'Speed' })
  await speed.getByRole('button', { name: '0.5 ×' }).press('Enter')
  const play = replay(page).getByRole('button', { name: 'Play' })
  await play.focus()
  const pressed = Date.now()
  await page.keyboard.press('Space')
  await expect(steps(page)).toHaveCount(2)
  expect(Date.now() - pressed).toBeGreaterThanOrEqual(2 * (begins[1] ?? 0))
  await page.keyboard.press('Space')
  await expect(play).toBeFocused()
  const paused = await slider(page).inputValue()
  await page.waitForTimeout(400)
  expect(await slider(page).inputValue()).toBe(paused)

  await slider(page).focus()
  await page.keyboard.press('Home')
  await expect(steps(page)).toHaveCount(1)
  await expect(replay(page).getByText('1 of 3')).toBeVisible()
  await page.keyboard.press('End')
  await expect(steps(page)).toHaveCount(3)
  const strip = replay(page).getByRole('slider', { name: 'Request' })
  await strip.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(slider(page)).toHaveAttribute('aria-valuetext', '2000 ms of 5400 ms')
  await expect(steps(page)).toHaveCount(2)

  // One step at a time again, whole, as before.
  await replay(page).getByRole('button', { name: 'Next' }).press('Enter')
  await expect(steps(page)).toHaveCount(3)
  await expect(replay(page).getByText('pending')).toHaveCount(0)
  await speed.getByRole('button', { name: '4 ×' }).press('Enter')
  await expect(speed.getByRole('button', { name: '4 ×' })).toHaveAttribute('aria-pressed', 'true')
  await play.press('Enter')
  await expect(replay(page).getByText('3 of 3')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Present' })).toBeFocused()
})

test('without motion it plays, too, by a press, and fits on a narrow screen', async ({ app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openSlowRun(app)
  await page.setViewportSize({ width: 320, height: 720 })
  await page.getByRole('button', { name: /^Trace/ }).click()
  await app.press('Replay')
  await expect(steps(page)).toHaveCount(3)
  const animated = await replay(page).evaluate((dialog) => dialog.getAnimations({ subtree: true }).length)
  expect(animated).toBe(0)
  expect(await replay(page).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
})

test('on a narrow screen it can be played again at once: its bar stays in view below the other', async ({
  app,
  page,
}) => {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await page.setViewportSize({ width: 390, height: 800 })
  await page.getByRole('button', { name: /^Trace/ }).click()
  await app.press('Replay')
  const play = replay(page).getByRole('button', { name: 'Play' })
  await expect(play).toBeInViewport({ ratio: 1 })
  // The page under the bars has scrolled to the newest arrow, or nothing could hide them.
  await expect.poll(() => replay(page).evaluate((dialog) => dialog.scrollTop)).toBeGreaterThan(100)
  const [bar, buttons] = [
    await play.boundingBox(),
    await replay(page).getByRole('button', { name: 'Leave' }).boundingBox(),
  ]
  expect(bar?.y).toBeGreaterThan((buttons?.y ?? 0) + (buttons?.height ?? 0))
  await expect(play).toBeInViewport({ ratio: 1 })
  await play.click({ timeout: 2000 })
})
