import { type CalledService, serviceCalls, serviceUrl } from '../protocol/aws/service-calls.ts'
import type { Connection } from './connection.ts'

/**
 * Where a service of AWS is called: at AWS's own host, or at its front door of the local Cognito.
 * @throws RangeError for what is no Region
 */
export function serviceAddress(
  { localCognito, endpoints }: Pick<Connection, 'localCognito' | 'endpoints'>,
  service: CalledService,
  region: string,
): string {
  const url = serviceUrl(service, region)
  return localCognito && endpoints.userPool
    ? `${endpoints.userPool.replace(/\/$/, '')}/apis/aws/${service}${serviceCalls[service].path}`
    : url
}
