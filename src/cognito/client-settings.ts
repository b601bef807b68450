import type { Connection, Endpoints } from '../connection/connection.ts'

/** Settings of an AWS SDK client for one of the connection's services; AWS's own endpoint unless another is named. */
export function clientSettings(
  connection: Connection,
  service: keyof Endpoints,
): { region: string; endpoint?: string } {
  const endpoint = connection.endpoints[service]
  return endpoint ? { region: connection.region, endpoint } : { region: connection.region }
}
