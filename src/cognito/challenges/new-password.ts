import * as v from 'valibot'
import { jsonList } from './json-list.ts'

export interface NewPasswordParameters {
  /** Names of the attributes that have to come with the new password. */
  readonly requiredAttributes: readonly string[]
}

export interface NewPassword {
  readonly password: string
  /** Required attributes by name, without the `userAttributes.` of the wire. */
  readonly attributes: Readonly<Record<string, string>>
}

const prefix = 'userAttributes.'

/**
 * A user pool has the standard attributes of OpenID Connect and up to 50 custom ones: more fields are never drawn.
 * Source: https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
 */
const mostAttributes = 100

/** On the wire: a JSON list inside a string, each name with `userAttributes.` in front. */
const attributeNames = v.pipe(
  jsonList(mostAttributes),
  v.transform((names) => names.map((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name))),
)

/** NEW_PASSWORD_REQUIRED: the user has a temporary password and must choose another. */
export const newPassword = {
  parameters: v.object({ requiredAttributes: v.nullish(attributeNames, '[]') }),

  responses: ({ password, attributes }: NewPassword) => ({
    NEW_PASSWORD: password,
    ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [prefix + name, value])),
  }),
}
