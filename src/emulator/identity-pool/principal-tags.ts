import type { IdentityPool } from '../state/identity-pool.ts'
import type { CheckedLogin } from './checked-login.ts'

/** What UseDefaults stands for.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/using-attributes-for-access-control.html */
const defaultTags = { client: 'aud', username: 'sub' }

/** The tags that the claims of the logins give the role's session; a claim that is missing gives none. */
export const principalTagsOf = (
  { principalTags = {} }: IdentityPool,
  logins: readonly CheckedLogin[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    logins.flatMap(({ provider, claims }) => {
      const map = principalTags[provider]
      const tags = map ? (map.useDefaults ? defaultTags : map.tags) : {}
      return Object.entries(tags).flatMap(([tag, claim]) => {
        const value = claims[claim]
        return typeof value === 'string' ? [[tag, value] as const] : []
      })
    }),
  )
