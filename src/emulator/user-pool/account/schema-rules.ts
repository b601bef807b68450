import type { AttributeSchema } from '../../state/settings/pool-settings.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { invalidParameter } from '../../wire/errors.ts'

/** Those that every user pool has.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html */
const standardNames: readonly string[] = [
  ...['sub', 'name', 'given_name', 'family_name', 'middle_name', 'nickname', 'preferred_username', 'profile'],
  ...['picture', 'website', 'email', 'email_verified', 'gender', 'birthdate', 'zoneinfo', 'locale', 'phone_number'],
  ...['phone_number_verified', 'address', 'updated_at', 'identities'],
]

/** Whether users of the pool can have the attribute. */
export const isInSchema = ({ schema }: UserPool, name: string): boolean =>
  standardNames.includes(name) || schema === null || schema.some((each) => each.name === name)

/**
 * What the pool's schema says of attributes that are written: a sign-up and a change are refused in the words of amplify-js issue 2167
 * and amplify-flutter issue 1531. The texts for values that break a limit, or may not change, are unverified.
 * @param user null: who is just being made
 * @throws ServiceError
 */
export function checkSchema(pool: UserPool, given: Readonly<Record<string, string>>, user: User | null): void {
  const prefix = user ? 'user.' : ''
  const unknown = Object.keys(given).filter((name) => !isInSchema(pool, name))
  if (unknown.length > 0) {
    const lines = unknown.map((name) => `${prefix}${name}: Attribute does not exist in the schema.\n`).join('')
    throw invalidParameter(user ? lines : `Attributes did not conform to the schema: ${lines}`)
  }
  for (const attribute of pool.schema ?? []) {
    const value = given[attribute.name]
    if (value === undefined || value === '') continue
    if (user && !attribute.mutable && user.attributes[attribute.name] !== undefined) {
      throw invalidParameter(`${prefix}${attribute.name}: Attribute cannot be updated.\n`)
    }
    const fault = faultOf(attribute, value)
    if (fault === null) continue
    throw invalidParameter(`Attributes did not conform to the schema: ${attribute.name}: ${fault}\n`)
  }
}

function faultOf({ type, least, most }: AttributeSchema, value: string): string | null {
  const size = type === 'Number' ? Number(value) : value.length
  if (type === 'Number' && !/^-?\d+(\.\d+)?$/.test(value)) return 'Attribute is not a number.'
  if (type === 'Boolean' && !/^(true|false)$/.test(value)) return 'Attribute is not a boolean.'
  if (type !== 'Number' && type !== 'String') return null
  const kind = type === 'Number' ? 'value' : 'length'
  if (least !== null && size < Number(least)) return `String must be no shorter than ${least} in ${kind}`
  if (most !== null && size > Number(most)) return `String must be no longer than ${most} in ${kind}`
  return null
}
