import { bucketAddress } from '../connection/bucket-address.ts'
import { type Connection, hostedUiOrigin, serviceOrigin } from '../connection/connection.ts'
import { parseConnections, usableConnections } from '../connection/parse-connections.ts'
import { awsHost } from '../protocol/aws-host.ts'
import { partitionOf } from '../protocol/partitions.ts'
import type { AwsServiceName } from '../protocol/services.ts'

/** The services that a connection of the Region may need. */
function servicesIn(region: string): readonly AwsServiceName[] {
  return partitionOf(region).hasUserPools ? ['user-pool', 'identity-pool', 'sts'] : ['identity-pool', 'sts']
}

/** Has the keys of the tokens of GetOpenIdToken, in no Region. */
const openIdIssuer = 'https://cognito-identity.amazonaws.com'

/** The origins that a `config.json` needs. A connection that the page refuses needs none. */
export function originsOfConfig(configJson: string): string[] {
  return connectOrigins({ connections: usableConnections(parseConnections(configJson)), regions: [] })
}

/**
 * Where the page must be able to send requests, each origin by its name: a wildcard for AWS's hosts would also hold the
 * the buckets and APIs of every AWS account.
 * @param regions whose services may be asked for connections that are not known beforehand
 */
export function connectOrigins({
  connections,
  regions,
}: {
  readonly connections: readonly Connection[]
  readonly regions: readonly string[]
}): string[] {
  const known = connections.flatMap(originsOf)
  const regional = regions.flatMap((region) =>
    servicesIn(region).map((service) => `https://${awsHost(service, region)}`),
  )
  return [...new Set([...known, ...regional])]
}

function originsOf(connection: Connection): string[] {
  const { userPoolId, identityPoolId, bucket, region, endpoints } = connection
  return [
    ...(userPoolId ? [serviceOrigin(connection, 'user-pool')] : []),
    ...(identityPoolId ? [serviceOrigin(connection, 'identity-pool'), serviceOrigin(connection, 'sts')] : []),
    ...(identityPoolId && !endpoints.identityPool ? [openIdIssuer] : []),
    ...(bucket && identityPoolId ? [bucketAddress(connection, bucket, region)] : []),
    hostedUiOrigin(connection),
  ].flatMap((address) => (address === null ? [] : [new URL(address).origin]))
}
