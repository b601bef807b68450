import { identityPrincipal } from '../protocol/roles/identity-principal.ts'
import { policyVersion } from '../protocol/roles/trust-policy.ts'
import { arnPartition } from './kit.ts'

/** What IAM fills in with the identity ID of the caller. */
const identityVariable = (region: string): string => `\${${identityPrincipal(region).name}:sub}`

/** Listing a bucket, of which each identity sees its own folder only. */
function listStatement(region: string, bucket: string) {
  return {
    Sid: 'ListOwnObjects',
    Effect: 'Allow',
    Action: 's3:ListBucket',
    Resource: `arn:${arnPartition(region)}:s3:::${bucket}`,
    Condition: { StringLike: { 's3:prefix': `${identityVariable(region)}/*` } },
  } as const
}

/** Reading, writing and deleting what is in the own folder. */
function objectStatement(region: string, bucket: string) {
  return {
    Sid: 'OwnObjects',
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
    Resource: `arn:${arnPartition(region)}:s3:::${bucket}/${identityVariable(region)}/*`,
  } as const
}

/** A folder for each identity in one bucket. */
export function bucketPolicy(region: string, bucket: string) {
  return {
    Version: policyVersion,
    Statement: [listStatement(region, bucket), objectStatement(region, bucket)],
  } as const
}
