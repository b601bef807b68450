import { noMfa } from '../state/mfa.ts'
import type { PretendPerson, PretendProvider } from '../state/pretend-providers.ts'
import type { Emulated } from '../state/state.ts'
import type { User, UserPool } from '../state/user-pool.ts'

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
  const now = emulated.now()
  const user = pool.users.get(username) ?? newUser(now, username, provider, person)
  const { email, name } = person
  // The mapping overwrites them at each sign-in, and these providers don't say whether they checked the address.
  user.attributes = { ...user.attributes, email, email_verified: 'false', name }
  user.modified = now
  const group = `${pool.id}_${provider}`
  if (!pool.groups.has(group)) pool.groups.set(group, { name: group, precedence: null, roleArn: null })
  if (!user.groups.includes(group)) user.groups = [...user.groups, group]
  pool.users.set(username, user)
  return user
}

function newUser(now: number, username: string, provider: PretendProvider, person: PretendPerson): User {
  return {
    username,
    sub: crypto.randomUUID(),
    status: 'EXTERNAL_PROVIDER',
    enabled: true,
    password: null,
    attributes: {},
    groups: [],
    identities: [
      {
        userId: person.id,
        providerName: provider,
        providerType: provider,
        issuer: null,
        primary: true,
        dateCreated: now,
      },
    ],
    mfa: noMfa,
    customQuestions: [],
    created: now,
    modified: now,
  }
}
