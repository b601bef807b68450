import { type PretendProvider, socialProviders } from '../../../state/pretend-providers.ts'
import { type IdentityProvider, providerTypes } from '../../../state/settings/pool-settings.ts'
import { invalidParameter, ServiceError } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers, required } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { changePool } from '../pools/change-pool.ts'
import { describeProvider, namedProvider, providerMembers, socialProviderNames } from './provider-rules.ts'

export const isPretend = (name: string): name is PretendProvider => Object.hasOwn(socialProviders, name)

/**
 * The pretend Facebook and Login with Amazon stand in for the real ones; by the others nobody can sign in here. The text for a
 * provider that is there already is unverified.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 */
export const createIdentityProvider: ServedOperation = (emulated, request) => {
  const { UserPoolId, ProviderName, ProviderType, ProviderDetails, AttributeMapping, IdpIdentifiers } = readMembers(
    request,
    {
      ...namedProvider,
      ProviderType: required('text', { oneOf: providerTypes }),
      ProviderDetails: required('texts', {}),
      ...providerMembers,
    },
  )
  const pool = requirePool(emulated, UserPoolId)
  if (
    socialProviderNames.includes(ProviderType)
      ? ProviderName !== ProviderType
      : socialProviderNames.includes(ProviderName)
  ) {
    throw invalidParameter(`Provider ${ProviderName} cannot be of type ${ProviderType}.`)
  }
  if (pool.providers.has(ProviderName)) {
    throw new ServiceError(
      'DuplicateProviderException',
      `A provider with the name ${ProviderName} already exists in the user pool.`,
    )
  }
  const now = emulated.now()
  const provider = {
    name: ProviderName,
    type: ProviderType as IdentityProvider['type'],
    details: ProviderDetails,
    attributeMapping: AttributeMapping ?? {
      username: ProviderType === 'LoginWithAmazon' ? 'user_id' : ProviderType === 'Facebook' ? 'id' : 'sub',
    },
    identifiers: IdpIdentifiers ?? [],
    created: now,
    modified: now,
  }
  pool.providers.set(ProviderName, provider)
  if (isPretend(ProviderName) && !pool.identityProviders.includes(ProviderName)) {
    changePool(emulated, pool, { identityProviders: [...pool.identityProviders, ProviderName] })
  }
  return { IdentityProvider: describeProvider(pool, provider) }
}
