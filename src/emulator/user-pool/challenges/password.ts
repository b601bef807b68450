import { proveWithPassword } from '../prove-password.ts'
import type { DueChallenge } from './challenge.ts'

/** First factors of USER_AUTH that one response proves, whether to their challenge or along with the choice of them. */

export const password: DueChallenge = {
  issue: () => ({ parameters: {} }),
  provenBy: 'PASSWORD',
  answer: async (by) => {
    await proveWithPassword(by, by.user.username, by.response('PASSWORD'))
    return null
  },
}

/** Only begins the proof: SRP_A is answered with PASSWORD_VERIFIER. */
export const passwordSrp: DueChallenge = {
  issue: () => ({ parameters: {} }),
  provenBy: 'SRP_A',
  answer: async ({ response }) => response('SRP_A'),
}
