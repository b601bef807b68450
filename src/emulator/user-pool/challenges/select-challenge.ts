import { invalidParameter } from '../../wire/errors.ts'
import { availableChallenges } from '../first-factor.ts'
import type { DueChallenge } from './challenge.ts'

/** USER_AUTH: the user chooses the first factor. */
export const selectChallenge: DueChallenge = {
  issue: ({ pool, user }) => ({ parameters: {}, available: availableChallenges(pool, user) }),
  answer: async ({ pool, user, response }) => {
    const choice = response('ANSWER')
    // The text is unverified: no public thread shows it.
    if (!availableChallenges(pool, user).some((name) => name === choice)) {
      throw invalidParameter('Selected challenge is not available.')
    }
    return choice
  },
}
