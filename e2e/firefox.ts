import type { Browser } from 'playwright/test'
import { implementationOf, member } from './inside-playwright.ts'
import { Workbench } from './workbench.ts'

/** Sent to every page by Playwright; Firefox 153 doesn't know it yet. */
const unknownCommand = 'emulation.setMediaFeaturesOverride'

type Send = (this: unknown, method: string, parameters: unknown) => Promise<unknown>

/**
 * Playwright drives a distribution's Firefox over WebDriver BiDi, but gives up where a Firefox lacks a command that no
 * story here needs. There is no setting for that, so the command is taken out of what Playwright sends.
 */
export function withoutUnknownCommand(browser: Browser): void {
  const session = member(implementationOf(browser), '_browserSession')
  const prototype: unknown = Object.getPrototypeOf(session)
  const send = member(prototype, 'send') as Send
  Reflect.set(Object(prototype), 'send', function (this: unknown, method: string, parameters: unknown) {
    return method === unknownCommand ? Promise.resolve({}) : send.call(this, method, parameters)
  } satisfies Send)
}

/** Types with the keyboard, since React doesn't notice Playwright's `fill` over WebDriver BiDi. */
export class FirefoxWorkbench extends Workbench {
  override async fill(field: string, text: string): Promise<void> {
    const input = this.page.getByLabel(field, { exact: true })
    await input.press('ControlOrMeta+A')
    await input.pressSequentially(text)
  }
}
