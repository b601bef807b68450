import type { Level } from '../../protocol/authentication-levels.ts'
import type { FormChallengeName } from '../../protocol/challenges.ts'
import type { FirstFactor, User, UserPool } from '../state/user-pool.ts'
import { configuredFactors } from './account/auth-factors.ts'
import type { SignIn } from './challenges/challenge.ts'
import { isPasskeyEnough } from './passkeys/relying-party.ts'
import { wishedLevel } from './sessions/wished-level.ts'

/** A first factor may have several challenges. */
const challengesOf = {
  PASSWORD: ['PASSWORD', 'PASSWORD_SRP'],
  EMAIL_OTP: ['EMAIL_OTP'],
  SMS_OTP: ['SMS_OTP'],
  WEB_AUTHN: ['WEB_AUTHN'],
} as const satisfies Readonly<Record<FirstFactor, readonly FormChallengeName[]>>

export type FirstChallengeName = (typeof challengesOf)[FirstFactor][number]

/** By the challenge that shows it, once met. PASSWORD_SRP alone proves nothing: PASSWORD_VERIFIER does. */
const shownBy: Readonly<Record<string, FirstFactor>> = {
  PASSWORD: 'PASSWORD',
  PASSWORD_VERIFIER: 'PASSWORD',
  EMAIL_OTP: 'EMAIL_OTP',
  SMS_OTP: 'SMS_OTP',
  WEB_AUTHN: 'WEB_AUTHN',
}

/** A user with a second factor begins with the password, unless a passkey takes the place of both.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html */
function canShow(pool: UserPool, user: User, factor: FirstFactor): boolean {
  if (factor === 'PASSWORD') return true
  const stands = factor === 'WEB_AUTHN' && isPasskeyEnough(pool, user)
  return (stands || !usesMfa(user)) && configuredFactors(user).includes(factor)
}

const usesMfa = ({ mfa }: User): boolean => mfa.required || mfa.enabled.length > 0

/** AvailableChallenges. @param level those that don't lead to it are left out; null: it doesn't matter */
export const availableChallenges = (pool: UserPool, user: User, level: Level | null): readonly FirstChallengeName[] =>
  pool.firstFactors
    .filter((factor) => canShow(pool, user, factor) && levelFrom(user, factor) >= (level ?? 0))
    .flatMap((factor) => challengesOf[factor])

/** The highest level that a sign-in reaches which begins with that factor. */
function levelFrom({ mfa: { enabled, required } }: User, factor: FirstFactor): Level {
  if (factor === 'WEB_AUTHN') return 3
  if (factor !== 'PASSWORD') return 2
  if (enabled.includes('SOFTWARE_TOKEN_MFA') || (required && enabled.length === 0)) return 4
  return enabled.length > 0 ? 3 : 1
}

/**
 * What USER_AUTH asks for before all else: what was chosen or preferred if it is available, else the choice.
 * @returns null: another flow, or a first factor was shown that leads to the level asked for
 */
export function dueFirst(pool: UserPool, { user, met }: SignIn): FirstChallengeName | 'SELECT_CHALLENGE' | null {
  const [flow] = met
  const level = wishedLevel(met)
  const shown = met.flatMap(({ name }) => shownBy[name] ?? [])
  if (flow?.name !== 'USER_AUTH' || shown.some((factor) => levelFrom(user, factor) >= (level ?? 0))) return null
  const wanted = met.findLast(({ name }) => name === 'SELECT_CHALLENGE') ?? flow
  return availableChallenges(pool, user, level).find((name) => name === wanted.choice) ?? 'SELECT_CHALLENGE'
}
