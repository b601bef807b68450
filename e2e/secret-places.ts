import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { expect } from './fixtures.ts'
import { watchPictures } from './picture-source.ts'
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

/** What stands in the page, and in its fields. */
export function shownOn(page: Page): Promise<Places> {
  return page.evaluate(() => ({
    page: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll('input, textarea')]
      .map((field) => String(Reflect.get(field, 'value')))
      .join('\n'),
  }))
}

/** Everything that is saved or copied of the runs that are listed. */
export async function filesOf(app: Workbench): Promise<Places> {
  const files: Places = {}
  for (const kind of ['HAR', 'Markdown report', 'Trace file', 'Save picture as SVG']) {
    await app.press('Save…')
    await expect(app.page.getByRole('button', { name: kind, exact: true })).toBeVisible()
    const all = app.page.getByRole('radio', { name: /^All \d+ runs/ })
    if (await all.isVisible()) await all.check()
    const [download] = await Promise.all([app.page.waitForEvent('download'), app.press(kind)])
    files[kind] = await readFile(await download.path(), 'utf8')
    await app.page.keyboard.press('Escape')
  }
  const pictures = await watchPictures(app.page)
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.press('Save…')
  await app.press('Copy picture as PNG')
  await expect(app.page.getByText('Copied the picture, without secrets.')).toBeVisible()
  files['picture that was copied'] = await pictures()
  await app.page.keyboard.press('Escape')
  expect(files['picture that was copied']).toContain('</svg>')
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
