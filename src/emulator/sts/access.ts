import { guestActions } from '../../protocol/aws/guest-session-policy.ts'
import { denialOf, type Policies } from '../policies/denial.ts'
import { denialMessage } from '../policies/denial-message.ts'
import { allowing } from '../policies/managed-policies.ts'
import type { Role } from '../state/identity-pool.ts'
import type { PolicyDocument } from '../state/policies/policy.ts'
import type { Emulated } from '../state/state.ts'
import { assumedRoleArn } from './assumed-role.ts'
import type { SigningCaller } from './caller.ts'

/** What a caller wants to do. */
export interface Wish {
  /** E.g. `s3:ListBucket`. */
  readonly action: string
  /** Its ARN; `*`: the action is on no single resource. */
  readonly resource: string
  /** As the service's messages have it; left out: the ARN. */
  readonly shownResource?: string
  /** ARN of what a policy of its own can stand at; left out: there is none. */
  readonly owner?: string
  /** Condition keys that only this action has. */
  readonly parameters?: Readonly<Record<string, string>>
}

/**
 * Whether the policies around a caller, a resource and the way between let it do something.
 * @returns AWS's message of a refusal, which names one policy; null: it may
 */
export function refusalOf(emulated: Emulated, caller: SigningCaller, wish: Wish): string | null {
  const { keys, role } = caller
  const { accountId } = emulated.settings
  const { action, resource, shownResource = resource, owner = '', parameters = {} } = wish
  const sessionArn = assumedRoleArn(emulated, role, keys.roleSessionName)
  const principal = { roleArn: role.arn, sessionArn, accountId, identityId: keys.identityId, tags: keys.tags ?? {} }
  const resourceAccountId = emulated.resources.get(owner)?.accountId ?? accountId
  const request = { principal, action, resource, resourceAccountId, parameters }
  const denial = denialOf(request, policiesAround(emulated, caller, action, owner))
  return denial && denialMessage(denial, { user: sessionArn, action, resource: shownResource })
}

function policiesAround(emulated: Emulated, { keys, role }: SigningCaller, action: string, owner: string): Policies {
  const { organization, resources, vpcEndpoints } = emulated
  const [service = ''] = action.split(':')
  const own = role.policies ?? usualPolicies(emulated, role)
  return {
    endpoint: asList(vpcEndpoints.get(service)?.policy),
    'resource-control': asList(organization['resource-control']),
    'service-control': asList(organization['service-control']),
    'resource-based': asList(resources.get(owner)?.policy),
    'identity-based': asList(own['identity-based']),
    'permissions-boundary': asList(own['permissions-boundary']),
    session: [...asList(keys.isScopedDown && scopeDown), ...(keys.sessionPolicies ?? [])],
  }
}

const asList = (policy: PolicyDocument | undefined | false): readonly PolicyDocument[] => (policy ? [policy] : [])

const scopeDown = allowing(guestActions)

/** Roles that a call named have no policies of their own. */
function usualPolicies({ identityPools }: Emulated, { arn }: Role): NonNullable<Role['policies']> {
  const isForGuests = [...identityPools.values()].some(({ unauthenticatedRole }) => unauthenticatedRole === arn)
  return isForGuests ? {} : { 'identity-based': allowing(['execute-api:Invoke']) }
}
