import type { VerifiableAttribute } from './outbox.ts'

/** By what the users of a pool sign in; AWS fixes it when the pool is made. */
export interface UserNames {
  /** These stand in place of a username, which is the user's sub; empty: users have usernames. */
  readonly usernameAttributes: readonly VerifiableAttribute[]
  /** These stand beside the username. */
  readonly aliasAttributes: readonly (VerifiableAttribute | 'preferred_username')[]
  readonly caseSensitive: boolean
}

interface NamedUser {
  readonly username: string
  readonly attributes: Readonly<Record<string, string>>
  readonly identities: readonly { readonly primary: boolean }[]
}

/** A name as names are compared. */
export const comparedName = ({ caseSensitive }: UserNames, name: string): string =>
  caseSensitive ? name : name.toLowerCase()

/**
 * All names of a user, as they are compared. An address is an alias once it is verified. Users whom a provider's sign-in made have none.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html#user-pool-settings-aliases
 */
export function comparedNames(names: UserNames, { username, attributes, identities }: NamedUser): readonly string[] {
  const isActive = (alias: string) => alias === 'preferred_username' || attributes[`${alias}_verified`] === 'true'
  const aliases = [...names.usernameAttributes, ...names.aliasAttributes.filter(isActive)]
  const isOfProvider = identities.some(({ primary }) => primary)
  const further = isOfProvider ? [] : aliases.flatMap((attribute) => attributes[attribute] ?? [])
  return [username, ...further].map((name) => comparedName(names, name))
}

/** What the user types at a sign-in. */
export const signInNameOf = ({ usernameAttributes }: UserNames, { username, attributes }: NamedUser): string =>
  usernameAttributes.map((attribute) => attributes[attribute]).find((name) => name) ?? username
