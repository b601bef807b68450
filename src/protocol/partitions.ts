/** A part of AWS with accounts and host names of its own. */
interface Partition {
  readonly regions: RegExp
  readonly dnsSuffix: string
  /** Of names that have IPv6 addresses too. */
  readonly dualStackSuffix: string
  /** Otherwise it has identity pools only. */
  readonly hasUserPools: boolean
  /**
   * What stands between the prefix and the Region in a login domain of Cognito's own; null: AWS documents no such domain,
   * so that it has to be typed whole.
   */
  readonly loginDomain: 'auth' | 'auth-fips' | null
}

/**
 * The partitions that have Cognito, by their names in ARNs; the isolated ones have none.
 * Regions and suffixes: partitions.json of the AWS SDKs. Services: https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html
 */
export const partitions = {
  aws: {
    regions: /^(us|eu|ap|sa|ca|me|af|il|mx)-(?!gov-|iso)[a-z]+-\d+$/,
    dnsSuffix: 'amazonaws.com',
    dualStackSuffix: 'api.aws',
    hasUserPools: true,
    loginDomain: 'auth',
  },
  // https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-cog.html
  'aws-us-gov': {
    regions: /^us-gov-[a-z]+-\d+$/,
    dnsSuffix: 'amazonaws.com',
    dualStackSuffix: 'api.aws',
    hasUserPools: true,
    loginDomain: 'auth-fips',
  },
  'aws-cn': {
    regions: /^cn-[a-z]+-\d+$/,
    dnsSuffix: 'amazonaws.com.cn',
    dualStackSuffix: 'api.amazonwebservices.com.cn',
    hasUserPools: false,
    loginDomain: null,
  },
  'aws-eusc': {
    regions: /^eusc-[a-z]+-[a-z]+-\d+$/,
    dnsSuffix: 'amazonaws.eu',
    dualStackSuffix: 'api.amazonwebservices.eu',
    hasUserPools: true,
    loginDomain: null,
  },
} as const satisfies Readonly<Record<string, Partition>>

export type PartitionName = keyof typeof partitions

const names = Object.keys(partitions) as readonly PartitionName[]

/** @returns null for a Region of a partition without Cognito, and for one whose beginning is not known here */
export function partitionNameOf(region: string): PartitionName | null {
  return names.find((name) => partitions[name].regions.test(region)) ?? null
}

/** As the AWS SDKs do, a Region of no known partition counts as one of `aws`: new ones begin there. */
export function partitionOf(region: string): Partition {
  return partitions[partitionNameOf(region) ?? 'aws']
}

/** Host name of the login pages at Cognito's own domain; null where it can't be derived. */
export function prefixDomain(prefix: string, region: string): string | null {
  const { loginDomain } = partitionOf(region)
  return loginDomain && `${prefix}.${loginDomain}.${region}.amazoncognito.com`
}
