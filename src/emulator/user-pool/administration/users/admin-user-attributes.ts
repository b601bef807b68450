import type { Emulated } from '../../../state/state.ts'
import type { User, UserPool } from '../../../state/user-pool.ts'
import { invalidParameter } from '../../../wire/errors.ts'
import type { ServedOperation } from '../../../wire/operation.ts'
import { optional, readMembers, required } from '../../../wire/validate.ts'
import { forgetAccountCode, verifiableAttributes } from '../../account/account-codes.ts'
import { checkSchema } from '../../account/schema-rules.ts'
import { attributesByName, changeAttributes, checkAttributes } from '../../account/user-attributes.ts'
import { refuseTakenAlias } from '../../account/user-names.ts'
import { administered } from '../../rules.ts'
import { userNamedBy } from './administered-user.ts'

/**
 * An administrator may also say that an address is verified; one that changes without that no longer is.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminUpdateUserAttributes.html
 */
export const adminUpdateUserAttributes: ServedOperation = (emulated, request) => {
  const members = { ...administered, UserAttributes: required('attributes'), ClientMetadata: optional('texts') }
  const { UserAttributes, ...named } = readMembers(request, members)
  const { pool, user } = userNamedBy(emulated, named)
  write(emulated, pool, user, attributesByName(UserAttributes))
  return {}
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminDeleteUserAttributes.html */
export const adminDeleteUserAttributes: ServedOperation = (emulated, request) => {
  const members = { ...administered, UserAttributeNames: required('list') }
  const { UserAttributeNames, ...named } = readMembers(request, members)
  const { pool, user } = userNamedBy(emulated, named)
  write(emulated, pool, user, Object.fromEntries(UserAttributeNames.map((name) => [name, ''])))
  return {}
}

function write(emulated: Emulated, pool: UserPool, user: User, given: Readonly<Record<string, string>>): void {
  // The text is unverified: no public thread shows it.
  const fixed = ['sub', 'identities'].find((name) => Object.hasOwn(given, name))
  if (fixed !== undefined) throw invalidParameter(`user.${fixed}: Attribute cannot be updated.\n`)
  checkSchema(pool, given, user)
  checkAttributes(pool, { ...user.attributes, ...given })
  const moved = verifiableAttributes.filter(
    (name) => Object.hasOwn(given, name) && given[name] !== user.attributes[name],
  )
  const unverified = moved.map((name) => [`${name}_verified`, given[name] === '' ? '' : 'false'])
  const changed = { ...Object.fromEntries(unverified), ...given }
  const after = { ...user.attributes, ...changed }
  for (const name of [...verifiableAttributes, 'preferred_username' as const]) {
    const isActive = name === 'preferred_username' || after[`${name}_verified`] === 'true'
    const value = after[name]
    if (value && isActive) refuseTakenAlias(pool, user, name, value)
  }
  for (const name of moved) forgetAccountCode(pool, user.username, `verify-${name}`)
  changeAttributes(emulated, pool, user, changed)
}
