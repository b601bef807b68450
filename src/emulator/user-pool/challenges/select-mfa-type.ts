import { invalidParameter } from '../../wire/errors.ts'
import type { DueChallenge } from './challenge.ts'
import { mustChooseFactor } from './second-factor.ts'

/** The user has several second factors and prefers none. */
export const selectMfaType: DueChallenge = {
  isDue: mustChooseFactor,
  issue: ({ user }) => ({ parameters: { MFAS_CAN_CHOOSE: JSON.stringify(user.mfa.enabled) } }),
  answer: async ({ user, response }) => {
    const choice = response('ANSWER')
    // The text is unverified: no public thread shows it.
    if (!user.mfa.enabled.some((factor) => factor === choice)) throw invalidParameter('Invalid MFA type selected.')
    return choice
  },
}
