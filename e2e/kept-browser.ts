import type { BrowserContext, CDPSession } from 'playwright/test'
import { implementationOf, member } from './inside-playwright.ts'

/**
 * For a context that the next story of the worker gets too (`reuseContext` in playwright.config.ts). Playwright empties
 * storage and undoes emulation, routes and scripts, but not what is undone here.
 * @returns to be called when the story is over
 */
export function keptForTheNext(context: BrowserContext): () => Promise<void> {
  keepFiles(context)
  const sessions: CDPSession[] = []
  const open = context.newCDPSession.bind(context)
  context.newCDPSession = async (page) => {
    const session = await open(page)
    sessions.push(session)
    return session
  }
  return async () => {
    // A virtual authenticator, for example, lasts as long as the session that added it.
    await Promise.allSettled(sessions.map((session) => session.detach()))
    await context.clearPermissions()
    await context.setOffline(false)
  }
}

/**
 * Playwright would empty the cache, too; the built files would then be fetched and compiled anew for each story, which
 * is half of what opening the page takes. They are all that may be cached: see built-app.ts. There is no setting for it.
 */
function keepFiles(context: BrowserContext): void {
  const implementation = Object(implementationOf(context))
  member(implementation, 'clearCache')
  implementation.clearCache = () => Promise.resolve()
}
