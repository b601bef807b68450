import type { Page, Route } from 'playwright/test'
import type { Fault } from './fault-table.ts'
import type { Sent } from './request-table.ts'

/** Where it is tried: the page, and the local Cognito's address. */
interface Place {
  readonly page: Page
  readonly origin: string
}

/** The fault that is tried now, at the request that it is tried at, and whether it was met. */
export class BrokenExchange {
  private broken: { readonly fault: Fault; readonly sent: Sent } | null = null
  isMet = false
  /** The local Cognito itself answers amiss. */
  private isSwitched = false

  async begin(place: Place, fault: Fault, sent: Sent) {
    const { page, origin } = place
    this.broken = { fault, sent }
    this.isMet = false
    this.isSwitched = fault.switch !== undefined && sent.protocol !== 's3'
    if (fault.switch && this.isSwitched) {
      await switchFaults(place, { on: fault.switch, operation: sent.operation, milliseconds: '300' })
    }
    // Only now: every request of a page with a route goes through this process.
    if (fault.route) await page.route(`${origin}/**`, (route) => this.route(route))
  }

  async end(place: Place): Promise<void> {
    const { page } = place
    if (this.isSwitched) await switchFaults(place, { off: 'all' })
    this.isSwitched = false
    if (this.broken?.fault.route) await page.unrouteAll({ behavior: 'ignoreErrors' })
    this.broken = null
  }

  /** Stands before the local Cognito. */
  async intercept(request: Request): Promise<Response | undefined> {
    const { method, url, headers } = request
    if (!this.broken || method === 'OPTIONS') return undefined
    const { fault, sent } = this.broken
    const body = method === 'POST' ? await request.text() : ''
    if (operationOf(url, headers.get('x-amz-target'), body) !== sent.operation) return undefined
    this.isMet = true
    return this.isSwitched ? undefined : fault.answer?.(sent.protocol, sent.operation)
  }

  /** Stands in the browser's own network. */
  private route(route: Route): Promise<void> {
    const request = route.request()
    const operation = operationOf(request.url(), request.headers()['x-amz-target'] ?? null, request.postData() ?? '')
    const { fault, sent } = this.broken ?? {}
    if (!fault?.route || operation !== sent?.operation) return route.continue()
    this.isMet = true
    return fault.route(route)
  }
}

async function switchFaults({ page, origin }: Place, form: Readonly<Record<string, string>>): Promise<void> {
  const answer = await page.request.post(`${origin}/faults`, { form })
  if (!answer.ok()) throw new Error(`the local Cognito answered ${answer.status()} to ${JSON.stringify(form)}`)
}

function operationOf(url: string, target: string | null, body: string): string {
  const { pathname, searchParams } = new URL(url)
  if (pathname !== '/') return searchParams.get('list-type') === '2' ? 'ListObjectsV2' : pathname
  return target?.split('.')[1] ?? new URLSearchParams(body).get('Action') ?? ''
}
