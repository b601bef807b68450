import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { expect } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

/** Where a secret would stay behind, or be seen by others: text by place. */
export type Places = Record<string, string>

/** Everything that outlives the page, or is seen beside it. */
export function placesOf(page: Page): Promise<Places> {
  return page.evaluate(async () => {
    const navigation: unknown = Reflect.get(window, 'navigation')
    const entries: unknown = Reflect.apply(Reflect.get(Object(navigation), 'entries'), navigation, [])
    const visited = Array.isArray(entries) ? entries.map((entry) => String(Reflect.get(Object(entry), 'url'))) : []
    return {
      'address bar': location.href,
      history: JSON.stringify([visited, history.state]),
      title: document.title,
      localStorage: JSON.stringify({ ...localStorage }),
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      cookies: document.cookie,
      databases: JSON.stringify(await indexedDB.databases()),
      caches: JSON.stringify(await caches.keys()),
      'window name': window.name,
    }
  })
}

/** Everything that is saved of the run that is shown. */
export async function filesOf(app: Workbench): Promise<Places> {
  const files: Places = {}
  for (const kind of ['HAR', 'Markdown report', 'Trace file', 'Save picture as SVG']) {
    await app.press('Save…')
    const [download] = await Promise.all([app.page.waitForEvent('download'), app.press(kind)])
    files[kind] = await readFile(await download.path(), 'utf8')
    await app.page.keyboard.press('Escape')
  }
  await app.press('Sign-in as a script')
  const script = app.page.getByRole('region', { name: 'Sign-in as a script' })
  await expect(script.getByRole('tablist', { name: 'Language' })).toBeVisible()
  for (const language of ['curl', 'AWS CLI', 'Python', 'JavaScript']) {
    await script.getByRole('tab', { name: language, exact: true }).click()
    files[`script in ${language}`] = await script.innerText()
  }
  return files
}

/** Shorter than any code: it stands everywhere. */
const shortest = 6

/** Digits alone stand in other numbers by chance. */
const isIn = (text: string, secret: string) =>
  /^\d+$/.test(secret) ? new RegExp(`(?<!\\d)${secret}(?!\\d)`).test(text) : text.includes(secret)

export const found = (places: Places, secrets: ReadonlyMap<string, string>) =>
  Object.entries(places).flatMap(([place, text]) =>
    [...secrets].flatMap(([name, secret]) =>
      secret.length >= shortest && [secret, encodeURIComponent(secret)].some((each) => isIn(text, each))
        ? [`${name} in ${place}`]
        : [],
    ),
  )
