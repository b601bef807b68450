import type { Connection, ConnectionSettings } from '../connection/connection.ts'
import type { SessionParts } from './session-parts.ts'
import { choicesFor, nothingTyped, type SessionState } from './session-state.ts'
import type { SignOut } from './sign-out.ts'
import { changeOwnConnections, withNewId } from './storage/own-connections.ts'

export type OwnConnections = ReturnType<typeof createOwnConnections>

/** What a user can do to the connections that the user entered. Each change is stored at once. */
export function createOwnConnections({ world, connections, connectionOf, store }: SessionParts, { signOut }: SignOut) {
  const { storage } = world
  const change = (alter: (own: readonly Connection[]) => readonly Connection[]) =>
    store.setState({ ownConnections: changeOwnConnections(storage, alter) })
  const own = () => store.getState().ownConnections

  function add(settings: ConnectionSettings): Connection {
    const added = withNewId(settings)
    change((others) => [added, ...others])
    return added
  }

  const begin = (connection: Connection) => {
    signOut()
    store.setState({ ...choicesFor(connection, storage), ...nothingTyped })
  }

  return {
    /** Enters a connection. */
    add(settings: ConnectionSettings): Connection {
      const added = add(settings)
      store.setState({ entered: added.id })
      return added
    },

    /** Those of the connections that are there by pool and address, and the others entered. @returns all, as they are kept */
    addMissing: (settings: readonly ConnectionSettings[]): readonly Connection[] => addMissing(settings, own, add),

    /** Changes a connection; its ID stays. */
    edit(id: string, settings: ConnectionSettings): void {
      const saved = { ...settings, id }
      change((all) => all.map((each) => (each.id === id ? saved : each)))
      const { connection } = store.getState()
      if (connection.id !== id) return
      // What was issued by pools that the connection no longer names has no place beside it.
      if (isRenamed(connection, saved)) store.setState(renamed(connection, saved))
      else begin(saved)
    },

    /** Also of one that the deployment gives, which can be changed only so. */
    duplicate: (id: string, name: string) => duplicate(connectionOf(id), name, add),

    /** @returns takes the deletion back; null: there is no such connection, or it is the last that is left */
    remove(id: string): (() => void) | null {
      const index = own().findIndex((each) => each.id === id)
      const removed = own()[index]
      const [next] = [...connections, ...own().filter((each) => each.id !== id)]
      if (!removed || !next) return null
      change((all) => all.filter((each) => each.id !== id))
      if (store.getState().connection.id === id) begin(next)
      return () => change((all) => (all.some((each) => each.id === id) ? all : all.toSpliced(index, 0, removed)))
    },

    /** It was chosen, and comes first from now on. */
    moveToFront(id: string): void {
      const used = own().find((each) => each.id === id)
      if (used && used !== own()[0]) change((all) => [used, ...all.filter((each) => each.id !== id)])
    },
  }
}

const duplicate = (original: Connection | null, name: string, add: (settings: ConnectionSettings) => Connection) =>
  original && add({ ...settingsOf(original), name })

/** In their order, though each comes in front of those that are there. */
function addMissing(
  settings: readonly ConnectionSettings[],
  own: () => readonly Connection[],
  add: (settings: ConnectionSettings) => Connection,
): readonly Connection[] {
  const kept = settings.toReversed().map((each) => own().find((known) => isSamePool(known, each)) ?? add(each))
  return kept.toReversed()
}

const isSamePool = (one: ConnectionSettings, other: ConnectionSettings): boolean =>
  one.userPoolId === other.userPoolId && one.endpoints.userPool === other.endpoints.userPool

/** A rename ends nothing, and no trust either. */
function renamed(current: Connection, saved: Connection) {
  return ({ trusted }: Pick<SessionState, 'trusted'>) => ({
    connection: saved,
    trusted: trusted === current ? saved : trusted,
  })
}

function settingsOf({ id: _its, ...settings }: Connection): ConnectionSettings {
  return settings
}

/** True where nothing but the name differs. */
export function isRenamed({ name: _before, ...current }: Connection, { name: _after, ...saved }: Connection): boolean {
  const sorted = (settings: object) =>
    JSON.stringify(
      Object.entries(settings)
        .filter(([, value]) => value !== undefined)
        .sort(),
    )
  return sorted(current) === sorted(saved)
}
