import type { Page } from 'playwright/test'
import { test } from '../fixtures.ts'
import { screens } from './screens.ts'
import { languages, paint, prepare, settle, speak, themes, widths } from './showing.ts'

const folder = new URL('../../screens/', import.meta.url)

for (const screen of screens) {
  test.describe(screen.name, () => {
    test.use({ given: screen.given ?? {} })

    test('pictures', async ({ app, page, local }) => {
      if (screen.announce) app.announce(screen.announce)
      await prepare(page)
      await screen.reach(app, local)
      await settle(page, screen)
      for (const language of languages) {
        await speak(page, language)
        for (const width of widths) {
          await page.setViewportSize({ width, height: await heightAt(page, width) })
          await page.evaluate(() => document.documentElement.scrollTo(0, 0))
          for (const theme of themes) {
            await paint(page, theme)
            const { pathname } = new URL(`${screen.name}/${language}-${theme}-${width}.png`, folder)
            // A dialog covers the window and no more.
            const isCovered = await page.locator('dialog[open]').isVisible()
            await page.screenshot({ path: pathname, fullPage: !isCovered })
          }
        }
      }
    })
  })
}

/** At least a usual window; as high as the longest pane that scrolls by itself, for all of it to be in the picture. */
async function heightAt(page: Page, width: number): Promise<number> {
  let height = 800
  // Boxes inside may grow with the window.
  for (let round = 0; round < 4; round++) {
    await page.setViewportSize({ width, height })
    const longest = await longestPane(page)
    if (longest <= height) break
    height = Math.min(longest, 6000)
  }
  return height
}

async function longestPane(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return Math.max(
      ...[...document.querySelectorAll('body *')]
        .filter((pane) => pane.clientHeight > 500 && getComputedStyle(pane).overflowY === 'auto')
        // With what is of the window above and below it.
        .map(({ scrollHeight, clientHeight }) => innerHeight + scrollHeight - clientHeight),
      0,
    )
  })
}
