import { type FederatedIdentity, identityKey, type User, type UserPool } from '../state/user-pool.ts'

type Source = Parameters<typeof identityKey>[0]

/** The user whose identity it is: one that the first sign-in at the provider made, or one that it was linked to. */
export const userOfIdentity = (pool: UserPool, source: Source): User | undefined =>
  pool.users.withKey('identity', identityKey(source))[0]

/** Whom a sign-in at a provider is for: by its subject, else by a mapped attribute that an administrator linked. */
export const linkedUser = (
  pool: UserPool,
  { providerName, userId }: Pick<FederatedIdentity, 'providerName' | 'userId'>,
  mapped: User['attributes'],
): User | undefined =>
  userOfIdentity(pool, { providerName, userId }) ??
  Object.entries(mapped)
    .map(([linkedBy, value]) => userOfIdentity(pool, { providerName, userId: value, linkedBy }))
    .find((user) => user !== undefined)

export const changeIdentities = (pool: UserPool, { username }: User, identities: readonly FederatedIdentity[]): void =>
  pool.users.change(username, (user) => {
    user.identities = identities
  })
