import type { Page } from 'playwright/test'

/** Whether a request is that operation of a user pool or an identity pool. */
export function isCall(request: Request, operation: string): boolean {
  return request.headers.get('x-amz-target')?.endsWith(`.${operation}`) ?? false
}

export function isSts(request: Request): boolean {
  return request.method === 'POST' && (request.headers.get('authorization') ?? '').includes('/sts/')
}

/** A service that takes a request and says nothing. */
export function neverAnswer(): Promise<undefined> {
  return new Promise(() => {})
}

/**
 * The calls of the page since this was asked for, by the operation or the path.
 * @param read paths of those that are counted though they are no POST
 */
export function callsOf(page: Page, read = /^$/): string[] {
  const made: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.method() !== 'POST' && !read.test(pathname)) return
    const target = request.headers()['x-amz-target']?.split('.')[1]
    made.push(target ?? new URLSearchParams(request.postData() ?? '').get('Action') ?? pathname)
  })
  return made
}
