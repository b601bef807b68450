import { longestLogin } from '../../protocol/federation/logins.ts'
import { optional, required } from '../wire/validate.ts'

// Rules of the service's model that several calls share.
// https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetId.html

/** Identity pool IDs and identity IDs have the same form, so that people swap them. */
export const id = required('text', { minLength: 1, maxLength: 55, pattern: '[\\w-]+:[0-9a-f-]+' })

const loginsRule = {
  maxEntries: 10,
  keys: { minLength: 1, maxLength: 128 },
  values: { minLength: 1, maxLength: longestLogin },
  // It holds tokens.
  secret: true,
} as const

/** Empty and absent are the same: a guest. */
export const logins = optional('texts', loginsRule)
export const requiredLogins = required('texts', loginsRule)
