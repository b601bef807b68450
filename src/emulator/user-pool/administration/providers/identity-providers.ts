import type { ServedOperation } from '../../../wire/operation.ts'
import { creationKey, longestPage, pageOf } from '../../../wire/page-of.ts'
import { optional, readMembers, required } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { nextToken, userPoolId } from '../../rules.ts'
import { describeProvider, namedProvider, noSuchProvider, providerMembers, requireProvider } from './provider-rules.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeIdentityProvider.html */
export const describeIdentityProvider: ServedOperation = (emulated, request) => {
  const { pool, provider } = requireProvider(emulated, readMembers(request, namedProvider))
  return { IdentityProvider: describeProvider(pool, provider) }
}

/** What the request leaves out stays as it is.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateIdentityProvider.html */
export const updateIdentityProvider: ServedOperation = (emulated, request) => {
  const given = readMembers(request, { ...namedProvider, ProviderDetails: optional('texts'), ...providerMembers })
  const { pool, provider } = requireProvider(emulated, given)
  const changed = {
    ...provider,
    details: given.ProviderDetails ?? provider.details,
    attributeMapping: given.AttributeMapping ?? provider.attributeMapping,
    identifiers: given.IdpIdentifiers ?? provider.identifiers,
    modified: emulated.now(),
  }
  pool.providers.set(provider.name, changed)
  return { IdentityProvider: describeProvider(pool, changed) }
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteIdentityProvider.html */
export const deleteIdentityProvider: ServedOperation = (emulated, request) => {
  const { pool, provider } = requireProvider(emulated, readMembers(request, namedProvider))
  pool.providers.delete(provider.name)
  return {}
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListIdentityProviders.html */
export const listIdentityProviders: ServedOperation = (emulated, request) => {
  const { UserPoolId, MaxResults, NextToken } = readMembers(request, {
    UserPoolId: userPoolId,
    MaxResults: optional('count', { least: 0, most: longestPage }),
    NextToken: nextToken,
  })
  const { page, next } = pageOf(
    requirePool(emulated, UserPoolId).providers.values(),
    { limit: MaxResults, token: NextToken },
    ({ created, name }) => creationKey(created, name),
  )
  return {
    Providers: page.map(({ name, type, created, modified }) => ({
      ProviderName: name,
      ProviderType: type,
      LastModifiedDate: modified / 1000,
      CreationDate: created / 1000,
    })),
    ...(next !== undefined && { NextToken: next }),
  }
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetIdentityProviderByIdentifier.html */
export const getIdentityProviderByIdentifier: ServedOperation = (emulated, request) => {
  const { UserPoolId, IdpIdentifier } = readMembers(request, {
    UserPoolId: userPoolId,
    IdpIdentifier: required('text', { pattern: '[\\w\\s+=.@-]+', minLength: 1, maxLength: 40 }),
  })
  const pool = requirePool(emulated, UserPoolId)
  const provider = pool.providers.values().find(({ identifiers }) => identifiers.includes(IdpIdentifier))
  if (!provider) throw noSuchProvider(IdpIdentifier)
  return { IdentityProvider: describeProvider(pool, provider) }
}
