import type { Emulated } from '../state/state.ts'
import { Table } from '../state/table.ts'
import { notAuthorized, resourceNotFound, ServiceError } from '../wire/errors.ts'
import type { CheckedLogin } from './checked-login.ts'
import type { Identity, IdentityPool } from './identity-pool-state.ts'
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
  const isGuest = identity.logins.size === 0
  if (logins.length === 0) {
    if (!isGuest) throw notAuthorized(`Access to Identity '${identity.id}' is forbidden.`)
    refuseGuestsIfOff(pool)
    return identity
  }
  if (isGuest) {
    // An identity that somebody signed in with before outlives the guest.
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
  const left = new Map([...identity.logins].filter(([provider]) => !providers.includes(provider)))
  if (left.size === 0) pool.identities.delete(identity.id)
  else pool.identities.set(identity.id, { ...identity, logins: left })
}

function refuseGuestsIfOff(pool: IdentityPool): void {
  if (pool.allowUnauthenticated) return
  throw notAuthorized('Unauthenticated access is not supported for this identity pool.')
}

function requireOwnLogin(identity: Identity, logins: readonly CheckedLogin[]): void {
  if (logins.some((login) => owns(identity, login))) return
  throw loginsDontMatch()
}

function createIdentity(emulated: Emulated, pool: IdentityPool): Identity {
  const [region] = pool.id.split(':')
  const id = `${region}:${crypto.randomUUID()}`
  const identity: Identity = { id, logins: new Map(), created: emulated.now() }
  pool.identities.set(id, identity)
  return identity
}

/** Gives an identity the logins, and all logins of the other identities that own one of them. */
function link(pool: IdentityPool, survivor: Identity, logins: readonly CheckedLogin[]): Identity {
  const others = owners(pool, logins).filter((owner) => owner !== survivor)
  const brought = others.flatMap((other) => [...other.logins].map(([provider, subject]) => ({ provider, subject })))
  const added = [...logins, ...brought]
  refuseTwoOfOneProvider(
    [...survivor.logins].map(([provider, subject]) => ({ provider, subject })),
    added,
  )
  for (const other of others) pool.identities.delete(other.id)
  if (added.every((account) => owns(survivor, account))) return survivor
  const accounts = added.map(({ provider, subject }) => [provider, subject] as const)
  const linked: Identity = { ...survivor, logins: new Map([...survivor.logins, ...accounts]) }
  pool.identities.set(linked.id, linked)
  return linked
}

type Account = Pick<CheckedLogin, 'provider' | 'subject'>

function refuseTwoOfOneProvider(present: readonly Account[], added: readonly Account[]): void {
  const subjects = new Map<string, string>()
  for (const { provider, subject } of [...present, ...added]) {
    if ((subjects.get(provider) ?? subject) !== subject) {
      // Text unverified: no public thread shows it.
      throw new ServiceError('ResourceConflictException', 'The identity already has a login of this provider.')
    }
    subjects.set(provider, subject)
  }
}

/** Identities are found by each of their logins. */
export const createIdentities = () =>
  new Table<Identity, 'login'>({
    login: ({ logins }) => [...logins].map(([provider, subject]) => loginKey({ provider, subject })),
  })

/** Oldest first. */
const owners = (pool: IdentityPool, logins: readonly Account[]): Identity[] =>
  pool.identities.withKey('login', ...logins.map(loginKey))

const loginKey = ({ provider, subject }: Account): string => `${provider} ${subject}`

const owns = (identity: Identity, login: Account): boolean => identity.logins.get(login.provider) === login.subject
