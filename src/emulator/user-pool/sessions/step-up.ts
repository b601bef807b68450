import { levelOf } from '../../../protocol/authentication-levels.ts'
import type { MetChallenge } from '../../state/session.ts'
import type { Emulated } from '../../state/state.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { invalidParameter } from '../../wire/errors.ts'
import { readAccessToken } from '../tokens.ts'
import { targetLevel, wantedLevels } from './strength.ts'

const challenge = (name: string, choice: string | null = null): MetChallenge => ({ name, choice })

/** What showed a method of the claim amr. */
const shownBy: Readonly<Record<string, MetChallenge>> = {
  pwd: challenge('PASSWORD'),
  otp: challenge('SOFTWARE_TOKEN_MFA'),
  sms: challenge('SMS_MFA'),
  email_otp: challenge('EMAIL_OTP'),
  swk: challenge('WEB_AUTHN'),
  hwk: challenge('WEB_AUTHN', 'cross-platform'),
}

/**
 * What the access token that USER_AUTH steps up from has shown already, unless that is older than MAX_AGE: it is not
 * asked for again.
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
  return Array.isArray(claims.amr) ? claims.amr.flatMap((method) => shownBy[String(method)] ?? []) : []
}
