import { matchesAction } from '../../protocol/aws/guest-session-policy.ts'
import { type PolicyLayer, policyLayers } from '../../protocol/aws/policy-layers.ts'
import { fits, type Pattern, patternOf } from '../../protocol/aws/wildcards.ts'
import type { PolicyDocument, PolicyStatement } from '../state/policies/policy.ts'
import type { AccessRequest } from './access-request.ts'
import { areMet } from './condition-operators.ts'
import { expanded } from './variables.ts'

/** Where a layer has several, one of them has to allow. */
export type Policies = Readonly<Record<PolicyLayer, readonly PolicyDocument[]>>

/** Which policies refuse a request. */
export interface Denial {
  readonly layer: PolicyLayer
  /** True where a statement denies it; false where none allows it. */
  readonly isExplicit: boolean
}

/**
 * Whether a request is refused: by a statement that denies it, wherever it stands; else by the first layer that would have
 * to allow it and doesn't.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * @returns null: it may
 */
export function denialOf(request: AccessRequest, policies: Policies): Denial | null {
  const matching = (layer: PolicyLayer, effect: PolicyStatement['Effect']) =>
    policies[layer].flatMap(({ Version, Statement }) =>
      Statement.filter((each) => each.Effect === effect && isAbout(each, Version, request)),
    )
  const denying = policyLayers.find((layer) => matching(layer, 'Deny').length > 0)
  if (denying) return { layer: denying, isExplicit: true }

  const grantees = matching('resource-based', 'Allow').map((statement) => granteeOf(statement, request))
  const asked = askedLayers(request, grantees).filter((layer) => policies[layer].length > 0 || grants.includes(layer))
  const silent = policyLayers.find((layer) => asked.includes(layer) && matching(layer, 'Allow').length === 0)
  return silent ? { layer: silent, isExplicit: false } : null
}

/** Where there is none of these, nothing is granted; the other layers limit nothing where there are none. */
const grants: readonly PolicyLayer[] = ['resource-based', 'identity-based']

/** Whom a resource's own policy names: the session, also by `*`; its role; or the account, which leaves it to IAM there. */
type Grantee = 'session' | 'role' | 'account'

const ofCaller: readonly PolicyLayer[] = ['identity-based', 'permissions-boundary', 'session']

/**
 * Which layers have to allow. Within an account, what the resource grants to a session needs nothing else of the caller's,
 * and what it grants to the role no policy of the role; between accounts both sides have to allow.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
function askedLayers(request: AccessRequest, grantees: readonly Grantee[]): readonly PolicyLayer[] {
  // AWS attaches RCPFullAWSAccess to all: resource control policies only deny.
  const always: readonly PolicyLayer[] = ['endpoint', 'service-control']
  if (request.resourceAccountId !== request.principal.accountId) return [...always, 'resource-based', ...ofCaller]
  if (grantees.includes('session')) return always
  if (grantees.includes('role')) return [...always, 'permissions-boundary', 'session']
  return [...always, ...ofCaller]
}

function granteeOf({ Principal }: PolicyStatement, { principal }: AccessRequest): Grantee {
  const named = Principal?.AWS ?? []
  if (named.includes('*') || named.includes(principal.sessionArn)) return 'session'
  return named.includes(principal.roleArn) ? 'role' : 'account'
}

/** Whether a statement is about a request. */
function isAbout(statement: PolicyStatement, version: PolicyDocument['Version'], request: AccessRequest): boolean {
  const { Principal, Action, NotAction, Resource, NotResource, Condition } = statement
  const read = (text: string): Pattern | null => (version === '2012-10-17' ? expanded(text, request) : patternOf(text))
  const isAction = (pattern: string) => matchesAction(pattern, request.action)
  const isResource = (text: string) => {
    const pattern = read(text)
    return pattern !== null && fits(pattern, request.resource)
  }
  return (
    (Principal === undefined || Principal.AWS.some((name) => isPrincipal(name, request))) &&
    (Action?.some(isAction) ?? !NotAction?.some(isAction)) &&
    (Resource?.some(isResource) ?? !NotResource?.some(isResource)) &&
    areMet(Condition ?? {}, request, read)
  )
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
function isPrincipal(name: string, { principal }: AccessRequest): boolean {
  const { accountId, roleArn, sessionArn } = principal
  return ['*', accountId, `arn:${partitionIn(roleArn)}:iam::${accountId}:root`, roleArn, sessionArn].includes(name)
}

const partitionIn = (arn: string) => arn.split(':')[1]
