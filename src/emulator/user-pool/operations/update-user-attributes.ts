import type { UserPool } from '../../state/user-pool.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import { destinationAt, forgetAccountCode, sendAccountCode, verifiableAttributes } from '../account/account-codes.ts'
import { checkSchema } from '../account/schema-rules.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { attributesByName, changeAttributes, checkAttributes, checkWritable } from '../account/user-attributes.ts'
import { refuseTakenAlias } from '../account/user-names.ts'
import { token } from '../rules.ts'

/**
 * A changed address counts at once and is no longer verified; a code is sent to it where the pool verifies it. The same
 * address again changes nothing (amazon-cognito-identity-js issue 350).
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html
 */
export const updateUserAttributes: ServedOperation = async (emulated, request) => {
  const { AccessToken, UserAttributes, ClientMetadata } = readMembers(request, {
    AccessToken: token,
    UserAttributes: required('attributes'),
    ClientMetadata: optional('texts'),
  })
  const { user, ...at } = await readSignedIn(emulated, AccessToken)
  const place = { ...at, clientMetadata: ClientMetadata }
  const { pool, client } = place
  const given = attributesByName(UserAttributes)
  checkWritable(client, Object.keys(given))
  checkSchema(pool, given, user)
  checkAttributes(pool, { ...user.attributes, ...given })
  for (const name of takenAtOnce(pool)) if (given[name]) refuseTakenAlias(pool, user, name, given[name])
  const moved = verifiableAttributes.filter(
    (name) => Object.hasOwn(given, name) && given[name] !== user.attributes[name],
  )
  const unverified = moved.map((name) => [`${name}_verified`, given[name] === '' ? '' : 'false'])
  changeAttributes(emulated, pool, user, { ...given, ...Object.fromEntries(unverified) })
  for (const name of moved) forgetAccountCode(pool, user.username, `verify-${name}`)
  const sent = moved
    .filter((name) => pool.autoVerifiedAttributes.includes(name))
    .flatMap((name) => destinationAt(user, name) ?? [])
    .map((to) => sendAccountCode(place, user, `verify-${to.attribute}`, to, 'UpdateUserAttribute'))
  return { CodeDeliveryDetailsList: await Promise.all(sent) }
}

/** Names that count before they are verified. */
const takenAtOnce = ({ names }: UserPool) => [...names.usernameAttributes, 'preferred_username']
