import type { Connection } from '../connection/connection.ts'
import { allowedOriginsPath } from './allowed-origins.ts'
import { connectOrigins } from './connect-origins.ts'
import { connectSources, unreachableOrigins } from './reachable-origins.ts'

/**
 * The policy that this page runs under, as its meta tag has it; while the page is worked on there is none, and nothing
 * counts as unreachable.
 * @param send must not record: it goes to the app's own server
 */
export function pagePolicy(page: Document, send: typeof fetch) {
  const tag = page.querySelector('meta[http-equiv="Content-Security-Policy"]')
  const sources = connectSources(tag?.getAttribute('content') ?? '')
  const own = page.location.origin
  const allowedOrigins = import.meta.env.BASE_URL + allowedOriginsPath
  return {
    /** The origins that a sign-in by this connection needs and the policy does not list. */
    unreachable(connection: Connection): readonly string[] {
      const origins = connectOrigins({ connections: [{ ...connection, apis: [] }], regions: [] }).filter(
        (origin) => origin !== own,
      )
      return sources ? unreachableOrigins(origins, sources) : []
    },

    /** Whether the server of this page takes further origins, as that of `npm start` does. */
    async canAllow(): Promise<boolean> {
      const response = await send(allowedOrigins).catch(() => null)
      return response?.status === 204
    },

    /** The policy lists those origins from the next load of the page on. @returns false: the server refused */
    async allow(origins: readonly string[]): Promise<boolean> {
      const response = await send(allowedOrigins, { method: 'POST', body: JSON.stringify(origins) }).catch(() => null)
      return response?.status === 204
    },
  }
}
