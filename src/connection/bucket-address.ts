import { isRegion } from '../protocol/identifiers.ts'
import { partitionOf } from '../protocol/partitions.ts'
import type { Connection } from './connection.ts'

/** A name that can be a part of a host name, and of the one that AWS's certificate is for: without a dot. */
const hostPart = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/

/**
 * Where a bucket is asked, without a query: its own host at AWS, a path where the connection names another endpoint or
 * the name has a dot. https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 * @param region the bucket's, which may be another than the pools'
 * @throws RangeError for what is no region
 */
export function bucketAddress({ endpoints }: Pick<Connection, 'endpoints'>, bucket: string, region: string): string {
  if (!isRegion(region)) throw new RangeError('not a region')
  if (endpoints.s3) return `${endpoints.s3}/${encodeURIComponent(bucket)}`
  const host = `s3.${region}.${partitionOf(region).dnsSuffix}`
  return hostPart.test(bucket) ? `https://${bucket}.${host}/` : `https://${host}/${encodeURIComponent(bucket)}`
}
