import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { expect } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

export const pane = (page: Page) => page.getByRole('region', { name: 'Trace' })

export interface SavedFile {
  readonly name: string
  readonly text: string
}

/** @param what as the menu calls the kind of file, e.g. `HAR` */
export async function save(app: Workbench, what: string): Promise<SavedFile> {
  await app.press('Save…')
  const [download] = await Promise.all([app.page.waitForEvent('download'), app.press(what)])
  await expect(pane(app.page).getByText(`Saved ${download.suggestedFilename()}`)).toBeVisible()
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

export async function openTrace(app: Workbench, name: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), app.press('Open a trace')])
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}
