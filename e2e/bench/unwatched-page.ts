import { EventEmitter } from 'node:events'
import type { Browser, CDPSession } from 'playwright/test'

export interface UnwatchedPage {
  /** As that of Playwright's CDPSession. */
  readonly send: CDPSession['send']
  /** As that of Playwright's CDPSession. */
  readonly on: CDPSession['on']
  /** Goes there and comes back when the document is there. */
  open(url: string): Promise<void>
  /** Runs a script in the page. @returns what it comes to, as JSON */
  evaluate(expression: string): Promise<unknown>
  /** Runs a script in the page until it comes to something true; the page may be on its way elsewhere. */
  until(expression: string): Promise<void>
  close(): Promise<void>
}

/** What comes from the page: an event, or the answer to a message of that number. */
type Incoming =
  | { readonly id?: undefined; readonly method: string; readonly params: unknown }
  | ({ readonly id: number } & Answer)

interface Answer {
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

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
    const incoming: Incoming = JSON.parse(message)
    if (incoming.id === undefined) messages.emit(incoming.method, incoming.params)
    else messages.emit(`answer ${incoming.id}`, incoming)
  })
  let sent = 0
  const ask = async (method: string, params = {}) => {
    const id = ++sent
    const answered = new Promise<Answer>((resolve) => messages.once(`answer ${id}`, resolve))
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
    const { result, error } = await answered
    if (error) throw new Error(`${method}: ${error.message}`)
    return result
  }
  // The same protocol, one level deeper.
  const send = ask as CDPSession['send']
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
    send,
    // It hands on what the protocol sends, under the protocol's names.
    on: messages.on.bind(messages) as unknown as CDPSession['on'],
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
