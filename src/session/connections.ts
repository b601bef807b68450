import { services } from './services.ts'
import type { SessionParts } from './session-parts.ts'
import { choicesFor, nothingTyped } from './session-state.ts'
import type { SignOut } from './sign-out.ts'

/** The connections that can be chosen. */
export function createConnections(parts: SessionParts, signOut: SignOut) {
  const { world, connections, connectionOf, store } = parts

  const ownConnections = async () => (await services.ownConnections()).createOwnConnections(parts, signOut)

  return {
    /** Given by the deployment; the user's own are in the state. */
    connections,

    /** What was issued by another connection has no place beside this one: it is dropped as by a sign-out. */
    chooseConnection(id: string): void {
      const chosen = connectionOf(id)
      if (chosen === null) return
      signOut.signOut()
      store.setState({ ...choicesFor(chosen, world.storage), ...nothingTyped })
      if (connections.includes(chosen)) return
      // Without the file, the order stays as it is.
      ownConnections().then(
        (own) => own.moveToFront(id),
        () => {},
      )
    },

    /** To add, edit and delete the user's own. */
    ownConnections,
  }
}
