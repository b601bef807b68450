import { guestActions, matchesAction } from '../../protocol/aws/guest-session-policy.ts'
import type { PolicyStatement, Role, RolePolicies } from '../state/identity-pool.ts'
import type { Emulated } from '../state/state.ts'
import { assumedRoleArn, assumedRoleId } from '../sts/assumed-role.ts'
import type { SigningCaller } from '../sts/caller.ts'

interface Layer {
  /** As AWS's messages have it, with its article. */
  readonly named: readonly ['a' | 'an', string]
  /** null: there is none, which limits nothing. */
  readonly statements: readonly PolicyStatement[] | null
}

/**
 * Whether the policies around a caller let it do something: a statement that denies decides, whichever policy has it;
 * else each policy has to allow it, in AWS's order.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * @param action e.g. `dynamodb:ListTables`
 * @param resource its ARN, for the message only
 * @returns AWS's message of a refusal, which names one policy; null: it may.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function denialOf(emulated: Emulated, caller: SigningCaller, action: string, resource: string): string | null {
  const layers = layersAround(emulated, caller)
  const user = assumedRoleArn(emulated, caller.role, caller.keys.roleSessionName)
  const beginning = `User: ${user} is not authorized to perform: ${action} on resource: ${resource}`
  const denying = layers.find(({ statements }) => has(statements, 'Deny', action))
  if (denying) return `${beginning} with an explicit deny in ${denying.named.join(' ')}`
  const silent = layers.find(({ statements }) => statements !== null && !has(statements, 'Allow', action))
  return silent ? `${beginning} because no ${silent.named[1]} allows the ${action} action` : null
}

function layersAround(emulated: Emulated, { keys, role }: SigningCaller): readonly Layer[] {
  const policies = role.policies ?? usualPolicies(emulated, role)
  return [
    { named: ['a', 'service control policy'], statements: policies['service-control'] ?? null },
    { named: ['an', 'identity-based policy'], statements: policies['identity-based'] ?? [] },
    { named: ['a', 'permissions boundary'], statements: policies['permissions-boundary'] ?? null },
    { named: ['a', 'session policy'], statements: keys.isScopedDown ? scopeDown : null },
  ]
}

const scopeDown: readonly PolicyStatement[] = [{ effect: 'Allow', actions: guestActions }]

/** Roles that a call named have no policies of their own. */
function usualPolicies({ identityPools }: Emulated, { arn }: Role): RolePolicies {
  const isForGuests = [...identityPools.values()].some(({ unauthenticatedRole }) => unauthenticatedRole === arn)
  return isForGuests ? {} : { 'identity-based': [{ effect: 'Allow', actions: ['execute-api:Invoke'] }] }
}

const has = (statements: Layer['statements'], effect: PolicyStatement['effect'], action: string) =>
  (statements ?? []).some((each) => each.effect === effect && each.actions.some((one) => matchesAction(one, action)))

/** Who called, as API Gateway tells it. */
export const callerIdentity = (emulated: Emulated, { keys, role }: SigningCaller) => ({
  accountId: emulated.settings.accountId,
  accessKey: keys.accessKeyId,
  caller: assumedRoleId(role, keys.roleSessionName),
  userArn: assumedRoleArn(emulated, role, keys.roleSessionName),
  cognitoIdentityId: keys.identityId,
})
