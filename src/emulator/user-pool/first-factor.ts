import type { FormChallengeName } from '../../protocol/challenges.ts'
import type { FirstFactor, User, UserPool } from '../state/user-pool.ts'
import { configuredFactors } from './account/auth-factors.ts'
import type { SignIn } from './challenges/challenge.ts'

/** A first factor may have several challenges. */
const challengesOf = {
  PASSWORD: ['PASSWORD', 'PASSWORD_SRP'],
  EMAIL_OTP: ['EMAIL_OTP'],
  SMS_OTP: ['SMS_OTP'],
  WEB_AUTHN: ['WEB_AUTHN'],
} as const satisfies Readonly<Record<FirstFactor, readonly FormChallengeName[]>>

export type FirstChallengeName = (typeof challengesOf)[FirstFactor][number]

/** Any of them, once met, is the first factor. PASSWORD_SRP alone proves nothing: PASSWORD_VERIFIER does. */
const shown: readonly string[] = ['PASSWORD', 'PASSWORD_VERIFIER', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN']

/** A user with a second factor begins with the password.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html */
const canShow = (user: User, factor: FirstFactor): boolean =>
  factor === 'PASSWORD' || (!usesMfa(user) && configuredFactors(user).includes(factor))

const usesMfa = ({ mfa }: User): boolean => mfa.required || mfa.enabled.length > 0

/** AvailableChallenges. */
export const availableChallenges = ({ firstFactors }: UserPool, user: User): readonly FirstChallengeName[] =>
  firstFactors.filter((factor) => canShow(user, factor)).flatMap((factor) => challengesOf[factor])

/**
 * What USER_AUTH asks for before all else: what was chosen or preferred if it is available, else the choice.
 * @returns null: another flow, or a first factor was shown
 */
export function dueFirst(pool: UserPool, { user, met }: SignIn): FirstChallengeName | 'SELECT_CHALLENGE' | null {
  const [flow] = met
  if (flow?.name !== 'USER_AUTH' || met.some(({ name }) => shown.includes(name))) return null
  const wanted = met.findLast(({ name }) => name === 'SELECT_CHALLENGE') ?? flow
  return availableChallenges(pool, user).find((name) => name === wanted.choice) ?? 'SELECT_CHALLENGE'
}
