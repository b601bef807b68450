/**
 * The kinds of policies around a request in the order in which they are asked, which is AWS's. AWS does not say when the
 * policy of a VPC endpoint is asked (unverified): first here, since a request comes through it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export const policyLayers = [
  'endpoint',
  'resource-control',
  'service-control',
  'resource-based',
  'identity-based',
  'permissions-boundary',
  'session',
] as const

export type PolicyLayer = (typeof policyLayers)[number]

/**
 * What a refusal's message calls each of them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export const policyNames: Readonly<Record<PolicyLayer, string>> = {
  endpoint: 'VPC endpoint policy',
  'resource-control': 'resource control policy',
  'service-control': 'service control policy',
  'resource-based': 'resource-based policy',
  'identity-based': 'identity-based policy',
  'permissions-boundary': 'permissions boundary',
  session: 'session policy',
}
