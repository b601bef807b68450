import type { Identity, IdentityPool } from '../../state/identity-pool.ts'
import type { ServedOperation, WireObject } from '../../wire/operation.ts'
import { creationKey, longestPage, pageOf } from '../../wire/page-of.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import { findIdentity, findIdentityPool } from '../identities.ts'
import { id } from '../rules.ts'

/** IdentityDescription; that an identity was changed is not kept. Dates are epoch seconds with a fraction. */
const describe = (
  { developerProvider }: IdentityPool,
  { id, logins, developerUsers = [], created }: Identity,
): WireObject => {
  const providers = [...Object.keys(logins), ...(developerUsers.length > 0 ? [developerProvider] : [])]
  return {
    IdentityId: id,
    ...(providers.length > 0 && { Logins: providers }),
    CreationDate: created / 1000,
    LastModifiedDate: created / 1000,
  }
}

/** https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DescribeIdentity.html */
export const describeIdentity: ServedOperation = (emulated, request) => {
  const { IdentityId } = readMembers(request, { IdentityId: id }, 'identity-pool')
  const { pool, identity } = findIdentity(emulated, IdentityId)
  return describe(pool, identity)
}

/** https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_ListIdentities.html */
export const listIdentities: ServedOperation = (emulated, request) => {
  const { IdentityPoolId, MaxResults, NextToken } = readMembers(
    request,
    {
      IdentityPoolId: id,
      MaxResults: required('count', { least: 1, most: longestPage }),
      NextToken: optional('text', { minLength: 1, pattern: '[\\S]+' }),
      HideDisabled: optional('flag'),
    },
    'identity-pool',
  )
  const pool = findIdentityPool(emulated, IdentityPoolId)
  const { page, next } = pageOf(pool.identities.values(), { limit: MaxResults, token: NextToken }, (identity) =>
    creationKey(identity.created, identity.id),
  )
  return {
    IdentityPoolId: pool.id,
    Identities: page.map((identity) => describe(pool, identity)),
    ...(next !== undefined && { NextToken: next }),
  }
}

/** Those that are not there are passed over, which is unverified.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DeleteIdentities.html */
export const deleteIdentities: ServedOperation = (emulated, request) => {
  const { IdentityIdsToDelete } = readMembers(
    request,
    {
      IdentityIdsToDelete: required('list', {
        maxEntries: longestPage,
        values: { minLength: 1, maxLength: 55, pattern: '[\\w-]+:[0-9a-f-]+' },
      }),
    },
    'identity-pool',
  )
  for (const pool of emulated.identityPools.values()) {
    for (const identityId of IdentityIdsToDelete) pool.identities.delete(identityId)
  }
  return { UnprocessedIdentityIds: [] }
}
