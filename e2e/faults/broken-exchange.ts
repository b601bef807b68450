import type { Page, Response as PageResponse, Route } from 'playwright/test'
import type { Fault } from './fault-table.ts'
import type { Sent } from './sent.ts'

/** The fault that is tried now, at the request that it is tried at, and whether it was met. */
export class BrokenExchange {
  private sent: Sent | null = null
  private broken: { readonly fault: Fault; readonly sent: Sent } | null = null
  isMet = false
  /** Whether the request has had an answer of success since the last try began. */
  hasSucceeded = false

  /** Which request is tried on that page. */
  watch(page: Page, sent: Sent): void {
    this.sent = sent
    page.on('response', (response) => {
      if (response.ok() && response.request().method() !== 'OPTIONS' && operationIn(response) === sent.operation)
        this.hasSucceeded = true
    })
  }

  beginTry(): void {
    this.hasSucceeded = false
  }

  async begin({ page, origin }: { readonly page: Page; readonly origin: string }, fault: Fault, sent: Sent) {
    this.broken = { fault, sent }
    this.isMet = false
    this.beginTry()
    // Only now: every request of a page with a route goes through this process.
    if (fault.route) await page.route(`${origin}/**`, (route) => this.route(route))
  }

  async end(page: Page): Promise<void> {
    if (this.broken?.fault.route) await page.unrouteAll({ behavior: 'ignoreErrors' })
    this.broken = null
  }

  /** Stands before the local Cognito. */
  async intercept(request: Request): Promise<Response | undefined> {
    const { method, url, headers } = request
    if (method === 'OPTIONS' || !(this.broken ?? this.sent?.standIns)) return undefined
    const body = method === 'POST' ? await request.text() : ''
    const operation = operationOf(url, headers.get('x-amz-target'), body)
    return (await this.fault(operation)) ?? this.standIn(operation, body)
  }

  private fault(operation: string): ReturnType<NonNullable<Fault['answer']>> {
    if (this.broken?.sent.operation !== operation) return undefined
    const { fault, sent } = this.broken
    this.isMet = true
    return fault.answer?.(sent.protocol, operation)
  }

  private standIn(operation: string, body: string): Response | undefined {
    const found = Object.entries(this.sent?.standIns ?? {}).find(([name]) => name === operation)
    return found?.[1](body)
  }

  /** Stands in the browser's own network. */
  private route(route: Route): Promise<void> {
    const operation = operationIn(route)
    const { fault, sent } = this.broken ?? {}
    if (!fault?.route || operation !== sent?.operation) return route.continue()
    this.isMet = true
    return fault.route(route)
  }
}

function operationIn(message: Route | PageResponse): string {
  const request = message.request()
  return operationOf(request.url(), request.headers()['x-amz-target'] ?? null, request.postData() ?? '')
}

function operationOf(url: string, target: string | null, body: string): string {
  const { pathname, searchParams } = new URL(url)
  if (pathname !== '/') return searchParams.get('list-type') === '2' ? 'ListObjectsV2' : pathname
  return target?.split('.')[1] ?? new URLSearchParams(body).get('Action') ?? ''
}
