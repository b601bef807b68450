import type { UserPoolClient } from '../../state/settings/user-pool-client.ts'
import type {
  ClaimsAndScopeOverride,
  GroupConfiguration,
  TokenGenerationSource,
  TokenOverride,
} from '../../state/triggers.ts'
import type { User } from '../../state/user-pool.ts'
import type { Claims } from '../claims.ts'
import { invoke, type TriggerPlace, triggersOf, userRequest } from './invoke.ts'

/** What the trigger changes in the tokens; null: nothing. @throws ServiceError */
export async function tokenOverrides(
  place: TriggerPlace,
  source: TokenGenerationSource,
  user: User,
  { scopes, idClaims }: { readonly scopes: readonly string[]; readonly idClaims: () => Claims },
): Promise<ClaimsAndScopeOverride | null> {
  const { preTokenGeneration: trigger } = triggersOf(place)
  if (!trigger) return null
  const request = { ...userRequest(user), groupConfiguration: groupsIn(idClaims()) }
  const event = { source, userName: user.username, version: trigger.version.slice(1, 2) }
  if (trigger.version === 'V1_0') {
    const answer = await invoke(place, 'PreTokenGeneration', trigger.run, { ...event, request, response: {} })
    const override = answer?.claimsOverrideDetails
    return override
      ? { idTokenGeneration: override, groupOverrideDetails: override.groupOverrideDetails ?? null }
      : null
  }
  const answer = await invoke(place, 'PreTokenGeneration', trigger.run, {
    ...event,
    request: { ...request, scopes },
    response: {},
  })
  return answer?.claimsAndScopeOverrideDetails ?? null
}

/** For the token of a client, of which only the third version hears; there is no user in the event.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html @throws ServiceError */
export async function clientTokenOverrides(
  place: TriggerPlace & { readonly client: UserPoolClient },
  scopes: readonly string[],
): Promise<ClaimsAndScopeOverride | null> {
  const { preTokenGeneration: trigger } = triggersOf(place)
  if (trigger?.version !== 'V3_0') return null
  const answer = await invoke(place, 'PreTokenGeneration', trigger.run, {
    source: 'TokenGeneration_ClientCredentials',
    userName: place.client.id,
    version: '3',
    request: { userAttributes: {}, groupConfiguration: groupsIn({}), scopes },
    response: {},
  })
  return answer?.claimsAndScopeOverrideDetails ?? null
}

const groupsIn = (claims: Claims): GroupConfiguration => ({
  groupsToOverride: textsIn(claims['cognito:groups']),
  iamRolesToOverride: textsIn(claims['cognito:roles']),
  ...(typeof claims['cognito:preferred_role'] === 'string' && { preferredRole: claims['cognito:preferred_role'] }),
})

const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

export function overriddenIdClaims(claims: Claims, override: ClaimsAndScopeOverride | null): Claims {
  if (!override) return claims
  return overridden(withGroups(claims, override.groupOverrideDetails, true), override.idTokenGeneration)
}

export function overriddenAccessClaims(claims: Claims, override: ClaimsAndScopeOverride | null): Claims {
  if (!override) return claims
  const { accessTokenGeneration: change, groupOverrideDetails } = override
  const { scopesToAdd = [], scopesToSuppress = [] } = change ?? {}
  const kept = String(claims.scope)
    .split(' ')
    .filter((scope) => !scopesToSuppress.includes(scope))
  const scope = [...new Set([...kept, ...scopesToAdd])].join(' ')
  return overridden({ ...withGroups(claims, groupOverrideDetails, false), scope }, change)
}

function withGroups(claims: Claims, groups: GroupConfiguration | null | undefined, withRoles: boolean): Claims {
  if (!groups) return claims
  const { groupsToOverride = [], iamRolesToOverride = [], preferredRole } = groups
  const roles = { 'cognito:roles': listOrNone(iamRolesToOverride), 'cognito:preferred_role': preferredRole }
  const changed = { ...claims, 'cognito:groups': listOrNone(groupsToOverride), ...(withRoles && roles) }
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))
}

const listOrNone = (list: readonly string[]) => (list.length > 0 ? list : undefined)

/** AWS passes over changes of these.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-lambda-pre-token-generation.html */
const fixed: readonly string[] = [
  ...['acr', 'amr', 'at_hash', 'auth_time', 'azp', 'exp', 'iat', 'iss', 'jti', 'nbf', 'nonce', 'origin_jti', 'sub'],
  ...['token_use', 'client_id', 'username', 'scope', 'device_key', 'event_id', 'version', 'identities', 'aud'],
]

const isFixed = (name: string) => fixed.includes(name) || name.startsWith('cognito:')

function overridden(claims: Claims, change: TokenOverride | null | undefined): Claims {
  const { claimsToAddOrOverride = {}, claimsToSuppress = [] } = change ?? {}
  const kept = Object.entries(claims).filter(([name]) => isFixed(name) || !claimsToSuppress.includes(name))
  const added = Object.entries(claimsToAddOrOverride).filter(([name]) => !isFixed(name))
  return Object.fromEntries([...kept, ...added])
}
