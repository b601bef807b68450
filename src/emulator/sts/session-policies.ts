import { managedPolicy, managedPolicyNames } from '../policies/managed-policies.ts'
import { MalformedPolicy, parsePolicy } from '../policies/read-policy.ts'
import type { PolicyDocument } from '../state/policies/policy.ts'
import { ServiceError } from '../wire/errors.ts'

/**
 * The session policies that a caller gives: its `Policy`, and managed ones by `PolicyArns.member.1.arn`, …
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session
 * @throws ServiceError MalformedPolicyDocument; also for an ARN that is not known here (unverified: AWS knows them all)
 */
export function sessionPoliciesIn(policy: string | undefined, form: URLSearchParams): readonly PolicyDocument[] {
  const arns = [...form].flatMap(([name, arn]) => (/^PolicyArns\.member\.\d+\.arn$/.test(name) ? [arn] : []))
  if (arns.length > mostArns) {
    const constraint = `Member must have length less than or equal to ${mostArns}`
    throw new ServiceError(
      'ValidationError',
      `1 validation error detected: Value at 'policyArns' failed to satisfy constraint: ${constraint}`,
    )
  }
  return [...(policy === undefined ? [] : [inline(policy)]), ...arns.map(managed)]
}

const mostArns = 10

const malformed = (message: string) => new ServiceError('MalformedPolicyDocument', message)

function inline(text: string): PolicyDocument {
  try {
    return parsePolicy(text, 'session')
  } catch (error) {
    if (!(error instanceof MalformedPolicy)) throw error
    throw malformed(error.message)
  }
}

function managed(arn: string): PolicyDocument {
  const known = managedPolicy(arn)
  if (known) return known
  throw malformed(`There is no IAM here that has ${arn}: of AWS’s policies, ${managedPolicyNames.join(', ')} are known`)
}
