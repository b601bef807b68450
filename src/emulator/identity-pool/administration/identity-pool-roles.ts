import { isJsonObject } from '../../../text/json-object.ts'
import type { IdentityPool, RoleMapping, RoleRule } from '../../state/identity-pool.ts'
import { nameRole } from '../../user-pool/administration/named-role.ts'
import { invalidParameter } from '../../wire/errors.ts'
import type { ServedOperation, WireObject } from '../../wire/operation.ts'
import { optional, readMembers, required, structure, structures } from '../../wire/validate.ts'
import { notStructure } from '../../wire/wrong-type.ts'
import { findIdentityPool } from '../identities.ts'
import { id } from '../rules.ts'

const arn = { minLength: 20, maxLength: 2048 } as const

const mapping = {
  Type: required('text', { oneOf: ['Token', 'Rules'] }),
  AmbiguousRoleResolution: optional('text', { oneOf: ['AuthenticatedRole', 'Deny'] }),
  RulesConfiguration: structure({
    Rules: structures({
      Claim: required('text', { minLength: 1, maxLength: 64 }),
      MatchType: required('text', { oneOf: ['Equals', 'Contains', 'StartsWith', 'NotEqual'] }),
      Value: required('text', { minLength: 1, maxLength: 128 }),
      RoleARN: required('text', arn),
    }),
  }),
}

/**
 * A role that the seed doesn't know is there from then on, and trusts the pool.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_SetIdentityPoolRoles.html
 */
export const setIdentityPoolRoles: ServedOperation = (emulated, request) => {
  const members = {
    IdentityPoolId: id,
    Roles: required('texts', { maxEntries: 2, keys: { pattern: '(un)?authenticated' }, values: arn }),
    RoleMappings: optional('document'),
  }
  const { IdentityPoolId, Roles, RoleMappings } = readMembers(request, members, 'identity-pool')
  const pool = findIdentityPool(emulated, IdentityPoolId)
  const roleMappings = readMappings(RoleMappings ?? {})
  const rules = Object.values(roleMappings).flatMap((each) => each.rules)
  for (const role of [...Object.values(Roles), ...rules.map(({ roleArn }) => roleArn)]) nameRole(emulated, role)
  emulated.identityPools.set(pool.id, {
    ...pool,
    authenticatedRole: Roles.authenticated ?? null,
    unauthenticatedRole: Roles.unauthenticated ?? null,
    roleMappings,
  })
  return {}
}

/** https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetIdentityPoolRoles.html */
export const getIdentityPoolRoles: ServedOperation = (emulated, request) => {
  const { IdentityPoolId } = readMembers(request, { IdentityPoolId: id }, 'identity-pool')
  const pool = findIdentityPool(emulated, IdentityPoolId)
  return { IdentityPoolId: pool.id, Roles: rolesOf(pool), ...mappingsOf(pool) }
}

const rolesOf = ({ authenticatedRole, unauthenticatedRole }: IdentityPool): WireObject => ({
  ...(authenticatedRole !== null && { authenticated: authenticatedRole }),
  ...(unauthenticatedRole !== null && { unauthenticated: unauthenticatedRole }),
})

function readMappings(given: unknown): IdentityPool['roleMappings'] {
  if (!isJsonObject(given)) throw notStructure(given)
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, readMapping(value)]))
}

function readMapping(given: unknown): RoleMapping {
  if (!isJsonObject(given)) throw notStructure(given)
  const { Type, AmbiguousRoleResolution, RulesConfiguration } = readMembers(given, mapping, 'identity-pool')
  const rules = RulesConfiguration?.Rules ?? []
  // Both texts are unverified: the API reference tells of the demand only.
  if (AmbiguousRoleResolution === undefined) {
    throw invalidParameter(`AmbiguousRoleResolution is required for role mappings of type ${Type}.`)
  }
  if (Type === 'Rules' && rules.length === 0) {
    throw invalidParameter('RulesConfiguration is required for role mappings of type Rules.')
  }
  return {
    type: Type as RoleMapping['type'],
    ambiguous: AmbiguousRoleResolution as RoleMapping['ambiguous'],
    rules: rules.map((rule) => ({
      claim: rule.Claim,
      match: rule.MatchType as RoleRule['match'],
      value: rule.Value,
      roleArn: rule.RoleARN,
    })),
  }
}

function mappingsOf({ roleMappings }: IdentityPool): WireObject {
  const described = Object.entries(roleMappings).map(([key, { type, ambiguous, rules }]) => [
    key,
    {
      Type: type,
      AmbiguousRoleResolution: ambiguous,
      ...(rules.length > 0 && {
        RulesConfiguration: {
          Rules: rules.map(({ claim, match, value, roleArn }) => ({
            Claim: claim,
            MatchType: match,
            Value: value,
            RoleARN: roleArn,
          })),
        },
      }),
    },
  ])
  return described.length > 0 ? { RoleMappings: Object.fromEntries(described) } : {}
}
