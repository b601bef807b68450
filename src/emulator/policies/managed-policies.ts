import { managedGuestActions } from '../../protocol/aws/guest-session-policy.ts'
import { policyVersion } from '../../protocol/roles/trust-policy.ts'
import type { PolicyDocument } from '../state/policies/policy.ts'

export const allowing = (Action: readonly string[]): PolicyDocument => ({
  Version: policyVersion,
  Statement: [{ Effect: 'Allow', Action, Resource: ['*'] }],
})

const denying = (Action: readonly string[]): PolicyDocument => ({
  Version: policyVersion,
  Statement: [{ Effect: 'Deny', Action, Resource: ['*'] }],
})

/** Of AWS, by name. https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html */
const managedPolicies: Readonly<Record<string, PolicyDocument>> = {
  AdministratorAccess: allowing(['*']),
  AmazonCognitoUnAuthedIdentitiesSessionPolicy: allowing(managedGuestActions),
  AmazonS3FullAccess: allowing(['s3:*', 's3-object-lambda:*']),
  AmazonS3ReadOnlyAccess: allowing([
    's3:Get*',
    's3:List*',
    's3:Describe*',
    's3-object-lambda:Get*',
    's3-object-lambda:List*',
  ]),
  AWSDenyAll: denying(['*']),
}

export const managedPolicyNames: readonly string[] = Object.keys(managedPolicies)

/** @returns null: it is none of AWS's, or none that is known here */
export function managedPolicy(arn: string): PolicyDocument | null {
  const [, name = ''] = /^arn:[\w-]+:iam::aws:policy\/([\w+=,.@-]+)$/.exec(arn) ?? []
  return Object.hasOwn(managedPolicies, name) ? (managedPolicies[name] ?? null) : null
}
