import { developerKey, type Identity, type IdentityPool } from '../../state/identity-pool.ts'
import type { Emulated } from '../../state/state.ts'
import { invalidParameter, notAuthorized, resourceNotFound, ServiceError } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { longestPage, pageOf } from '../../wire/page-of.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import type { CheckedLogin } from '../checked-login.ts'
import { refuseCognitoToken } from '../developer-login.ts'
import { createIdentity, findIdentity, findIdentityPool, link, owners } from '../identities.ts'
import { checkLogins } from '../login-check.ts'
import { signOpenIdToken } from '../open-id-token.ts'
import { id, requiredLogins } from '../rules.ts'

// Identities of users whom the developer's own server knows.
// https://docs.aws.amazon.com/cognito/latest/developerguide/developer-authenticated-identities.html

const userRule = { minLength: 1, maxLength: 1024 } as const
const user = required('text', userRule)
const optionalId = optional('text', { minLength: 1, maxLength: 55, pattern: '[\\w-]+:[0-9a-f-]+' })
const provider = required('text', { minLength: 1, maxLength: 128, pattern: '[\\w._-]+' })

/**
 * The identity of the user, who is made, or linked to the identity that is named; and a token for it.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetOpenIdTokenForDeveloperIdentity.html
 */
export const getOpenIdTokenForDeveloperIdentity: ServedOperation = async (emulated, request) => {
  const { IdentityPoolId, IdentityId, Logins, PrincipalTags, TokenDuration } = readMembers(
    request,
    {
      IdentityPoolId: id,
      IdentityId: optionalId,
      Logins: requiredLogins,
      PrincipalTags: optional('texts', {
        maxEntries: 50,
        keys: { minLength: 1, maxLength: 128 },
        values: { minLength: 1, maxLength: 256 },
      }),
      TokenDuration: optional('count', { least: 1, most: 86_400 }),
    },
    'identity-pool',
  )
  const pool = findIdentityPool(emulated, IdentityPoolId)
  const name = pool.developerProvider
  const { [name ?? '']: own, ...others } = Logins
  if (!name || own === undefined) throw unknownProvider()
  refuseCognitoToken(others)
  const logins = await checkLogins(emulated, pool, others)
  const identity = identityOfUser(emulated, pool, { user: own, identityId: IdentityId ?? null, logins })
  const token = await signOpenIdToken(emulated, pool, identity, {
    amr: ['authenticated', name, `${name}:${pool.id}:${own}`],
    lifetime: TokenDuration ?? 900,
    tags: PrincipalTags ?? {},
  })
  return { IdentityId: identity.id, Token: token }
}

interface Developed {
  readonly user: string
  /** null: the user's, or a new one. */
  readonly identityId: string | null
  readonly logins: readonly CheckedLogin[]
}

/** From its beginning to its end no await. */
function identityOfUser(emulated: Emulated, pool: IdentityPool, { user, identityId, logins }: Developed): Identity {
  const owner = ownerOf(pool, user)
  if (identityId !== null && owner && owner.id !== identityId) {
    // The text is unverified: no public thread shows it.
    throw new ServiceError(
      'DeveloperUserAlreadyRegisteredException',
      'The provided developer user identifier is already registered with a different identity.',
    )
  }
  const identity =
    identityId === null
      ? (owner ?? owners(pool, logins)[0] ?? createIdentity(emulated, pool))
      : identityIn(emulated, pool, identityId)
  return link(pool, withUsers(pool, identity, [...without(identity, user), user]), logins)
}

/**
 * One of the two is enough; both must belong together. The texts are unverified: no public thread shows them.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_LookupDeveloperIdentity.html
 */
export const lookupDeveloperIdentity: ServedOperation = (emulated, request) => {
  const { IdentityPoolId, IdentityId, DeveloperUserIdentifier, MaxResults, NextToken } = readMembers(
    request,
    {
      IdentityPoolId: id,
      IdentityId: optionalId,
      DeveloperUserIdentifier: optional('text', userRule),
      MaxResults: optional('count', { least: 1, most: longestPage }),
      NextToken: optional('text', { minLength: 1, pattern: '[\\S]+' }),
    },
    'identity-pool',
  )
  const pool = findIdentityPool(emulated, IdentityPoolId)
  if (IdentityId === undefined && DeveloperUserIdentifier === undefined) {
    throw invalidParameter('Either IdentityId or DeveloperUserIdentifier must be provided.')
  }
  const owner = DeveloperUserIdentifier === undefined ? null : requireOwner(pool, DeveloperUserIdentifier)
  const identity = IdentityId === undefined ? owner : identityIn(emulated, pool, IdentityId)
  if (!identity || (owner && owner.id !== identity.id)) {
    throw new ServiceError('ResourceConflictException', 'The identity is not that of the developer user identifier.')
  }
  const users = identity.developerUsers ?? []
  const { page, next } = pageOf(users, { limit: MaxResults, token: NextToken }, (each) => each)
  return {
    IdentityId: identity.id,
    DeveloperUserIdentifierList: page,
    ...(next !== undefined && { NextToken: next }),
  }
}

/** The source's identity goes into the destination's.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_MergeDeveloperIdentities.html */
export const mergeDeveloperIdentities: ServedOperation = (emulated, request) => {
  const { IdentityPoolId, DeveloperProviderName, SourceUserIdentifier, DestinationUserIdentifier } = readMembers(
    request,
    {
      SourceUserIdentifier: user,
      DestinationUserIdentifier: user,
      DeveloperProviderName: provider,
      IdentityPoolId: id,
    },
    'identity-pool',
  )
  const pool = poolOfProvider(emulated, IdentityPoolId, DeveloperProviderName)
  const destination = requireOwner(pool, DestinationUserIdentifier)
  const source = requireOwner(pool, SourceUserIdentifier)
  if (source.id === destination.id) return { IdentityId: destination.id }
  // As if all of its logins had come together; a source without any has its users only.
  const logins = Object.entries(source.logins).map(([name, subject]) => ({
    provider: name,
    subject,
    claims: {},
    roleMappingKey: name,
    amr: name,
  }))
  const merged = link(pool, destination, logins)
  pool.identities.delete(source.id)
  const users = [...(destination.developerUsers ?? []), ...(source.developerUsers ?? [])]
  return { IdentityId: withUsers(pool, merged, users).id }
}

/** Without its last login the identity is gone.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_UnlinkDeveloperIdentity.html */
export const unlinkDeveloperIdentity: ServedOperation = (emulated, request) => {
  const { IdentityId, IdentityPoolId, DeveloperProviderName, DeveloperUserIdentifier } = readMembers(
    request,
    { IdentityId: id, IdentityPoolId: id, DeveloperProviderName: provider, DeveloperUserIdentifier: user },
    'identity-pool',
  )
  const pool = poolOfProvider(emulated, IdentityPoolId, DeveloperProviderName)
  const identity = identityIn(emulated, pool, IdentityId)
  if (requireOwner(pool, DeveloperUserIdentifier).id !== identity.id) {
    throw new ServiceError('ResourceConflictException', 'The identity is not that of the developer user identifier.')
  }
  const users = without(identity, DeveloperUserIdentifier)
  if (users.length === 0 && Object.keys(identity.logins).length === 0) pool.identities.delete(identity.id)
  else withUsers(pool, identity, users)
  return {}
}

const unknownProvider = () => notAuthorized('This identity pool does not support the specified developer provider')

function poolOfProvider(emulated: Emulated, poolId: string, name: string): IdentityPool {
  const pool = findIdentityPool(emulated, poolId)
  if (pool.developerProvider !== name) throw unknownProvider()
  return pool
}

function identityIn(emulated: Emulated, pool: IdentityPool, identityId: string): Identity {
  const found = findIdentity(emulated, identityId)
  if (found.pool.id !== pool.id) throw resourceNotFound(`Identity '${identityId}' not found.`)
  return found.identity
}

const ownerOf = (pool: IdentityPool, user: string): Identity | undefined =>
  pool.identities.withKey('login', developerKey(user))[0]

/** The text is unverified: no public thread shows it. @throws ServiceError */
function requireOwner(pool: IdentityPool, user: string): Identity {
  const owner = ownerOf(pool, user)
  if (!owner) throw resourceNotFound(`Developer user identifier '${user}' not found.`)
  return owner
}

const without = ({ developerUsers = [] }: Identity, user: string): readonly string[] =>
  developerUsers.filter((each) => each !== user)

function withUsers(pool: IdentityPool, identity: Identity, developerUsers: readonly string[]): Identity {
  const changed = { ...identity, developerUsers: [...new Set(developerUsers)] }
  pool.identities.set(identity.id, changed)
  return changed
}
