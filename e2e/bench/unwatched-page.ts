import { EventEmitter } from 'node:events'
import type { Browser, CDPSession } from 'playwright/test'

export interface UnwatchedPage {
  /** As that of Playwright's CDPSession. */
  readonly send: CDPSession['send']
  /** Listens to an event of the protocol. @param listener is given the event's parameters */
  on(event: string, listener: (parameters: Parameters) => void): void
  /** Goes there and comes back when the document is there. */
  open(url: string): Promise<void>
  /** Runs a script in the page. @returns what it comes to, as JSON */
  evaluate(expression: string): Promise<unknown>
  /** Runs a script in the page until it comes to something true; the page may be on its way elsewhere. */
  until(expression: string): Promise<void>
  close(): Promise<void>
}

/** What the protocol tells with an event; its own documentation says what is in it. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Parameters = any

/** Milliseconds. */
const patience = 20_000

/**
 * Opens a page that Playwright knows nothing of, in a context of its own. Playwright listens to the console of its own
 * pages (`Runtime.enable`), for which V8 parses every script a second time while it runs.
 */
export async function openUnwatchedPage(browser: Browser): Promise<UnwatchedPage> {
  const session = await browser.newBrowserCDPSession()
  const { browserContextId } = await session.send('Target.createBrowserContext')
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', browserContextId })
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
  const messages = new EventEmitter()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, method, params, result, error } = JSON.parse(message)
    if (id === undefined) messages.emit(method, params)
    else messages.emit(`answer ${id}`, { result, error })
  })
  let sent = 0
  const send = async (method: string, params = {}) => {
    const id = ++sent
    const answered = new Promise<Parameters>((resolve) => messages.once(`answer ${id}`, resolve))
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
    const { result, error } = await answered
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }
  const evaluate = async (expression: string): Promise<unknown> => {
    const asked = { expression, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await send('Runtime.evaluate', asked)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  // The browser's language may be any; the benches know the buttons in English.
  const { userAgent } = await session.send('Browser.getVersion')
  await send('Network.setUserAgentOverride', { userAgent, acceptLanguage: 'en' })
  await send('Page.enable')
  return {
    // The same protocol, one level deeper.
    send: send as CDPSession['send'],
    on: (event, listener) => messages.on(event, listener),
    open: async (url) => {
      await send('Page.navigate', { url })
    },
    evaluate,
    until: async (expression) => {
      const end = Date.now() + patience
      for (;;) {
        if (await evaluate(expression).catch(() => false)) return
        if (Date.now() > end) throw new Error(`never came true: ${expression}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
    close: async () => {
      await session.send('Target.disposeBrowserContext', { browserContextId })
      await session.detach()
    },
  }
}
