import type { Connection, ConnectionSettings } from '../../connection/connection.ts'
import { readConnection } from '../../connection/read-connection.ts'
import { bytesToHex, randomBytes } from '../../text/bytes.ts'
import type { AppStorage } from './app-storage.ts'

/** The connections that the user entered, the one used last in front. Those that this version can't read are left out. */
export function readOwnConnections(storage: AppStorage): readonly Connection[] {
  return (storage.read('connections')?.connections ?? []).flatMap((entry) => readConnection(entry, '').connection ?? [])
}

/** Another tab may have changed it meanwhile; and what this version can't read stays for the one that wrote it. */
export function changeOwnConnections(
  storage: AppStorage,
  alter: (own: readonly Connection[]) => readonly Connection[],
) {
  const stored = storage.read('connections')?.connections ?? []
  const unreadable = stored.filter((entry) => readConnection(entry, '').connection === null)
  const changed = alter(readOwnConnections(storage))
  storage.write('connections', { version: 1, connections: [...changed, ...unreadable] })
  return changed
}

export function withNewId(settings: ConnectionSettings): Connection {
  return { ...settings, id: bytesToHex(randomBytes(16)) }
}
