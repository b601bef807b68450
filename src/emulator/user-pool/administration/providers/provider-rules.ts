import { providerTypes } from '../../../../protocol/federation/provider-types.ts'
import type { IdentityProvider } from '../../../state/settings/pool-settings.ts'
import type { Emulated } from '../../../state/state.ts'
import type { UserPool } from '../../../state/user-pool.ts'
import { resourceNotFound } from '../../../wire/errors.ts'
import type { WireObject } from '../../../wire/operation.ts'
import { optional, required } from '../../../wire/validate.ts'
import { userPoolId } from '../../rules.ts'
import { requireChild } from '../pool-child.ts'

export const namedProvider = {
  UserPoolId: userPoolId,
  ProviderName: required('text', { pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]+', minLength: 1, maxLength: 32 }),
}

/** Those whose name is that of their type, as in aws-cli issue 3179. */
export const socialProviderNames: readonly string[] = providerTypes.filter((type) => type !== 'SAML' && type !== 'OIDC')

export const providerMembers = {
  AttributeMapping: optional('texts', { keys: { minLength: 1, maxLength: 32 } }),
  IdpIdentifiers: optional('list', {
    maxEntries: 50,
    values: { pattern: '[\\w\\s+=.@-]+', minLength: 1, maxLength: 40 },
  }),
}

/** The text is unverified. @throws ServiceError */
export function requireProvider(
  emulated: Emulated,
  { UserPoolId, ProviderName }: { readonly UserPoolId: string; readonly ProviderName: string },
): { readonly pool: UserPool; readonly provider: IdentityProvider } {
  const { pool, child } = requireChild(
    emulated,
    UserPoolId,
    ({ providers }) => providers.get(ProviderName),
    () => noSuchProvider(ProviderName),
  )
  return { pool, provider: child }
}

export const noSuchProvider = (name: string) => resourceNotFound(`Identity provider ${name} does not exist.`)

/** IdentityProviderType; dates are epoch seconds with a fraction.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_IdentityProviderType.html */
export const describeProvider = (pool: UserPool, provider: IdentityProvider): WireObject => ({
  UserPoolId: pool.id,
  ProviderName: provider.name,
  ProviderType: provider.type,
  ProviderDetails: provider.details,
  AttributeMapping: provider.attributeMapping,
  IdpIdentifiers: provider.identifiers,
  LastModifiedDate: provider.modified / 1000,
  CreationDate: provider.created / 1000,
})
