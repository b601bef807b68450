import { type Level, levelName, levelOf, levelReached, type Method } from '../../../protocol/authentication-levels.ts'
import type { Strength } from '../../state/session.ts'
import type { MetChallenge, User } from '../../state/user-pool.ts'

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
export function targetLevel(user: User, wanted: readonly Level[]): Level | null {
  const best = bestLevel(user)
  return wanted.find((level) => level <= best) ?? null
}

function bestLevel({ mfa: { enabled, required } }: User): Level {
  if (enabled.includes('SOFTWARE_TOKEN_MFA') || (required && enabled.length === 0)) return 4
  return enabled.length > 0 ? 3 : 1
}
