import type { Emulated } from '../state/state.ts'
import { assumedRoleArn } from '../sts/assumed-role.ts'
import type { SigningCaller } from '../sts/caller.ts'
import { S3Error } from './s3-error.ts'

/**
 * The policy of the local roles: `s3:ListBucket` with `StringLike s3:prefix ${cognito-identity.amazonaws.com:sub}/*`
 * or without that condition. The variable is the identity ID.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html
 * @param prefix null: none was sent, so that the condition has nothing to match
 * @throws S3Error AccessDenied, worded as S3 does for callers of the bucket's own account
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
 */
export function requireListPermission(emulated: Emulated, { keys, role }: SigningCaller, prefix: string | null): void {
  const { bucket } = emulated
  const may = Object.hasOwn(bucket.mayList, role.name) ? bucket.mayList[role.name] : undefined
  if (may === 'all') return
  if (may === 'own' && keys.identityId !== null && prefix?.startsWith(`${keys.identityId}/`)) return
  const who = assumedRoleArn(emulated, role, keys.roleSessionName)
  throw new S3Error(
    'AccessDenied',
    403,
    `User: ${who} is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::${bucket.name}" because no identity-based policy allows the s3:ListBucket action`,
  )
}
