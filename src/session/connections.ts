import type { SessionParts } from './session-parts.ts'
import { choicesFor, nothingTyped } from './session-state.ts'
import type { SignOut } from './sign-out.ts'

/** The connections that can be chosen. */
export function createConnections({ world, connections, store }: SessionParts, { signOut }: SignOut) {
  const known = (id: string) => connections.find((connection) => connection.id === id)

  return {
    connections,

    /** What was issued by another connection has no place beside this one: it is dropped as by a sign-out. */
    chooseConnection(id: string): void {
      signOut()
      store.setState({ ...choicesFor(known(id) ?? connections[0], world.storage), ...nothingTyped })
    },
  }
}
