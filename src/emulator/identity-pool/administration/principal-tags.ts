import type { PrincipalTags } from '../../state/identity-pool.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import { findIdentityPool } from '../identities.ts'
import { id } from '../rules.ts'

const named = { IdentityPoolId: id, IdentityProviderName: required('text', { minLength: 1, maxLength: 128 }) }

/** https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_SetPrincipalTagAttributeMap.html */
export const setPrincipalTagAttributeMap: ServedOperation = (emulated, request) => {
  const { IdentityPoolId, IdentityProviderName, UseDefaults, PrincipalTags } = readMembers(
    request,
    {
      ...named,
      UseDefaults: optional('flag'),
      PrincipalTags: optional('texts', {
        maxEntries: 50,
        keys: { minLength: 1, maxLength: 128 },
        values: { minLength: 1, maxLength: 256 },
      }),
    },
    'identity-pool',
  )
  const pool = findIdentityPool(emulated, IdentityPoolId)
  const map = { useDefaults: UseDefaults ?? false, tags: PrincipalTags ?? {} }
  emulated.identityPools.set(pool.id, {
    ...pool,
    principalTags: { ...pool.principalTags, [IdentityProviderName]: map },
  })
  return describe(pool.id, IdentityProviderName, map)
}

/** That a provider without a map is told as one without tags is unverified.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetPrincipalTagAttributeMap.html */
export const getPrincipalTagAttributeMap: ServedOperation = (emulated, request) => {
  const { IdentityPoolId, IdentityProviderName } = readMembers(request, named, 'identity-pool')
  const { principalTags = {} } = findIdentityPool(emulated, IdentityPoolId)
  return describe(
    IdentityPoolId,
    IdentityProviderName,
    principalTags[IdentityProviderName] ?? { useDefaults: false, tags: {} },
  )
}

const describe = (poolId: string, provider: string, { useDefaults, tags }: PrincipalTags) => ({
  IdentityPoolId: poolId,
  IdentityProviderName: provider,
  UseDefaults: useDefaults,
  PrincipalTags: tags,
})
