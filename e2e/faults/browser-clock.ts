import type { Page } from 'playwright/test'

const ahead = 'clockAhead'

/** Lets the clock of each page that is opened from now on be set. Only the clock: timers go on as they are. */
export async function prepareClock(page: Page): Promise<void> {
  await page.addInitScript((ahead) => {
    const { now } = Date
    const shifted = () => now() + Number(Reflect.get(globalThis, ahead) ?? 0)
    globalThis.Date = new Proxy(Date, {
      construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [shifted()] : given, made),
      get: (target, name) => (name === 'now' ? shifted : Reflect.get(target, name)),
    })
  }, ahead)
}

/** In this page, and in those that it leads to. */
export async function setClockAhead(page: Page, milliseconds: number): Promise<void> {
  const set = ([name, value]: readonly [string, number]) => Reflect.set(globalThis, name, value)
  await page.addInitScript(set, [ahead, milliseconds] as const)
  await page.evaluate(set, [ahead, milliseconds] as const)
}
