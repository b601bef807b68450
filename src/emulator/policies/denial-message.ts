import { policyNames } from '../../protocol/aws/policy-layers.ts'
import type { Denial } from './denial.ts'

/**
 * AWS's words for a refusal, which name one policy.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 * @param resource as the service writes it: S3 in quotation marks, API Gateway with a part of the account ID
 */
export function denialMessage(
  { layer, isExplicit }: Denial,
  { user, action, resource }: { readonly user: string; readonly action: string; readonly resource: string },
): string {
  const name = policyNames[layer]
  const article = layer === 'identity-based' ? 'an' : 'a'
  const reason = isExplicit
    ? `with an explicit deny in ${article} ${name}`
    : `because no ${name} allows the ${action} action`
  return `User: ${user} is not authorized to perform: ${action} on resource: ${resource} ${reason}`
}
