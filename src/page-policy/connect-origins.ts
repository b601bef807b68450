import { bucketAddress } from '../connection/bucket-address.ts'
import { type Connection, hostedUiOrigin, serviceOrigin } from '../connection/connection.ts'
import { parseConnections, usableConnections } from '../connection/parse-connections.ts'
import { updatedIssuerHost } from '../connection/pool-issuers.ts'
import { awsHost } from '../protocol/aws-host.ts'
import { partitionOf } from '../protocol/partitions.ts'
import { regions } from '../protocol/regions.ts'
import { loginDomains } from './content-security-policy.ts'

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

/**
 * What a connection of the Region may need; in this order the page's tag compresses best. One wildcard for the login
 * domains of all Regions holds no more than one for each: under that name there are login domains only.
 */
function originsIn(region: string): readonly string[] {
  const { hasUserPools, loginDomain } = partitionOf(region)
  const hosts = [
    awsHost('sts', region),
    ...(hasUserPools ? [updatedIssuerHost(region), awsHost('user-pool', region)] : []),
    awsHost('identity-pool', region),
  ]
  return [...hosts.map((host) => `https://${host}`), ...(loginDomain ? [loginDomains] : [])]
}

function originsOf(connection: Connection): string[] {
  const { userPoolId, identityPoolId, bucket, apis = [], region, endpoints } = connection
  return [
    ...(userPoolId ? [serviceOrigin(connection, 'user-pool')] : []),
    ...(userPoolId && !endpoints.userPool ? [`https://${updatedIssuerHost(region)}`] : []),
    ...(identityPoolId ? [serviceOrigin(connection, 'identity-pool'), serviceOrigin(connection, 'sts')] : []),
    ...(identityPoolId && !endpoints.identityPool ? [openIdIssuer] : []),
    ...(bucket && identityPoolId ? [bucketAddress(connection, bucket, region)] : []),
    hostedUiOrigin(connection),
    ...apis,
  ].flatMap((address) => (address === null ? [] : [new URL(address).origin]))
}
