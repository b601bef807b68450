import { awsHost, type EndpointVariant } from '../protocol/aws-host.ts'
import { partitionOf } from '../protocol/partitions.ts'
import type { Endpoints } from './connection.ts'

/** @see https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html */
const fipsRegions = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'us-gov-west-1']

/** What a connection needs in its `endpoints` to use other names of AWS's services; null where the Region has no such names. */
export function awsEndpoints(region: string, variant: EndpointVariant): Endpoints | null {
  if (variant.fips && !fipsRegions.includes(region)) return null
  return {
    userPool: `https://${awsHost('user-pool', region, variant)}`,
    identityPool: `https://${awsHost('identity-pool', region, variant)}`,
    sts: `https://${awsHost('sts', region, variant)}`,
    s3: `https://s3${variant.fips ? '-fips' : ''}${variant.dualStack ? '.dualstack' : ''}.${region}.${partitionOf(region).dnsSuffix}`,
  }
}
