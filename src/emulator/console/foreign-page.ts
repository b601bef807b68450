import type { Context } from 'hono'

/** Whether another page sends this: a form of any page may be sent here, and programs send no Origin. */
export function isFromForeignPage(c: Context, mayChange: (origin: string) => boolean): boolean {
  const origin = c.req.header('Origin')
  // Of its own pages, which send no referrer, the browser makes the origin `null`.
  const isOwnPage = c.req.header('Sec-Fetch-Site') === 'same-origin'
  return origin !== undefined && !isOwnPage && !mayChange(origin)
}
