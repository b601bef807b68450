import { identityPrincipal } from '../../protocol/roles/identity-principal.ts'
import { policyVersion } from '../../protocol/roles/trust-policy.ts'
import type { RolePolicies } from '../state/identity-pool.ts'
import type { OrganizationPolicies, PolicyDocument, PolicyStatement } from '../state/policies/policy.ts'

/** The policies that stand around no role. */
export interface PolicySeed {
  readonly organization: OrganizationPolicies
  readonly bucket: PolicyDocument
  /** By service. */
  readonly vpcEndpoints: Readonly<Record<string, PolicyDocument>>
}

// Between them each kind of policy refuses something.

const policy = (...Statement: readonly PolicyStatement[]): PolicyDocument => ({ Version: policyVersion, Statement })
const allow = (...Action: readonly string[]): PolicyStatement => ({ Effect: 'Allow', Action, Resource: ['*'] })
const deny = (...Action: readonly string[]): PolicyStatement => ({ Effect: 'Deny', Action, Resource: ['*'] })

const listing = (bucketArn: string, prefix: string) => ({
  Action: ['s3:ListBucket'],
  Resource: [bucketArn],
  Condition: { StringLike: { 's3:prefix': [prefix] } },
})
const everyone = { AWS: ['*'] }

/** By role name. @param bucketArn of which users see what begins with their identity ID, as the set-up kit has it */
export const rolePolicies = (region: string, bucketArn: string): Readonly<Record<string, RolePolicies>> => ({
  LocalGuests: {
    'identity-based': policy(allow('dynamodb:ListTables', 'polly:*', 'translate:*', 'secretsmanager:ListSecrets')),
  },
  LocalUsers: {
    'identity-based': policy(
      allow('execute-api:Invoke', 'dynamodb:*', 'lambda:*', 'polly:*', 'sqs:*', 'sns:*'),
      { Sid: 'ListOwnObjects', Effect: 'Allow', ...listing(bucketArn, `\${${identityPrincipal(region).name}:sub}/*`) },
      deny('sns:*'),
    ),
    'permissions-boundary': policy(allow('execute-api:*', 'dynamodb:*', 'lambda:*', 'polly:*', 'sns:*', 's3:*')),
  },
  LocalAdmins: { 'identity-based': policy(allow('*')) },
})

export const policySeed = (bucketArn: string): PolicySeed => ({
  organization: {
    'service-control': policy(allow('*'), deny('kms:*')),
    'resource-control': policy({
      Sid: 'NobodyListsRestricted',
      Effect: 'Deny',
      Principal: everyone,
      ...listing(bucketArn, 'restricted/*'),
    }),
  },
  bucket: policy({ Sid: 'NobodyListsAudit', Effect: 'Deny', Principal: everyone, ...listing(bucketArn, 'audit/*') }),
  vpcEndpoints: {
    firehose: policy({ Effect: 'Allow', Principal: everyone, Action: ['firehose:PutRecord*'], Resource: ['*'] }),
  },
})
