import type { ConnectionSettings } from '../connection.ts'
import { amplifyOutputs } from './amplify-outputs.ts'
import { configFile } from './config-file.ts'
import { environment } from './environment.ts'

export interface ConnectionExport {
  readonly fileName: string
  readonly mediaType: string
  /** @param pageRoot whose redirect addresses the app client has */
  readonly write: (connection: ConnectionSettings, pageRoot: string) => string
}

/** The one table of forms in which a connection can leave the page. None holds a secret, as a connection has none. */
export const connectionExports = {
  'config-file': configFile,
  environment,
  'amplify-outputs': amplifyOutputs,
} as const satisfies Readonly<Record<string, ConnectionExport>>

export type ConnectionExportName = keyof typeof connectionExports
