import { type Level, levelName, levelOf, levelReached, type Method } from '../../../protocol/authentication-levels.ts'
import type { Strength } from '../../state/session.ts'
import type { MetChallenge, User, UserPool } from '../../state/user-pool.ts'
import { invalidParameter } from '../../wire/errors.ts'
import { availableChallenges } from '../first-factor.ts'

/** By the challenge that was met. A device proves nothing of the user. */
const methodOf: Readonly<Record<string, Method>> = {
  PASSWORD: 'pwd',
  PASSWORD_VERIFIER: 'pwd',
  SOFTWARE_TOKEN_MFA: 'otp',
  MFA_SETUP: 'otp',
  SMS_MFA: 'sms',
  SMS_OTP: 'sms',
  EMAIL_OTP: 'email_otp',
  WEB_AUTHN: 'swk',
  FEDERATION: 'fed',
}

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-step-up-authentication.html */
export function strengthOf(met: readonly MetChallenge[]): Strength {
  const factors = [...new Set(met.flatMap(({ name }) => methodOf[name] ?? []))]
  const level = levelReached(factors)
  return { acr: level && levelName(level), amr: factors.length > 1 ? [...factors, 'mfa'] : factors }
}

/** The levels that a list of names asks for, those that are none left out. */
export const wantedLevels = (names: string): readonly Level[] => names.split(' ').flatMap((name) => levelOf(name) ?? [])

/** The first level asked for that the user can reach; null: none. */
export function targetLevel(pool: UserPool, user: User, wanted: readonly Level[]): Level | null {
  const best = bestLevel(pool, user)
  return wanted.find((level) => level <= best) ?? null
}

function bestLevel(pool: UserPool, user: User): Level {
  const { enabled, required } = user.mfa
  if (enabled.includes('SOFTWARE_TOKEN_MFA') || (required && enabled.length === 0)) return 4
  const first = availableChallenges(pool, user)
  if (enabled.length > 0 || first.includes('WEB_AUTHN')) return 3
  return first.includes('EMAIL_OTP') || first.includes('SMS_OTP') ? 2 : 1
}

const wish = 'TARGET_ACR_VALUES'

/**
 * What USER_AUTH was asked for, to be kept among what was met. The texts are unverified: no public thread shows them.
 * @throws ServiceError where no value is a level, or none that the user can reach
 */
export function readWish(
  pool: UserPool,
  user: User,
  parameters: Readonly<Record<string, string>>,
): readonly MetChallenge[] {
  const { [wish]: names, MAX_AGE: age } = parameters
  if (age !== undefined && !/^\d{1,9}$/.test(age)) throw invalidParameter('MAX_AGE must be a non-negative integer.')
  if (names === undefined) return []
  if (targetLevel(pool, user, wantedLevels(names)) === null) throw invalidParameter(`${wish} cannot be satisfied.`)
  return [{ name: wish, choice: names }]
}

/** What the tokens of the API tell; null: no level was asked for. */
export const wishedStrength = (met: readonly MetChallenge[]): Strength | null =>
  met.some(({ name }) => name === wish) ? strengthOf(met) : null
