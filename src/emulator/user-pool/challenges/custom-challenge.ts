import { equalBytes, utf8 } from '../../../text/bytes.ts'
import { incorrect } from '../prove-password.ts'
import type { DueChallenge, SignIn } from './challenge.ts'

/** Stands in for the triggers that define, create and verify challenges: the user's questions, one a round. */
export const customChallenge: DueChallenge = {
  isDue: (signIn) => question(signIn) !== undefined,
  issue: (signIn) => ({ parameters: { question: question(signIn)?.question ?? '' } }),
  // The define trigger of AWS's examples fails the sign-in after a wrong answer.
  answer: async ({ user, met, response }) => {
    const expected = question({ user, met })?.answer ?? ''
    if (!equalBytes(utf8(expected), utf8(response('ANSWER')))) throw incorrect()
    return null
  },
}

function question({ user, met }: SignIn) {
  if (met[0]?.name !== 'CUSTOM_AUTH') return undefined
  return user.customQuestions[met.filter(({ name }) => name === 'CUSTOM_CHALLENGE').length]
}
