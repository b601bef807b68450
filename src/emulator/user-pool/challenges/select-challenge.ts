import { invalidParameter } from '../../wire/errors.ts'
import { availableChallenges } from '../first-factor.ts'
import { wishedLevel } from '../sessions/wished-level.ts'
import type { DueChallenge } from './challenge.ts'

/** USER_AUTH: the user chooses the first factor. */
export const selectChallenge: DueChallenge = {
  issue: ({ pool, user, met }) => ({ parameters: {}, available: availableChallenges(pool, user, wishedLevel(met)) }),
  answer: async ({ pool, user, met, response }) => {
    const choice = response('ANSWER')
    // The text is unverified: no public thread shows it.
    if (!availableChallenges(pool, user, wishedLevel(met)).some((name) => name === choice)) {
      throw invalidParameter('Selected challenge is not available.')
    }
    return choice
  },
}
