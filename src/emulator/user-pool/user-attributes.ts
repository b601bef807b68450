import { identitiesClaim } from './claims.ts'
import type { User } from './user-pool-state.ts'

/** A user's attributes as the API lists them: `sub` first, every value a string, `identities` as JSON text. */
export const attributeList = (user: User): { Name: string; Value: string }[] =>
  [
    ['sub', user.sub] as const,
    ...(user.identities.length > 0 ? [['identities', JSON.stringify(identitiesClaim(user))] as const] : []),
    ...user.attributes,
  ].map(([Name, Value]) => ({ Name, Value }))
