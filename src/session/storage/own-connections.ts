import type { Connection } from '../../connection/connection.ts'
import { readConnection } from '../../connection/read-connection.ts'
import type { AppStorage } from './app-storage.ts'

/** The connections that the user entered, the one used last in front. Those that this version can't read are left out. */
export function readOwnConnections(storage: AppStorage): readonly Connection[] {
  return (storage.read('connections')?.connections ?? []).flatMap((entry) => readConnection(entry, '').connection ?? [])
}
