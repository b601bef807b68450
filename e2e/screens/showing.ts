import type { Page } from 'playwright/test'
import { expect } from '../fixtures.ts'
import type { Screen } from './screen.ts'

export const languages = ['en', 'ja'] as const
export type Language = (typeof languages)[number]

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** CSS pixels. */
export const widths = [320, 768, 1440] as const

/** How each is called on the button that switches to it. */
const names: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語' }

/** Before a screen is reached: stops all animations, so that no colour is seen halfway. */
export async function prepare(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
}

/** Once it is reached in English: the pane that it is about, for where there is room for one only. */
export async function settle(page: Page, { pane }: Screen): Promise<void> {
  if (pane === 'trace') await pressByScript(page, /^Trace/)
  // Away from what was pressed last, which would look pointed at.
  await page.mouse.move(0, 0)
}

/** Changes the language in place. */
export async function speak(page: Page, language: Language): Promise<void> {
  const spoken = page.locator(`html[lang=${language}]`)
  if ((await spoken.count()) === 0) await pressByScript(page, names[language])
  await expect(spoken).toHaveCount(1)
}

/** Changes the theme in place. */
export async function paint(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme })
  // The page follows a moment later.
  await expect(page.locator(`html[data-mantine-color-scheme=${theme}]`)).toHaveCount(1)
}

/**
 * Not as a person would: under a dialog the header is inert, on a wide screen there is nothing to choose a pane with,
 * and a press elsewhere would close a menu that is the screen's subject.
 */
async function pressByScript(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true, includeHidden: true }).first().dispatchEvent('click')
}
