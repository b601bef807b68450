import { levelOf } from '../../../protocol/authentication-levels.ts'
import type { Emulated } from '../../state/state.ts'
import type { MetChallenge, User, UserPool } from '../../state/user-pool.ts'
import { invalidParameter } from '../../wire/errors.ts'
import { readAccessToken } from '../tokens.ts'
import { targetLevel, wantedLevels } from './strength.ts'

/**
 * What the access token that USER_AUTH steps up from has shown already: the password, for who has a second factor to
 * show. Everybody else signs in from scratch, as AWS does where MAX_AGE is over.
 * The texts of the refusals are unverified: no public thread shows them.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html
 * @throws ServiceError
 */
export async function metBefore(
  { emulated, pool }: { readonly emulated: Emulated; readonly pool: UserPool },
  user: User,
  parameters: Readonly<Record<string, string>>,
): Promise<readonly MetChallenge[]> {
  const { ACCESS_TOKEN: token, TARGET_ACR_VALUES: names, MAX_AGE: age } = parameters
  if (token === undefined) return []
  if (names === undefined) throw invalidParameter('ACCESS_TOKEN requires TARGET_ACR_VALUES.')
  const { user: owner, claims } = await readAccessToken(emulated, token)
  if (owner !== user) throw invalidParameter('ACCESS_TOKEN does not belong to USERNAME.')
  if (age !== undefined && emulated.now() / 1000 - Number(claims.auth_time) > Number(age)) return []
  const level = levelOf(String(claims.acr))
  const target = targetLevel(pool, user, wantedLevels(names))
  if (level !== null && target !== null && level >= target) {
    throw invalidParameter('ACCESS_TOKEN already satisfies TARGET_ACR_VALUES.')
  }
  const hasShown = Array.isArray(claims.amr) && claims.amr.includes('pwd')
  return hasShown && user.mfa.enabled.length > 0 ? [{ name: 'PASSWORD', choice: null }] : []
}
