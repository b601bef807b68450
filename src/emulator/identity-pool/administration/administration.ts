import type { ServedOperation } from '../../wire/operation.ts'
import { deleteIdentities, describeIdentity, listIdentities } from './identities.ts'
import { getIdentityPoolRoles, setIdentityPoolRoles } from './identity-pool-roles.ts'
import {
  createIdentityPool,
  deleteIdentityPool,
  describeIdentityPool,
  listIdentityPools,
  updateIdentityPool,
} from './identity-pools.ts'
import { listTagsForResource, tagResource, untagResource } from './tags.ts'

/** The signed calls of cognito-identity, by which administrators manage identity pools; the app sends none of them. */
export const identityPoolAdministration: Readonly<Record<string, ServedOperation>> = {
  CreateIdentityPool: createIdentityPool,
  DeleteIdentities: deleteIdentities,
  DeleteIdentityPool: deleteIdentityPool,
  DescribeIdentity: describeIdentity,
  DescribeIdentityPool: describeIdentityPool,
  GetIdentityPoolRoles: getIdentityPoolRoles,
  ListIdentities: listIdentities,
  ListIdentityPools: listIdentityPools,
  ListTagsForResource: listTagsForResource,
  SetIdentityPoolRoles: setIdentityPoolRoles,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateIdentityPool: updateIdentityPool,
}
