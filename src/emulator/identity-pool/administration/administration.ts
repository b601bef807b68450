import type { ServedOperation } from '../../wire/operation.ts'
import {
  getOpenIdTokenForDeveloperIdentity,
  lookupDeveloperIdentity,
  mergeDeveloperIdentities,
  unlinkDeveloperIdentity,
} from './developer-identities.ts'
import { deleteIdentities, describeIdentity, listIdentities } from './identities.ts'
import { getIdentityPoolRoles, setIdentityPoolRoles } from './identity-pool-roles.ts'
import {
  createIdentityPool,
  deleteIdentityPool,
  describeIdentityPool,
  listIdentityPools,
  updateIdentityPool,
} from './identity-pools.ts'
import { getPrincipalTagAttributeMap, setPrincipalTagAttributeMap } from './principal-tags.ts'
import { listTagsForResource, tagResource, untagResource } from './tags.ts'

/** The signed calls of cognito-identity, by which administrators manage identity pools; the app sends none of them. */
export const identityPoolAdministration: Readonly<Record<string, ServedOperation>> = {
  CreateIdentityPool: createIdentityPool,
  DeleteIdentities: deleteIdentities,
  DeleteIdentityPool: deleteIdentityPool,
  DescribeIdentity: describeIdentity,
  DescribeIdentityPool: describeIdentityPool,
  GetIdentityPoolRoles: getIdentityPoolRoles,
  GetOpenIdTokenForDeveloperIdentity: getOpenIdTokenForDeveloperIdentity,
  GetPrincipalTagAttributeMap: getPrincipalTagAttributeMap,
  ListIdentities: listIdentities,
  ListIdentityPools: listIdentityPools,
  ListTagsForResource: listTagsForResource,
  LookupDeveloperIdentity: lookupDeveloperIdentity,
  MergeDeveloperIdentities: mergeDeveloperIdentities,
  SetIdentityPoolRoles: setIdentityPoolRoles,
  SetPrincipalTagAttributeMap: setPrincipalTagAttributeMap,
  TagResource: tagResource,
  UnlinkDeveloperIdentity: unlinkDeveloperIdentity,
  UntagResource: untagResource,
  UpdateIdentityPool: updateIdentityPool,
}
