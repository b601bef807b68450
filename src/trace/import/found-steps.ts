import { knownOperation } from '../../protocol/operations.ts'
import type { NewEvent } from '../record/trace.ts'
import type { ReadEntry } from './har-exchange.ts'

/**
 * Those of a browser's requests that are steps of a sign-in. Where the browser itself left for the Hosted UI and came
 * back, its requests become the redirects that they are.
 */
export function foundSteps(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const isReturn = returnsAmong(entries)
  return entries.flatMap((entry): ReadEntry[] => {
    const { event } = entry
    if (event.kind !== 'exchange' || event.method === 'OPTIONS') return []
    const url = new URL(event.url)
    const direction = leaves(event.method, url) ? 'left' : isReturn(url) ? 'returned' : null
    if (direction !== null) {
      const redirect: NewEvent = { kind: 'redirect', direction, provider: null, url: event.url, at: event.started }
      return [{ ...entry, event: redirect, lacks: { ...entry.lacks, body: false } }]
    }
    const { peer, operation } = event
    // Other services of AWS take an `Action` too.
    const isOther =
      peer === 'other' || (peer === 'sts' && !/^sts[.-]/.test(url.host) && knownOperation(operation) === null)
    return isOther ? [] : [entry]
  })
}

function leaves(method: string, { pathname, searchParams }: URL): boolean {
  if (method !== 'GET' || !searchParams.has('client_id')) return false
  return pathname === '/oauth2/authorize' || (pathname === '/logout' && searchParams.has('logout_uri'))
}

/** Known by the state that the browser left with, or by the code that was exchanged afterwards (RFC 6749, 4.1). */
function returnsAmong(entries: readonly ReadEntry[]): (url: URL) => boolean {
  const states = new Set<string | null>()
  const codes = new Set<string | null>()
  for (const { event } of entries) {
    if (event.kind !== 'exchange') continue
    const url = new URL(event.url)
    if (leaves(event.method, url)) states.add(url.searchParams.get('state'))
    if (event.operation === '/oauth2/token') codes.add(new URLSearchParams(event.requestBody ?? '').get('code'))
  }
  states.delete(null)
  codes.delete(null)
  return ({ pathname, searchParams }) => {
    if (pathname.startsWith('/oauth2/')) return false
    const code = searchParams.get('code')
    return codes.has(code) || ((code !== null || searchParams.has('error')) && states.has(searchParams.get('state')))
  }
}
