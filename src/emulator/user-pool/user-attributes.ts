import type { User } from '../state/user-pool.ts'
import { identitiesClaim } from './claims.ts'

/** A user's attributes as the API lists them: `sub` first, every value a string, `identities` as JSON text. */
export const attributeList = (user: User): { Name: string; Value: string }[] =>
  [
    ['sub', user.sub] as const,
    ...(user.identities.length > 0 ? [['identities', JSON.stringify(identitiesClaim(user))] as const] : []),
    ...Object.entries(user.attributes),
  ].map(([Name, Value]) => ({ Name, Value }))

/** The attributes that a call lists; one without a value is empty. */
export const attributesByName = (
  listed: readonly { readonly Name: string; readonly Value?: string }[] = [],
): Readonly<Record<string, string>> => Object.fromEntries(listed.map(({ Name, Value }) => [Name, Value ?? '']))
