import { providerTypes } from '../../../../protocol/federation/provider-types.ts'
import type { IdentityProvider } from '../../../state/settings/pool-settings.ts'
import { invalidParameter, ServiceError } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers, required } from '../../../wire/validate.ts'
import { requirePool } from '../../pools.ts'
import { describeProvider, namedProvider, providerMembers, socialProviderNames } from './provider-rules.ts'

/**
 * A pretend provider stands in for it, whatever its details are. The text for one that is there already is unverified.
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
  return { IdentityProvider: describeProvider(pool, provider) }
}
