import { developerLoginsKey, type Identity, type IdentityPool, loginKey } from '../state/identity-pool.ts'
import type { Emulated } from '../state/state.ts'
import { notAuthorized, resourceNotFound, ServiceError } from '../wire/errors.ts'
import type { CheckedLogin } from './checked-login.ts'
import { loginsDontMatch } from './unsupported-provider.ts'

/** @throws ServiceError for an unknown pool, and for one of another region: there the endpoint knows nothing of it */
export function findIdentityPool(emulated: Emulated, poolId: string): IdentityPool {
  const pool = emulated.identityPools.get(poolId)
  if (pool === undefined) throw resourceNotFound(`IdentityPool '${poolId}' not found.`)
  return pool
}

/** @throws ServiceError when there is no such identity, or no more since it was merged into another */
export function findIdentity(emulated: Emulated, identityId: string): { pool: IdentityPool; identity: Identity } {
  for (const pool of emulated.identityPools.values()) {
    const identity = pool.identities.get(identityId)
    if (identity !== undefined) return { pool, identity }
  }
  throw resourceNotFound(`Identity '${identityId}' not found.`)
}

/** A guest: AWS makes a new one at every call, so it is the client that must remember the ID. */
export function createGuest(emulated: Emulated, pool: IdentityPool): Identity {
  refuseGuestsIfOff(pool)
  return createIdentity(emulated, pool)
}

/** The one identity of these logins: the same at every call, made at the first, linked when there are several. */
export function identityOfLogins(emulated: Emulated, pool: IdentityPool, logins: readonly CheckedLogin[]): Identity {
  const [oldest] = owners(pool, logins)
  return link(pool, oldest ?? createIdentity(emulated, pool), logins)
}

/**
 * Uses a known identity with logins (none: as a guest), and links or merges as they require.
 *
 * @returns the identity that is left, which may be another than the one that was asked for
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html
 */
export function identityWithLogins(pool: IdentityPool, identity: Identity, logins: readonly CheckedLogin[]): Identity {
  if (logins.length === 0) {
    if (!isGuest(identity)) throw notAuthorized(`Access to Identity '${identity.id}' is forbidden.`)
    refuseGuestsIfOff(pool)
    return identity
  }
  if (isGuest(identity) && !logins.some(isOfDeveloper)) {
    // An identity with logins outlives the guest.
    const [owner] = owners(pool, logins)
    if (owner === undefined) return link(pool, identity, logins)
    const survivor = link(pool, owner, logins)
    pool.identities.delete(identity.id)
    return survivor
  }
  requireOwnLogin(identity, logins)
  return link(pool, identity, logins)
}

/**
 * Takes logins off an identity; without its last one it is disabled (aws-sdk-unity issue 114). That logins which it doesn't
 * have are passed over is unverified: no public thread shows it.
 */
export function unlink(
  pool: IdentityPool,
  identity: Identity,
  logins: readonly CheckedLogin[],
  providers: readonly string[],
): void {
  requireOwnLogin(identity, logins)
  const left = accountsOf(identity).filter(([provider]) => !providers.includes(provider))
  if (left.length === 0 && !identity.developerUsers?.length) pool.identities.delete(identity.id)
  else pool.identities.set(identity.id, { ...identity, logins: Object.fromEntries(left) })
}

function refuseGuestsIfOff(pool: IdentityPool): void {
  if (pool.allowUnauthenticated) return
  throw notAuthorized('Unauthenticated access is not supported for this identity pool.')
}

function requireOwnLogin(identity: Identity, logins: readonly CheckedLogin[]): void {
  if (logins.some((login) => owns(identity, accountOf(login)))) return
  throw loginsDontMatch()
}

export function createIdentity(emulated: Emulated, pool: IdentityPool): Identity {
  const [region] = pool.id.split(':')
  const id = `${region}:${crypto.randomUUID()}`
  const identity: Identity = { id, logins: {}, created: emulated.now() }
  pool.identities.set(id, identity)
  return identity
}

/** Gives an identity the logins, and all logins of the other identities that own one of them. */
export function link(pool: IdentityPool, survivor: Identity, logins: readonly CheckedLogin[]): Identity {
  const others = owners(pool, logins).filter((owner) => owner !== survivor)
  const added = [...logins.filter((login) => !isOfDeveloper(login)).map(accountOf), ...others.flatMap(accountsOf)]
  const users = others.flatMap(({ developerUsers = [] }) => developerUsers)
  refuseTwoOfOneProvider([...accountsOf(survivor), ...added])
  for (const other of others) pool.identities.delete(other.id)
  if (users.length === 0 && added.every((account) => owns(survivor, account))) return survivor
  const linked: Identity = {
    ...survivor,
    logins: { ...survivor.logins, ...Object.fromEntries(added) },
    ...(users.length > 0 && { developerUsers: [...(survivor.developerUsers ?? []), ...users] }),
  }
  pool.identities.set(linked.id, linked)
  return linked
}

type Account = readonly [provider: string, subject: string]

const accountsOf = ({ logins }: Identity): readonly Account[] => Object.entries(logins)

const accountOf = ({ provider, subject }: CheckedLogin): Account => [provider, subject]

function refuseTwoOfOneProvider(accounts: readonly Account[]): void {
  const subjects = new Map<string, string>()
  for (const [provider, subject] of accounts) {
    if ((subjects.get(provider) ?? subject) !== subject) {
      // Text unverified: no public thread shows it.
      throw new ServiceError('ResourceConflictException', 'The identity already has a login of this provider.')
    }
    subjects.set(provider, subject)
  }
}

/** Oldest first. */
export const owners = (pool: IdentityPool, logins: readonly CheckedLogin[]): Identity[] =>
  pool.identities.withKey('login', ...logins.map(accountOf).map(loginKey))

/** A token for a developer's user names the identity itself. */
const owns = ({ id, logins }: Identity, [provider, subject]: Account): boolean =>
  provider === developerLoginsKey ? id === subject : logins[provider] === subject

const isOfDeveloper = ({ provider }: CheckedLogin): boolean => provider === developerLoginsKey

const isGuest = ({ logins, developerUsers = [] }: Identity): boolean =>
  Object.keys(logins).length === 0 && developerUsers.length === 0
