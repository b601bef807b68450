import { type PartitionName, partitionNameOf } from './partitions.ts'

/**
 * Hosts of the AWS console. That of the sovereign cloud is documented nowhere; tools that open it agree on this.
 * @see https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/getting-started-sign-in.html
 */
const hosts: Readonly<Record<PartitionName, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-eusc': 'console.amazonaws-eusc.eu',
}

/** @returns null for a region whose partition is not known here */
export function consoleHost(region: string): string | null {
  const partition = partitionNameOf(region)
  return partition && hosts[partition]
}
