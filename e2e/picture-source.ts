import type { Page } from 'playwright/test'

/** What a picture is drawn from, of every one that the page draws from now on: an address that is its document. */
export async function watchPictures(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const drawn: string[] = []
    const { prototype } = HTMLImageElement
    const descriptor = Object.getOwnPropertyDescriptor(prototype, 'src')
    Object.defineProperty(prototype, 'src', {
      ...descriptor,
      set(this: HTMLImageElement, address: string) {
        drawn.push(decodeURIComponent(address))
        descriptor?.set?.call(this, address)
      },
    })
    Object.assign(globalThis, { drawn })
  })
  return () => page.evaluate(() => String(Reflect.get(globalThis, 'drawn')))
}
