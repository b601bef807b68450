import type { UnwatchedPage } from './unwatched-page.ts'

/** A request that the page made. */
export interface Fetched {
  readonly url: string
  /** The address that made the browser ask, as it says itself; null where it doesn't. */
  readonly askedBy: string | null
  /** Bytes of the body as sent. */
  readonly bytes: number
  /** Milliseconds since the page itself was asked for. */
  readonly started: number
  /** When the whole answer was there; infinite until then. */
  readonly finished: number
}

/** Follows what the page loads, from now on. @returns all requests so far, in their order */
export async function followRequests(page: UnwatchedPage): Promise<() => readonly Fetched[]> {
  const requests = new Map<string, Fetched>()
  let origin: number | undefined
  const sinceOrigin = (timestamp: number) => {
    origin ??= timestamp
    return (timestamp - origin) * 1000
  }
  const change = (id: string, changed: Partial<Fetched>) => {
    const request = requests.get(id)
    if (request) requests.set(id, { ...request, ...changed })
  }
  page.on('Network.requestWillBeSent', ({ requestId, request: { url }, initiator, timestamp }) => {
    // The browser asks for the icon by itself, whenever it likes.
    if (url.startsWith('data:') || (initiator.type === 'other' && requests.size > 0)) return
    const frames: readonly { readonly url: string }[] = initiator.stack?.callFrames ?? []
    const askedBy = initiator.url ?? frames.find((frame) => frame.url !== '')?.url ?? null
    const started = sinceOrigin(timestamp)
    requests.set(requestId, { url, askedBy, bytes: 0, started, finished: Number.POSITIVE_INFINITY })
  })
  page.on('Network.responseReceived', ({ requestId, response }) =>
    change(requestId, { bytes: Number(response.headers['Content-Length'] ?? 0) }),
  )
  page.on('Network.loadingFinished', ({ requestId, timestamp }) =>
    change(requestId, { finished: sinceOrigin(timestamp) }),
  )
  await page.send('Network.enable')
  return () => [...requests.values()]
}

/**
 * How many of these had to be asked one after the other: 1 for the page alone, 2 where it names all the rest.
 * Of modules Chromium doesn't say who asked: the page where it names them, else what came last before them.
 * @param html the page
 */
export function depthOf(requests: readonly Fetched[], html: string): number {
  const depth = (request: Fetched): number => {
    const parent = askerOf(request, requests, html)
    return parent ? 1 + depth(parent) : 1
  }
  return Math.max(0, ...requests.map(depth))
}

function askerOf({ url, askedBy, started }: Fetched, requests: readonly Fetched[], html: string): Fetched | undefined {
  const [page] = requests
  if (!page || url === page.url) return undefined
  const known = requests.find((request) => request.url === askedBy && request.url !== url)
  if (known) return known
  if (html.includes(`"${new URL(url).pathname}"`)) return page
  const before = requests.filter(({ finished }) => finished <= started)
  return before.toSorted((a, b) => b.finished - a.finished)[0] ?? page
}

/** Addresses that were asked for more than once. */
export function askedTwice(requests: readonly Fetched[]): string[] {
  const urls = requests.map(({ url }) => url)
  return [...new Set(urls.filter((url, index) => urls.indexOf(url) !== index))]
}
