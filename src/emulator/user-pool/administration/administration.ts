import type { ServedOperation } from '../../wire/operation.ts'
import {
  addUserPoolClientSecret,
  deleteUserPoolClientSecret,
  listUserPoolClientSecrets,
} from './clients/client-secrets.ts'
import { createUserPoolClient } from './clients/create-user-pool-client.ts'
import { deleteUserPoolClient } from './clients/delete-user-pool-client.ts'
import { describeUserPoolClient } from './clients/describe-user-pool-client.ts'
import { listUserPoolClients } from './clients/list-user-pool-clients.ts'
import { updateUserPoolClient } from './clients/update-user-pool-client.ts'
import {
  adminForgetDevice,
  adminGetDevice,
  adminListDevices,
  adminUpdateDeviceStatus,
} from './devices/admin-devices.ts'
import {
  createUserPoolDomain,
  deleteUserPoolDomain,
  describeUserPoolDomain,
  updateUserPoolDomain,
} from './domains/user-pool-domains.ts'
import { adminListGroupsForUser } from './groups/admin-list-groups-for-user.ts'
import { createGroup } from './groups/create-group.ts'
import { deleteGroup } from './groups/delete-group.ts'
import { getGroup } from './groups/get-group.ts'
import { adminAddUserToGroup, adminRemoveUserFromGroup } from './groups/group-membership.ts'
import { listGroups } from './groups/list-groups.ts'
import { listUsersInGroup } from './groups/list-users-in-group.ts'
import { updateGroup } from './groups/update-group.ts'
import {
  createManagedLoginBranding,
  deleteManagedLoginBranding,
  describeManagedLoginBranding,
  describeManagedLoginBrandingByClient,
  updateManagedLoginBranding,
} from './looks/managed-login-branding.ts'
import { getUiCustomization, setUiCustomization } from './looks/ui-customization.ts'
import { addCustomAttributes } from './pools/add-custom-attributes.ts'
import { createUserPool } from './pools/create-user-pool.ts'
import { deleteUserPool } from './pools/delete-user-pool.ts'
import { describeUserPool } from './pools/describe-user-pool.ts'
import { listUserPools } from './pools/list-user-pools.ts'
import { listTagsForResource, tagResource, untagResource } from './pools/tags.ts'
import { updateUserPool } from './pools/update-user-pool.ts'
import { getUserPoolMfaConfig, setUserPoolMfaConfig } from './pools/user-pool-mfa-config.ts'
import { createIdentityProvider } from './providers/create-identity-provider.ts'
import {
  deleteIdentityProvider,
  describeIdentityProvider,
  getIdentityProviderByIdentifier,
  listIdentityProviders,
  updateIdentityProvider,
} from './providers/identity-providers.ts'
import {
  createResourceServer,
  deleteResourceServer,
  describeResourceServer,
  listResourceServers,
  updateResourceServer,
} from './resource-servers/resource-servers.ts'
import { adminInitiateAuth } from './sign-in/admin-initiate-auth.ts'
import { adminRespondToAuthChallenge } from './sign-in/admin-respond-to-auth-challenge.ts'
import { adminConfirmSignUp } from './users/admin-confirm-sign-up.ts'
import { adminCreateUser } from './users/admin-create-user.ts'
import { adminDeleteUser } from './users/admin-delete-user.ts'
import { adminDisableUser, adminEnableUser } from './users/admin-enable-user.ts'
import { adminGetUser } from './users/admin-get-user.ts'
import { adminDisableProviderForUser, adminLinkProviderForUser } from './users/admin-link-provider-for-user.ts'
import { adminResetUserPassword } from './users/admin-reset-user-password.ts'
import { adminSetUserMfaPreference } from './users/admin-set-user-mfa-preference.ts'
import { adminSetUserPassword } from './users/admin-set-user-password.ts'
import { adminSetUserSettings } from './users/admin-set-user-settings.ts'
import { adminDeleteUserAttributes, adminUpdateUserAttributes } from './users/admin-user-attributes.ts'
import { adminUserGlobalSignOut } from './users/admin-user-global-sign-out.ts'
import { adminListUserAuthEvents, adminUpdateAuthEventFeedback } from './users/auth-events.ts'
import { listUsers } from './users/list-users.ts'

/** The signed calls of cognito-idp, by which administrators manage user pools; the app sends none of them. */
export const userPoolAdministration: Readonly<Record<string, ServedOperation>> = {
  AddCustomAttributes: addCustomAttributes,
  AddUserPoolClientSecret: addUserPoolClientSecret,
  AdminAddUserToGroup: adminAddUserToGroup,
  AdminConfirmSignUp: adminConfirmSignUp,
  AdminCreateUser: adminCreateUser,
  AdminDeleteUser: adminDeleteUser,
  AdminDeleteUserAttributes: adminDeleteUserAttributes,
  AdminDisableProviderForUser: adminDisableProviderForUser,
  AdminDisableUser: adminDisableUser,
  AdminEnableUser: adminEnableUser,
  AdminForgetDevice: adminForgetDevice,
  AdminGetDevice: adminGetDevice,
  AdminGetUser: adminGetUser,
  AdminInitiateAuth: adminInitiateAuth,
  AdminLinkProviderForUser: adminLinkProviderForUser,
  AdminListDevices: adminListDevices,
  AdminListGroupsForUser: adminListGroupsForUser,
  AdminListUserAuthEvents: adminListUserAuthEvents,
  AdminRemoveUserFromGroup: adminRemoveUserFromGroup,
  AdminResetUserPassword: adminResetUserPassword,
  AdminRespondToAuthChallenge: adminRespondToAuthChallenge,
  AdminSetUserMFAPreference: adminSetUserMfaPreference,
  AdminSetUserPassword: adminSetUserPassword,
  AdminSetUserSettings: adminSetUserSettings,
  AdminUpdateAuthEventFeedback: adminUpdateAuthEventFeedback,
  AdminUpdateDeviceStatus: adminUpdateDeviceStatus,
  AdminUpdateUserAttributes: adminUpdateUserAttributes,
  AdminUserGlobalSignOut: adminUserGlobalSignOut,
  CreateGroup: createGroup,
  CreateIdentityProvider: createIdentityProvider,
  CreateManagedLoginBranding: createManagedLoginBranding,
  CreateResourceServer: createResourceServer,
  CreateUserPool: createUserPool,
  CreateUserPoolClient: createUserPoolClient,
  CreateUserPoolDomain: createUserPoolDomain,
  DeleteGroup: deleteGroup,
  DeleteIdentityProvider: deleteIdentityProvider,
  DeleteManagedLoginBranding: deleteManagedLoginBranding,
  DeleteResourceServer: deleteResourceServer,
  DeleteUserPool: deleteUserPool,
  DeleteUserPoolClient: deleteUserPoolClient,
  DeleteUserPoolClientSecret: deleteUserPoolClientSecret,
  DeleteUserPoolDomain: deleteUserPoolDomain,
  DescribeIdentityProvider: describeIdentityProvider,
  DescribeManagedLoginBranding: describeManagedLoginBranding,
  DescribeManagedLoginBrandingByClient: describeManagedLoginBrandingByClient,
  DescribeResourceServer: describeResourceServer,
  DescribeUserPool: describeUserPool,
  DescribeUserPoolClient: describeUserPoolClient,
  DescribeUserPoolDomain: describeUserPoolDomain,
  GetGroup: getGroup,
  GetIdentityProviderByIdentifier: getIdentityProviderByIdentifier,
  GetUICustomization: getUiCustomization,
  GetUserPoolMfaConfig: getUserPoolMfaConfig,
  ListGroups: listGroups,
  ListIdentityProviders: listIdentityProviders,
  ListResourceServers: listResourceServers,
  ListTagsForResource: listTagsForResource,
  ListUserPoolClientSecrets: listUserPoolClientSecrets,
  ListUserPoolClients: listUserPoolClients,
  ListUserPools: listUserPools,
  ListUsers: listUsers,
  ListUsersInGroup: listUsersInGroup,
  SetUICustomization: setUiCustomization,
  SetUserPoolMfaConfig: setUserPoolMfaConfig,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateGroup: updateGroup,
  UpdateIdentityProvider: updateIdentityProvider,
  UpdateManagedLoginBranding: updateManagedLoginBranding,
  UpdateResourceServer: updateResourceServer,
  UpdateUserPool: updateUserPool,
  UpdateUserPoolClient: updateUserPoolClient,
  UpdateUserPoolDomain: updateUserPoolDomain,
}
