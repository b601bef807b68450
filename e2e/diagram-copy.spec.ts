import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

interface CopiedPicture {
  readonly types: readonly string[]
  /** The first bytes, by which a PNG is known. */
  readonly signature: string
  readonly width: number
  readonly height: number
  /** How many colours are in the line of the title, and how many in the space under it. */
  readonly colours: readonly [title: number, under: number]
}

const copiedPicture = (page: Page) =>
  page.evaluate(async (): Promise<CopiedPicture> => {
    const [item] = await navigator.clipboard.read()
    const blob = await item?.getType('image/png')
    if (!item || !blob) throw new Error('no picture')
    const picture = await createImageBitmap(blob)
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d', { willReadFrequently: true })
    canvas?.drawImage(picture, 0, 0)
    const coloursIn = (top: number, height: number) =>
      new Set(new Uint32Array(canvas?.getImageData(0, top, picture.width, height).data.buffer ?? new ArrayBuffer(0)))
        .size
    return {
      types: item.types,
      signature: String.fromCharCode(...new Uint8Array(await blob.slice(0, 8).arrayBuffer())),
      width: picture.width,
      height: picture.height,
      colours: [coloursIn(40, 30), coloursIn(76, 20)],
    }
  })

test('the picture is copied as a PNG, with a line that says which run it is and when it was', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await app.press('Save…')
  const [download] = await Promise.all([page.waitForEvent('download'), app.press('Save picture as PNG')])
  const saved = await readFile(await download.path())
  await app.press('Copy picture as PNG')
  await expect(page.getByText('Copied the picture, without secrets.')).toBeVisible()

  const copied = await copiedPicture(page)
  expect(copied.types).toEqual(['image/png'])
  expect(copied.signature).toBe('\x89PNG\r\n\x1a\n')
  expect([copied.width, copied.height]).toEqual([saved.readUInt32BE(16), saved.readUInt32BE(20) + 2 * 30])
  expect(copied.colours[0]).toBeGreaterThan(8)
  expect(copied.colours[1]).toBe(1)
})

test('a browser that copies no pictures is told from one that draws none, and the file is offered', async ({
  app,
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'ClipboardItem'))
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await app.press('Save…')
  await app.press('Copy picture as PNG')
  await expect(page.getByText('The browser doesn’t let this page copy a picture. Save it as PNG.')).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), app.press('Save picture as PNG')])
  expect(download.suggestedFilename()).toBe('cognito-run-1.png')
})
