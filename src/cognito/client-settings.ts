import type { Connection, Endpoints } from '../connection/connection.ts'

interface ClientSettings {
  readonly region: string
  readonly endpoint?: string
  readonly maxAttempts?: number
}

/** Settings of an AWS SDK client for one of the connection's services; AWS's own endpoint unless another is named. */
export function clientSettings(connection: Connection, service: keyof Endpoints): ClientSettings {
  const endpoint = connection.endpoints[service]
  return endpoint ? { region: connection.region, endpoint } : { region: connection.region }
}

/**
 * For what must not be done twice: the SDK would send a request again whose answer got lost, and the service would
 * refuse what it has just done.
 */
export const onlyOnce: Pick<ClientSettings, 'maxAttempts'> = { maxAttempts: 1 }
