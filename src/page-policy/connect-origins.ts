import { bucketAddress } from '../connection/bucket-address.ts'
import { type Connection, hostedUiOrigin, serviceOrigin } from '../connection/connection.ts'
import { parseConnections, usableConnections } from '../connection/parse-connections.ts'
import { awsHost } from '../protocol/aws-host.ts'
import { partitionOf, prefixDomain } from '../protocol/partitions.ts'
import { regions } from '../protocol/regions.ts'
import type { AwsServiceName } from '../protocol/services.ts'

/** The services that a connection of the Region may need. */
function servicesIn(region: string): readonly AwsServiceName[] {
  return partitionOf(region).hasUserPools ? ['user-pool', 'identity-pool', 'sts'] : ['identity-pool', 'sts']
}

/** Has the keys of the tokens of GetOpenIdToken, in no Region. */
const openIdIssuer = 'https://cognito-identity.amazonaws.com'

/**
 * The origins that a `config.json` needs: a connection that the page refuses needs none, and where users may enter their
 * own, every Region's services are needed.
 */
export function originsOfConfig(configJson: string): string[] {
  const config = parseConnections(configJson)
  return connectOrigins({ connections: usableConnections(config), regions: config.allowsOwn ? regions : [] })
}

/**
 * Where the page must be able to send requests, each origin by its name: a wildcard for AWS's hosts would also hold the
 * the buckets and APIs of every AWS account.
 * @param more.regions whose services may be needed by connections that are not known beforehand
 */
export function connectOrigins(more: {
  readonly connections: readonly Connection[]
  readonly regions: readonly string[]
}): string[] {
  const known = more.connections.flatMap(originsOf)
  const regional = more.regions.flatMap(originsIn)
  return [...new Set([...known, ...regional])]
}

/** A login domain of Cognito's own begins with a prefix of the user's choice. */
function originsIn(region: string): readonly string[] {
  const loginDomain = prefixDomain('*', region)
  return [...servicesIn(region).map((service) => awsHost(service, region)), ...(loginDomain ? [loginDomain] : [])].map(
    (host) => `https://${host}`,
  )
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
