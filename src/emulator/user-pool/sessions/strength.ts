import {
  type Level,
  levelName,
  levelOf,
  levelReached,
  levels,
  type Method,
} from '../../../protocol/authentication-levels.ts'
import type { MetChallenge, Strength } from '../../state/session.ts'
import type { User, UserPool } from '../../state/user-pool.ts'
import { invalidParameter } from '../../wire/errors.ts'
import { availableChallenges } from '../first-factor.ts'
import { wishedLevel, wishFor } from './wished-level.ts'

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

/** The passkey of a security key, say, not of the device itself. */
const isRoaming = ({ name, choice }: MetChallenge) => name === 'WEB_AUTHN' && choice === 'cross-platform'

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-step-up-authentication.html */
export function strengthOf(met: readonly MetChallenge[]): Strength {
  const methods = met.flatMap((each) => (isRoaming(each) ? 'hwk' : (methodOf[each.name] ?? [])))
  const factors = [...new Set(methods)]
  const level = levelReached(factors)
  return { acr: level && levelName(level), amr: factors.length > 1 ? [...factors, 'mfa'] : factors }
}

/** The levels that a list of names asks for, those that are none left out. */
export const wantedLevels = (names: string): readonly Level[] => names.split(' ').flatMap((name) => levelOf(name) ?? [])

/** The first level asked for that the user can reach; null: none. */
export function targetLevel(pool: UserPool, user: User, wanted: readonly Level[]): Level | null {
  const best = levels.findLast((level) => availableChallenges(pool, user, level).length > 0) ?? 0
  return wanted.find((level) => level <= best) ?? null
}

/**
 * The level that USER_AUTH has to reach, to be kept among what was met. The texts are unverified: no public thread shows them.
 * @throws ServiceError where no value is a level, or none that the user can reach
 */
export function readWish(
  pool: UserPool,
  user: User,
  parameters: Readonly<Record<string, string>>,
): readonly MetChallenge[] {
  const { TARGET_ACR_VALUES: names, MAX_AGE: age } = parameters
  if (age !== undefined && !/^\d{1,9}$/.test(age)) throw invalidParameter('MAX_AGE must be a non-negative integer.')
  if (names === undefined) return []
  const target = targetLevel(pool, user, wantedLevels(names))
  if (target === null) throw invalidParameter('TARGET_ACR_VALUES cannot be satisfied.')
  return [wishFor(target)]
}

/** What the tokens of the API tell; null: no level was asked for. */
export const wishedStrength = (met: readonly MetChallenge[]): Strength | null =>
  wishedLevel(met) === null ? null : strengthOf(met)
