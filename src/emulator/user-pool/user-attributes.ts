import type { User } from '../state/user-pool.ts'
import { identitiesClaim } from './claims.ts'

/** A user's attributes as the API lists them: `sub` first, every value a string, `identities` as JSON text. */
export const attributeList = (user: User): { Name: string; Value: string }[] =>
  [
    ['sub', user.sub] as const,
    ...(user.identities.length > 0 ? [['identities', JSON.stringify(identitiesClaim(user))] as const] : []),
    ...Object.entries(user.attributes),
  ].map(([Name, Value]) => ({ Name, Value }))
