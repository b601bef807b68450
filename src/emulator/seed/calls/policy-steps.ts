import type { PolicyLayer } from '../../../protocol/aws/policy-layers.ts'
import { MalformedPolicy, readPolicy } from '../../policies/read-policy.ts'
import type { RolePolicies, RoleTrust } from '../../state/identity-pool.ts'
import type { PolicyDocument } from '../../state/policies/policy.ts'
import { bucketArn, localApiArn } from '../../state/policies/resource-arns.ts'
import { nameRole } from '../../user-pool/administration/named-role.ts'
import { arnRule } from '../../user-pool/rules.ts'
import { invalidParameter, resourceNotFound, ServiceError } from '../../wire/errors.ts'
import type { ServedOperation, WireObject } from '../../wire/operation.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'

// What IAM, Organizations and VPC have, none of which is here. What is left out stays as it is.

const document = optional('document')

/** @throws ServiceError for a member that isn't known: a policy that has no effect would be taken for one that has */
function readStep<Rules extends Parameters<typeof readMembers>[1]>(request: WireObject, rules: Rules) {
  const unknown = Object.keys(request).filter((name) => !Object.hasOwn(rules, name))
  if (unknown.length > 0) {
    throw invalidParameter(`${unknown.join(', ')}: only ${Object.keys(rules).join(', ')} can be set here`)
  }
  return readMembers(request, rules)
}

/** @throws ServiceError with the places of its faults */
function policyIn(given: unknown, layer: PolicyLayer): PolicyDocument | undefined {
  try {
    return given === undefined ? undefined : readPolicy(given, layer)
  } catch (error) {
    if (!(error instanceof MalformedPolicy)) throw error
    throw new ServiceError('MalformedPolicyDocument', error.message)
  }
}

/** A role's trust policy, which is one identity pool and guests or signed-in identities, and the policies around it. */
const setRole: ServedOperation = (emulated, request) => {
  const { RoleArn, IdentityPoolId, Amr, Policy, PermissionsBoundary } = readStep(request, {
    RoleArn: required('text', arnRule),
    IdentityPoolId: required('text'),
    Amr: required('text', { oneOf: ['authenticated', 'unauthenticated'] }),
    Policy: document,
    PermissionsBoundary: document,
  })
  if (!emulated.identityPools.has(IdentityPoolId)) {
    throw resourceNotFound(`IdentityPool '${IdentityPoolId}' not found.`)
  }
  const own = policyIn(Policy, 'identity-based')
  const boundary = policyIn(PermissionsBoundary, 'permissions-boundary')
  nameRole(emulated, RoleArn)
  const role = emulated.roles.get(RoleArn)
  const trust = { identityPoolId: IdentityPoolId, amr: Amr as RoleTrust['amr'] }
  const policies: RolePolicies = {
    ...role?.policies,
    ...(own && { 'identity-based': own }),
    ...(boundary && { 'permissions-boundary': boundary }),
  }
  if (role) emulated.roles.set(RoleArn, { ...role, trust, ...((own || boundary) && { policies }) })
  return {}
}

/** What stands around all roles of the account, and around all its resources. */
const setOrganization: ServedOperation = ({ organization }, request) => {
  const { ServiceControlPolicy, ResourceControlPolicy } = readStep(request, {
    ServiceControlPolicy: document,
    ResourceControlPolicy: document,
  })
  const roles = policyIn(ServiceControlPolicy, 'service-control')
  const resources = policyIn(ResourceControlPolicy, 'resource-control')
  if (roles) organization['service-control'] = roles
  if (resources) organization['resource-control'] = resources
  return {}
}

/** The bucket or the API with IAM authorization: its own policy, and whose it is. */
const setResource: ServedOperation = (emulated, request) => {
  const { ResourceArn, Policy, AccountId } = readStep(request, {
    ResourceArn: required('text'),
    Policy: document,
    AccountId: optional('text', { pattern: '\\d{12}' }),
  })
  const known = [bucketArn(emulated), localApiArn(emulated)]
  if (!known.includes(ResourceArn)) {
    throw resourceNotFound(`${ResourceArn} is no resource with a policy of its own; ${known.join(' and ')} are.`)
  }
  const policy = policyIn(Policy, 'resource-based')
  emulated.resources.set(ResourceArn, {
    ...emulated.resources.get(ResourceArn),
    ...(policy && { policy }),
    ...(AccountId !== undefined && { accountId: AccountId }),
  })
  return {}
}

/** Through which all requests to a service come from then on. */
const setVpcEndpoint: ServedOperation = ({ vpcEndpoints }, request) => {
  const { Service, Policy } = readStep(request, {
    Service: required('text', { pattern: '[a-z0-9-]+' }),
    Policy: required('document'),
  })
  const policy = policyIn(Policy, 'endpoint')
  if (policy) vpcEndpoints.set(Service, { policy })
  return {}
}

export const policySteps: Readonly<Record<string, ServedOperation>> = {
  'local:SetRole': setRole,
  'local:SetOrganization': setOrganization,
  'local:SetResource': setResource,
  'local:SetVpcEndpoint': setVpcEndpoint,
}
