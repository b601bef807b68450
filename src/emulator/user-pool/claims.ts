import type { Strength } from '../state/session.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Group, User, UserPool } from '../state/user-pool.ts'
import { mayRead } from './account/permissions.ts'

/** What both tokens of one sign-in have in common. Times are epoch seconds. */
interface TokenFacts {
  readonly issuer: string
  readonly client: UserPoolClient
  readonly user: User
  readonly pool: UserPool
  readonly scopes: readonly string[]
  readonly viaHostedUi: boolean
  readonly authTime: number
  readonly issuedAt: number
  readonly originJti: string
  readonly deviceKey: string | undefined
  readonly strength: Strength | null
  readonly eventId: string
}

export type Claims = Readonly<Record<string, unknown>>

/** Claims of a user pool's ID token, in the order of AWS's own example.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html */
export function idTokenClaims(
  facts: TokenFacts,
  extra: { lifetime: number; nonce: string | null; accessTokenHash: string | null },
): Claims {
  const { user, pool } = facts
  const { email, email_verified, ...otherAttributes } = attributeClaims(facts)
  const groups = groupNames(pool, user)
  const roles = groupRoles(pool, groups)
  return withoutUndefined({
    at_hash: extra.accessTokenHash ?? undefined,
    sub: user.sub,
    'cognito:groups': groups.length > 0 ? groups : undefined,
    email_verified,
    'cognito:preferred_role': preferredRole(pool, groups) ?? undefined,
    iss: facts.issuer,
    'cognito:username': user.username,
    ...otherAttributes,
    nonce: extra.nonce ?? undefined,
    origin_jti: revocable(facts, facts.originJti),
    // An array (aws-sdk-net issue 943), although the developer guide calls it a comma-separated string.
    'cognito:roles': roles.length > 0 ? roles : undefined,
    aud: facts.client.id,
    identities: user.identities.length > 0 ? identitiesClaim(user) : undefined,
    event_id: facts.eventId,
    token_use: 'id',
    ...strengthClaims(facts),
    auth_time: facts.authTime,
    exp: facts.issuedAt + extra.lifetime,
    iat: facts.issuedAt,
    jti: revocable(facts, crypto.randomUUID()),
    email,
  })
}

/** Claims of a user pool's access token: no `aud`, no attributes, no roles.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html */
export function accessTokenClaims(facts: TokenFacts, lifetime: number): Claims {
  const groups = groupNames(facts.pool, facts.user)
  return withoutUndefined({
    sub: facts.user.sub,
    device_key: facts.deviceKey,
    'cognito:groups': groups.length > 0 ? groups : undefined,
    iss: facts.issuer,
    version: facts.viaHostedUi ? 2 : undefined,
    client_id: facts.client.id,
    origin_jti: revocable(facts, facts.originJti),
    event_id: facts.eventId,
    token_use: 'access',
    ...strengthClaims(facts),
    scope: facts.scopes.join(' '),
    auth_time: facts.authTime,
    exp: facts.issuedAt + lifetime,
    iat: facts.issuedAt,
    jti: crypto.randomUUID(),
    username: facts.user.username,
  })
}

/**
 * Both claims are there where tokens can be revoked; that the access token has its jti without, too, is unverified.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html
 */
const revocable = ({ client }: TokenFacts, id: string): string | undefined =>
  client.revokesTokens === false ? undefined : id

/** The sign-in that a token is of; without origin_jti its event_id tells it. */
export const originOf = (claims: Claims): string => String(claims.origin_jti ?? claims.event_id)

const strengthClaims = ({ strength }: TokenFacts): Claims => ({
  acr: strength?.acr ?? undefined,
  amr: strength?.amr,
})

/** The `identities` claim; every value is a string, whatever it means. In GetUser it is an attribute holding this as JSON. */
export const identitiesClaim = (user: User) =>
  user.identities.map((identity) => ({
    userId: identity.userId,
    providerName: identity.providerName,
    providerType: identity.providerType,
    issuer: identity.issuer,
    primary: String(identity.primary),
    dateCreated: String(identity.dateCreated),
  }))

/**
 * Attributes that the scopes allow. API sign-ins get all. With the Hosted UI, `openid` alone or with `profile` gives
 * all, too; `email` and `phone` without `profile` limit it to theirs.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export function isReadable(attribute: string, scopes: readonly string[]): boolean {
  if (scopes.includes('profile') || !(scopes.includes('email') || scopes.includes('phone'))) return true
  return (
    (scopes.includes('email') && attribute.startsWith('email')) ||
    (scopes.includes('phone') && attribute.startsWith('phone_number'))
  )
}

function attributeClaims({ user, client, scopes, viaHostedUi }: TokenFacts): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(user.attributes)
      .filter(([name]) => mayRead(client, name) && (!viaHostedUi || isReadable(name, scopes)))
      .map(([name, value]) => [name, name.endsWith('_verified') ? value === 'true' : value]),
  )
}

/** Federated users are in `<poolId>_<ProviderName>` by themselves; that linked ones are not is unverified. */
function groupNames(pool: UserPool, user: User): string[] {
  const automatic = user.identities
    .filter(({ primary }) => primary)
    .map((identity) => `${pool.id}_${identity.providerName}`)
  return [...new Set([...user.groups, ...automatic])]
}

const groupsWithRole = (pool: UserPool, names: readonly string[]) =>
  names
    .map((name) => pool.groups.get(name))
    .filter((group): group is Group & { roleArn: string } => typeof group?.roleArn === 'string')

const groupRoles = (pool: UserPool, names: readonly string[]): string[] => [
  ...new Set(groupsWithRole(pool, names).map((group) => group.roleArn)),
]

/**
 * The role of the group with the lowest precedence; none when groups with different roles tie.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-user-groups.html
 */
function preferredRole(pool: UserPool, names: readonly string[]): string | null {
  const groups = groupsWithRole(pool, names)
  const rank = (group: Group) => group.precedence ?? Number.POSITIVE_INFINITY
  const first = Math.min(...groups.map(rank))
  const roles = new Set(groups.filter((group) => rank(group) === first).map((group) => group.roleArn))
  const [role] = roles
  return roles.size === 1 ? (role ?? null) : null
}

const withoutUndefined = (claims: Claims): Claims =>
  Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
