import { identityPrincipal } from '../protocol/identity-principal.ts'
import { arnPartition } from './kit.ts'

const version = '2012-10-17'

/** What identity pools write into the `amr` of their tokens. */
export type Amr = 'authenticated' | 'unauthenticated'

/**
 * Lets identities of one identity pool, and of one kind, take a role.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
 * @param identityPoolId the ID, or how the document's language refers to it
 */
export function trustPolicy<Id>(region: string, identityPoolId: Id, amr: Amr) {
  const { name } = identityPrincipal(region)
  return {
    Version: version,
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: name },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${name}:aud`]: identityPoolId },
          'ForAnyValue:StringLike': { [`${name}:amr`]: amr },
        },
      },
    ],
  } as const
}

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
  return { Version: version, Statement: [listStatement(region, bucket), objectStatement(region, bucket)] } as const
}
