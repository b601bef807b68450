import { deleteIdentities } from '../identity-pool/administration/identities.ts'
import { createGroup } from '../user-pool/administration/groups/create-group.ts'
import { deleteGroup } from '../user-pool/administration/groups/delete-group.ts'
import { adminAddUserToGroup, adminRemoveUserFromGroup } from '../user-pool/administration/groups/group-membership.ts'
import { adminConfirmSignUp } from '../user-pool/administration/users/admin-confirm-sign-up.ts'
import { adminCreateUser } from '../user-pool/administration/users/admin-create-user.ts'
import { adminDeleteUser } from '../user-pool/administration/users/admin-delete-user.ts'
import { adminDisableUser, adminEnableUser } from '../user-pool/administration/users/admin-enable-user.ts'
import { adminResetUserPassword } from '../user-pool/administration/users/admin-reset-user-password.ts'
import { adminSetUserPassword } from '../user-pool/administration/users/admin-set-user-password.ts'
import {
  adminDeleteUserAttributes,
  adminUpdateUserAttributes,
} from '../user-pool/administration/users/admin-user-attributes.ts'
import { adminUserGlobalSignOut } from '../user-pool/administration/users/admin-user-global-sign-out.ts'
import type { ServedOperation, WireObject } from '../wire/operation.ts'

/** What a form of the console does: a call of administrators, made of what was filled in. */
interface Act {
  readonly call: ServedOperation
  /** @param form its fields are named as the members of the call */
  readonly members: (form: URLSearchParams) => WireObject
}

const given = (form: URLSearchParams, ...names: readonly string[]): WireObject =>
  Object.fromEntries(names.flatMap((name) => (form.get(name) ? [[name, form.get(name)]] : [])))

const named = (...names: readonly string[]) => ({ members: (form: URLSearchParams) => given(form, ...names) })

export type ActName =
  | 'create-user'
  | 'create-group'
  | 'delete-group'
  | 'delete-user'
  | 'set-password'
  | 'reset-password'
  | 'confirm'
  | 'disable'
  | 'enable'
  | 'sign-out'
  | 'set-attribute'
  | 'delete-attribute'
  | 'add-to-group'
  | 'remove-from-group'
  | 'delete-identity'

/** The forms of the console make the calls of the API, and tell what it refuses. */
export const acts: Readonly<Record<ActName, Act>> = {
  'create-user': {
    call: adminCreateUser,
    members: (form) => {
      const email = form.get('email')
      return {
        ...given(form, 'Username', 'TemporaryPassword'),
        ...(email && {
          UserAttributes: [
            { Name: 'email', Value: email },
            { Name: 'email_verified', Value: 'true' },
          ],
        }),
      }
    },
  },
  'create-group': { call: createGroup, ...named('GroupName') },
  'delete-group': { call: deleteGroup, ...named('GroupName') },
  'delete-user': { call: adminDeleteUser, ...named() },
  'set-password': {
    call: adminSetUserPassword,
    members: (form) => ({ ...given(form, 'Password'), Permanent: form.has('Permanent') }),
  },
  'reset-password': { call: adminResetUserPassword, ...named() },
  confirm: { call: adminConfirmSignUp, ...named() },
  disable: { call: adminDisableUser, ...named() },
  enable: { call: adminEnableUser, ...named() },
  'sign-out': { call: adminUserGlobalSignOut, ...named() },
  'set-attribute': {
    call: adminUpdateUserAttributes,
    members: (form) => ({ UserAttributes: [{ Name: form.get('Name') ?? '', Value: form.get('Value') ?? '' }] }),
  },
  'delete-attribute': {
    call: adminDeleteUserAttributes,
    members: (form) => ({ UserAttributeNames: [form.get('Name') ?? ''] }),
  },
  'add-to-group': { call: adminAddUserToGroup, ...named('GroupName') },
  'remove-from-group': { call: adminRemoveUserFromGroup, ...named('GroupName') },
  'delete-identity': {
    call: deleteIdentities,
    members: (form) => ({ IdentityIdsToDelete: [form.get('IdentityId') ?? ''] }),
  },
}
