import type { Emulated } from '../../../state/state.ts'
import type { FederatedIdentity, User, UserPool } from '../../../state/user-pool.ts'
import { invalidParameter, ServiceError } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { type MembersOf, optional, readMembers, structure } from '../../../wire/validate.ts'
import { changeIdentities, userOfIdentity } from '../../linked-identities.ts'
import { requirePool, requireUser } from '../../pools.ts'
import { userPoolId } from '../../rules.ts'
import { noSuchProvider, socialProviderNames } from '../providers/provider-rules.ts'

/** ProviderUserIdentifierType.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ProviderUserIdentifierType.html */
const identifier = {
  ProviderName: optional('text', { pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+', minLength: 1, maxLength: 32 }),
  ProviderAttributeName: optional('text', { maxLength: 131_072 }),
  ProviderAttributeValue: optional('text', { maxLength: 131_072 }),
}

type Identifier = MembersOf<typeof identifier>

/** The provider's name by which a pool's own users are named, and the attribute that stands for the provider's subject. */
const own = 'Cognito'
const subject = 'Cognito_Subject'

const mostLinks = 5

/**
 * From now on a person of the provider signs in as that user. The refusals are worded as in aws-sdk-net issue 1000 and
 * amplify-js issue 13334; the others are unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminLinkProviderForUser.html
 */
export const adminLinkProviderForUser: ServedOperation = (emulated, request) => {
  const { UserPoolId, DestinationUser, SourceUser } = readMembers(request, {
    UserPoolId: userPoolId,
    DestinationUser: structure(identifier),
    SourceUser: structure(identifier),
  })
  const pool = requirePool(emulated, UserPoolId)
  const source = identityOf(emulated, pool, SourceUser)
  const user = destinationOf(pool, DestinationUser)
  const owner = userOfIdentity(pool, source)
  if (owner?.sub === user.sub) return {}
  if (owner) {
    throw invalidParameter(
      'Merging is not currently supported, provide a SourceUser that has not been signed up in order to link',
    )
  }
  if (user.identities.filter(({ primary }) => !primary).length >= mostLinks) {
    throw new ServiceError('LimitExceededException', `A user can be linked to ${mostLinks} identities at most.`)
  }
  changeIdentities(pool, user, [...user.identities, source])
  user.modified = emulated.now()
  return {}
}

/** A pool's own user loses the password; a linked identity its user; whom the provider's first sign-in made is disabled.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDisableProviderForUser.html */
export const adminDisableProviderForUser: ServedOperation = (emulated, request) => {
  const { UserPoolId, User } = readMembers(request, { UserPoolId: userPoolId, User: structure(identifier) })
  const pool = requirePool(emulated, UserPoolId)
  const now = emulated.now()
  if (User?.ProviderName === own) {
    const user = requireUser(pool, User.ProviderAttributeValue ?? '')
    Object.assign(user, { password: null, modified: now })
    return {}
  }
  const source = identityOf(emulated, pool, User)
  const user = userOfIdentity(pool, source)
  if (!user) throw noSuchUser()
  const isSource = ({ providerName, userId, linkedBy }: FederatedIdentity) =>
    providerName === source.providerName && userId === source.userId && linkedBy === source.linkedBy
  // That such a user is kept from signing in by being disabled is unverified.
  if (user.identities.find(isSource)?.primary) user.enabled = false
  else
    changeIdentities(
      pool,
      user,
      user.identities.filter((identity) => !isSource(identity)),
    )
  user.modified = now
  return {}
}

function destinationOf(pool: UserPool, named: Identifier | undefined): User {
  const { ProviderName, ProviderAttributeValue: value = '' } = named ?? {}
  if (ProviderName === undefined || value === '') throw invalidParameter('Invalid DestinationUser')
  if (ProviderName === own) return requireUser(pool, value)
  const user = userOfIdentity(pool, { providerName: ProviderName, userId: value })
  if (!user) throw noSuchUser()
  return user
}

const noSuchUser = () => new ServiceError('UserNotFoundException', 'User does not exist.')

function identityOf(emulated: Emulated, pool: UserPool, named: Identifier | undefined): FederatedIdentity {
  const { ProviderName: name, ProviderAttributeName: attribute, ProviderAttributeValue: value } = named ?? {}
  if (!name || !attribute || !value) throw invalidParameter('Invalid SourceUser')
  if (name === own) {
    throw invalidParameter(
      'Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only as a DestinationUser',
    )
  }
  const provider = pool.providers.get(name)
  if (!provider && !pool.identityProviders.some((each) => each === name)) throw noSuchProvider(name)
  if (attribute !== subject && socialProviderNames.includes(name)) {
    throw invalidParameter(`Invalid SourceUser: ProviderAttributeName must be ${subject} for ${name}`)
  }
  return {
    userId: value,
    providerName: name,
    providerType: provider?.type ?? name,
    issuer: provider?.details.oidc_issuer ?? null,
    primary: false,
    ...(attribute !== subject && { linkedBy: attribute }),
    dateCreated: emulated.now(),
  }
}
