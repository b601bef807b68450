import { isRegion } from '../protocol/identifiers.ts'
import { partitionOf } from '../protocol/partitions.ts'
import type { Connection } from './connection.ts'

/** Hosts, with their ports, that a connection names instead of AWS's own and that are not this machine either. */
export function foreignHosts({ endpoints }: Pick<Connection, 'endpoints'>): readonly string[] {
  const foreign = originsOf(endpoints).filter(({ hostname }) => !isHere(hostname) && !isAwsHost(hostname))
  return [...new Set(foreign.map(({ host }) => host))]
}

export function isLoopback(hostname: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
}

/** This machine, or the page's own host: what it gets, the page has anyway. */
export function isHere(hostname: string): boolean {
  return isLoopback(hostname) || hostname === globalThis.location?.hostname
}

/**
 * The services' own names (AWS General Reference, "Service endpoints"), with FIPS and dual-stack ones. Not all of
 * amazonaws.com: customers' servers, buckets and load balancers have names there, too.
 */
const regionalHost =
  /^(?:(?:issuer-)?cognito-idp|cognito-identity|sts|s3)(?:-fips)?(?:\.dualstack)?\.([a-z0-9-]+)\.(.+)$/
const loginHost = /^[a-z0-9-]+\.auth(?:-fips)?\.([a-z0-9-]+)\.amazoncognito\.com$/

/** A host of AWS's own, and of no customer. */
export function isAwsHost(hostname: string): boolean {
  const [, region = '', suffix = ''] = regionalHost.exec(hostname) ?? []
  const { dnsSuffix, dualStackSuffix } = partitionOf(region)
  if (isRegion(region) && (suffix === dnsSuffix || suffix === dualStackSuffix)) return true
  return hostname === 'sts.amazonaws.com' || isRegion(loginHost.exec(hostname)?.[1] ?? '')
}

function originsOf(endpoints: Connection['endpoints']): readonly URL[] {
  return Object.values(endpoints).flatMap((endpoint) => (endpoint === undefined ? [] : [new URL(endpoint)]))
}
