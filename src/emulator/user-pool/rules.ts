import { longestPage } from '../wire/page-of.ts'
import { optional, required } from '../wire/validate.ts'

// Rules of the service's model that several calls share.

export const clientId = required('text', { pattern: '[\\w+]+', maxLength: 128 })
export const userPoolId = required('text', { pattern: '[\\w-]+_[0-9a-zA-Z]+', maxLength: 55 })
export const username = required('text', { pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', maxLength: 128 })
/** A space may stand inside, at neither end; both rules as errors quote them (amplify-js 869, amazon-cognito-identity-js 311). */
export const password = {
  pattern: '^[\\S]+.*[\\S]+$',
  isSlow: true,
  minLength: 6,
  maxLength: 256,
  secret: true,
} as const
export const confirmationCode = required('text', { pattern: '[\\S]+', maxLength: 2048, secret: true })
export const attributeName = required('text', {
  pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+',
  minLength: 1,
  maxLength: 32,
})
export const session = optional('text', { minLength: 20, maxLength: 2048, secret: true })
const tokenRule = { pattern: '[A-Za-z0-9-_=.]+', secret: true } as const
export const token = required('text', tokenRule)
export const optionalToken = optional('text', tokenRule)
export const nextToken = optional('text', { pattern: '[\\S]+', minLength: 1 })
/** Of a page; 0: as many as there may be. */
export const limit = optional('count', { least: 0, most: longestPage })
export const groupName = required('text', {
  pattern: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+',
  minLength: 1,
  maxLength: 128,
})
export const arnRule = {
  pattern: 'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?',
  minLength: 20,
  maxLength: 2048,
} as const
/** Of an administrator's call for one user. */
export const administered = { UserPoolId: userPoolId, Username: username }
