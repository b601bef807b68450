import { createChallenge, isRightAnswer } from '../triggers/custom-auth.ts'
import type { DueChallenge } from './challenge.ts'

/** Due after each answer until the define trigger says otherwise. */
export const customChallenge: DueChallenge = {
  isDue: ({ met }) => met[0]?.name === 'CUSTOM_AUTH',
  issue: async (to) => {
    const { publicChallengeParameters, privateChallengeParameters, challengeMetadata } = await createChallenge(to, to)
    return {
      parameters: publicChallengeParameters,
      privateParameters: privateChallengeParameters,
      ...(challengeMetadata !== undefined && { metadata: challengeMetadata }),
    }
  },
  answer: async (by) => {
    const isRight = await isRightAnswer(by, by.user, by.session.privateParameters, by.response('ANSWER'))
    return isRight ? null : 'wrong'
  },
}
