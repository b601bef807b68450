import type { PretendPerson } from '../state/pretend-providers.ts'
import type { User } from '../state/user-pool.ts'
import { newUser } from '../user-pool/account/new-user.ts'
import { checkMapped } from '../user-pool/account/user-attributes.ts'
import type { SignInPlace } from '../user-pool/due-challenge.ts'
import { linkedUser } from '../user-pool/linked-identities.ts'
import { postAuthentication, preAuthentication } from '../user-pool/triggers/authentication.ts'
import { postConfirmation, preSignUp } from '../user-pool/triggers/sign-up.ts'
import { invalidParameter } from '../wire/errors.ts'
import { mappedAttributes } from './provider-claims.ts'

/**
 * The pool's user for a person of a provider: one that the person is linked to, else one that is made at the first
 * sign-in; brought up to date at each later one.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
 * @throws ServiceError where an attribute is missing or may not be written, or a trigger refuses
 */
export async function federatedUser(place: SignInPlace, provider: string, person: PretendPerson): Promise<User> {
  const { emulated, pool, client } = place
  const username = `${provider}_${person.id}`
  const mapped = mappedAttributes(person, pool.providers.get(provider))
  const missing = pool.requiredAttributes.filter((name) => !mapped[name])
  if (missing.length > 0) throw invalidParameter(`attributes required: [${missing.join(', ')}]`)
  checkMapped(client, Object.keys(mapped))
  const linked = () => linkedUser(pool, { providerName: provider, userId: person.id }, mapped)
  const known = linked()
  await (known
    ? preAuthentication(place, known.username)
    : preSignUp(place, external, { username, attributes: mapped }))
  // Looked for again: the trigger is where people link.
  const user = known ?? linked() ?? firstSeen(place, username, provider, person)
  pool.users.change(user.username, (each) => {
    each.attributes = { ...each.attributes, ...mapped }
    each.modified = emulated.now()
  })
  if (user.status !== 'EXTERNAL_PROVIDER') {
    await postAuthentication(place, user, false)
    return user
  }
  const group = `${pool.id}_${provider}`
  if (!pool.groups.has(group)) pool.groups.set(group, { name: group, precedence: null, roleArn: null })
  if (!user.groups.includes(group)) user.groups = [...user.groups, group]
  await (known ? postAuthentication(place, user, false) : postConfirmation(place, confirmed, user))
  return user
}

/** Which triggers hear of it: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html */
const external = 'PreSignUp_ExternalProvider'
const confirmed = 'PostConfirmation_ConfirmSignUp'

function firstSeen({ emulated, pool }: SignInPlace, username: string, name: string, person: PretendPerson): User {
  // As in amplify-flutter issue 1716: a user who isn't the provider's may have the name.
  if (pool.users.has(username)) throw invalidParameter(`Already found an entry for username ${username}`)
  const provider = pool.providers.get(name)
  const identity = {
    userId: person.id,
    providerName: name,
    providerType: provider?.type ?? name,
    issuer: provider?.details.oidc_issuer ?? null,
    primary: true,
    dateCreated: emulated.now(),
  }
  const user = newUser(emulated, pool, {
    username,
    status: 'EXTERNAL_PROVIDER',
    attributes: {},
    identities: [identity],
  })
  pool.users.set(username, user)
  return user
}
