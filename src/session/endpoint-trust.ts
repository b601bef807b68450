import type { Connection } from '../connection/connection.ts'
import { foreignHosts } from '../connection/endpoint-hosts.ts'

/** True where the user has yet to agree that passwords and tokens go to a host that is neither AWS's nor this machine. */
export function isUntrusted(state: { readonly connection: Connection; readonly trusted: Connection | null }): boolean {
  return state.trusted !== state.connection && foreignHosts(state.connection).length > 0
}
