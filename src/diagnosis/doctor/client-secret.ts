import { createPublicClient } from '../repairs/client-repairs.ts'
import { type Check, isRefused, wordsOf } from './check.ts'
import { hasClientSecret, initiateAuthAnswers, initiateAuthRequests, isFlowOn } from './initiate-auth.ts'

/** A page can keep no secret, so its app client must have none. */
export const clientSecret: Check<'none' | 'has' | 'not-told'> = {
  sends: [...initiateAuthRequests, 'token'],
  read(evidence) {
    const { connection, answers } = evidence
    const tried = initiateAuthAnswers(evidence)
    const refused =
      tried.find(hasClientSecret) ?? (isRefused(answers.token, /^invalid_client_secret$/) && answers.token)
    if (refused) {
      return { verdict: 'fail', finding: 'has', quoted: wordsOf(refused), repair: createPublicClient(connection) }
    }
    return tried.some(isFlowOn) || isRefused(answers.token, /^invalid_grant$/)
      ? { verdict: 'pass', finding: 'none' }
      : { verdict: 'unchecked', finding: 'not-told' }
  },
}
