import type { BrowserContext } from 'playwright/test'

/** Chromium's word on a page whose field was filled in before it was drawn: no user is that fast. */
const blockedAutofocus = 'Autofocus processing was blocked because a document already has a focused element.'

/** Fails the story on what a user doesn't see: errors of the page, and requests to other origins. */
export class PageWatch {
  private readonly context: BrowserContext
  private readonly troubles: string[] = []
  private readonly announced: RegExp[] = []
  private readonly expectedOrigins: string[] = []

  private constructor(context: BrowserContext) {
    this.context = context
  }

  /** @param origins where requests may go */
  static async of(context: BrowserContext, origins: readonly string[]): Promise<PageWatch> {
    const watch = new PageWatch(context)
    context.on('weberror', (error) => watch.note('unhandled', error.error().stack ?? String(error.error())))
    // Of any type: a console is copied into bug reports, so that nothing of a sign-in may stand in it.
    context.on('console', (message) => {
      if (message.text() === blockedAutofocus) return
      if (!watch.isExpected(message.location().url)) {
        watch.noteUnlessAnnounced(`console ${message.type()}`, `${message.text()} (${message.location().url})`)
      }
    })
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url())
      const isInside = origins.includes(origin) || protocol === 'data:' || protocol === 'blob:'
      if (!isInside && !watch.isExpected(request.url())) watch.note('request to a foreign origin', request.url())
    })
    await context.exposeFunction('noteViolation', (violation: string) => watch.note('policy violation', violation))
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const note: unknown = Reflect.get(globalThis, 'noteViolation')
        if (typeof note === 'function') note(`${violatedDirective}: ${blockedURI} at ${sourceFile}:${lineNumber}`)
      })
    })
    return watch
  }

  /**
   * A message on the console that belongs to the story, e.g. the browser's line about a 400 that a wrong password
   * gets. Call it before the error comes.
   */
  announce(message: RegExp): void {
    this.announced.push(message)
  }

  /** Origins beyond the usual ones that the story sends requests to. They are answered by nobody, and the browser says so. */
  expectRequestsTo(...origins: readonly string[]): void {
    this.expectedOrigins.push(...origins)
  }

  async requireNoTrouble(): Promise<void> {
    // The effects of the last step arrive in the page's next task.
    const turns = this.context.pages().map((page) => page.evaluate(() => new Promise((resolve) => setTimeout(resolve))))
    await Promise.allSettled(turns)
    if (this.troubles.length > 0) throw new Error(`The page had trouble:\n${this.troubles.join('\n')}`)
  }

  /** What was seen until now, for a story that goes on all the same. */
  takeTroubles(): readonly string[] {
    return this.troubles.splice(0)
  }

  private isExpected(url: string): boolean {
    return URL.canParse(url) && this.expectedOrigins.includes(new URL(url).origin)
  }

  private noteUnlessAnnounced(kind: string, text: string): void {
    if (!this.announced.some((pattern) => pattern.test(text))) this.note(kind, text)
  }

  private note(kind: string, text: string): void {
    this.troubles.push(`${kind}: ${text}`)
  }
}
