import { partitionNameOf, partitionOf } from './partitions.ts'
import { type AwsServiceName, services } from './services.ts'

/** Which of AWS's names of a service. */
export interface EndpointVariant {
  /** With cryptography validated by FIPS 140-3. */
  readonly fips: boolean
  /** Reachable by IPv6 too. */
  readonly dualStack: boolean
}

/** AWS's own name of a service in a Region, as the AWS SDKs resolve it. */
export function awsHost(
  service: AwsServiceName,
  region: string,
  { fips, dualStack }: EndpointVariant = { fips: false, dualStack: false },
): string {
  const { dnsSuffix, dualStackSuffix } = partitionOf(region)
  const partition = partitionNameOf(region)
  // Cognito's usual names in the partition aws have IPv6 addresses; STS's usual names in GovCloud are FIPS ones.
  const isDualStackAnyway = service !== 'sts' && (partition ?? 'aws') === 'aws'
  const isFipsAnyway = service === 'sts' && partition === 'aws-us-gov' && !dualStack
  const suffix = dualStack && !isDualStackAnyway ? dualStackSuffix : dnsSuffix
  return `${services[service].awsName}${fips && !isFipsAnyway ? '-fips' : ''}.${region}.${suffix}`
}
