import type { bucketAccess as table } from '../../../diagnosis/symptoms/bucket-access.ts'
import type { SymptomTexts } from '../../symptom-texts.ts'

/** A bucket that does not show what is in it. */
export const bucketAccess: SymptomTexts<typeof table> = {
  'prefix-denied': {
    cause: 'The role’s policy doesn’t allow this prefix.',
    remedy:
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of IAM, not ours
      'Where the policy has ${cognito-identity.amazonaws.com:sub}/*, enter the identity ID and a slash as the prefix. Use the identity ID, not the user pool’s sub.',
  },
  'role-denies': {
    cause: 'The role’s policy doesn’t allow it.',
    remedy:
      'Allow s3:ListBucket on the bucket itself (arn:aws:s3:::bucket, without /*) in a policy of the role. s3:GetObject is not enough to list.',
  },
  'session-policy-denies': {
    cause: 'The session policy doesn’t allow it.',
    remedy:
      'In the enhanced flow, Cognito limits guests to a fixed list of services; S3 is on the latest published one. The classic flow adds no such policy: there, look at the Policy of AssumeRoleWithWebIdentity.',
  },
  'bucket-policy-denies': {
    cause: 'The bucket policy doesn’t allow it.',
    remedy:
      'Look for a Deny in the bucket policy and in the access point policy. For a bucket in another account, the bucket policy must allow the role.',
  },
  'boundary-denies': {
    cause: 'The permissions boundary of the role doesn’t allow it.',
    remedy: 'Allow s3:ListBucket in the boundary, too: it limits what the role’s policies can allow.',
  },
  'service-control-denies': {
    cause: 'A service control policy of the organization doesn’t allow it.',
    remedy: 'Have the organization’s administrator allow s3:ListBucket to the account of the role.',
  },
  'resource-control-denies': {
    cause: 'A resource control policy of the organization denies it.',
    remedy: 'Have the organization’s administrator exempt this bucket or this role from the policy.',
  },
  'endpoint-denies': {
    cause: 'The policy of the VPC endpoint doesn’t allow it.',
    remedy: 'Allow s3:ListBucket on the bucket in the policy of the endpoint through which this network reaches S3.',
  },
  'bucket-cors': {
    cause: 'The bucket has no CORS rule for this page, so that the browser lets no response through.',
    remedy:
      'Add a CORS rule to the bucket: this page’s origin, method GET, any header. Programs outside a browser don’t need one: try the AWS CLI with the same credentials.',
  },
  'bucket-unknown': {
    cause: 'No bucket has this name.',
    remedy: 'Check the name. A browser blocks this response, because a nonexistent bucket has no CORS rule.',
  },
  'bucket-elsewhere': {
    cause: 'The bucket is in another Region than the one that was called.',
    remedy: 'Enter the bucket’s Region, which may differ from the pools’ Region.',
  },
}
