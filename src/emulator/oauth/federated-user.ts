import type { PretendPerson, PretendProvider } from '../state/pretend-providers.ts'
import type { Emulated } from '../state/state.ts'
import type { User, UserPool } from '../state/user-pool.ts'
import { newUser } from '../user-pool/account/new-user.ts'

/**
 * The pool's user for a person of a provider: made at the first sign-in, brought up to date at each later one.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
 */
export function federatedUser(
  emulated: Emulated,
  pool: UserPool,
  provider: PretendProvider,
  person: PretendPerson,
): User {
  const username = `${provider}_${person.id}`
  const user = pool.users.get(username) ?? firstSeen(emulated, username, provider, person)
  const { email, name } = person
  // The mapping overwrites them at each sign-in, and these providers don't say whether they checked the address.
  user.attributes = { ...user.attributes, email, email_verified: 'false', name }
  user.modified = emulated.now()
  const group = `${pool.id}_${provider}`
  if (!pool.groups.has(group)) pool.groups.set(group, { name: group, precedence: null, roleArn: null })
  if (!user.groups.includes(group)) user.groups = [...user.groups, group]
  pool.users.set(username, user)
  return user
}

function firstSeen(emulated: Emulated, username: string, provider: PretendProvider, person: PretendPerson): User {
  const identity = {
    userId: person.id,
    providerName: provider,
    providerType: provider,
    issuer: null,
    primary: true,
    dateCreated: emulated.now(),
  }
  return newUser(emulated, { username, status: 'EXTERNAL_PROVIDER', attributes: {}, identities: [identity] })
}
