import type { Connection } from './connection.ts'

/** Hosts, with their ports, that a connection names instead of AWS's own and that are not this machine either. */
export function foreignHosts({ endpoints }: Pick<Connection, 'endpoints'>): readonly string[] {
  const foreign = originsOf(endpoints).filter(({ hostname }) => !isLoopback(hostname) && !isAws(hostname))
  return [...new Set(foreign.map(({ host }) => host))]
}

export function isLoopback(hostname: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
}

/**
 * The services' own names (AWS General Reference, "Service endpoints"), with FIPS and dual-stack ones. Not all of
 * amazonaws.com: customers' servers, buckets and load balancers have names there, too.
 */
const awsHosts = [
  /^(cognito-idp|cognito-identity|sts)(-fips)?\.[a-z]{2,}(-[a-z]+)+-\d+\.(amazonaws\.com|amazonaws\.com\.cn|api\.aws)$/,
  /^sts\.amazonaws\.com$/,
  /^s3(-fips)?(\.dualstack)?\.[a-z]{2,}(-[a-z]+)+-\d+\.(amazonaws\.com|amazonaws\.com\.cn)$/,
  /^[a-z0-9-]+\.auth(-fips)?\.[a-z]{2,}(-[a-z]+)+-\d+\.amazoncognito\.com$/,
]

function isAws(hostname: string): boolean {
  return awsHosts.some((form) => form.test(hostname))
}

function originsOf(endpoints: Connection['endpoints']): readonly URL[] {
  return Object.values(endpoints).flatMap((endpoint) => (endpoint === undefined ? [] : [new URL(endpoint)]))
}
