import { trustUserPool } from '../repairs/identity-pool-repairs.ts'
import { type Check, isRefused, wordsOf } from './check.ts'

/** Whether the identity pool takes the user pool's tokens: GetId with an ID token gives that user's one identity. */
export const trust: Check<'trusted' | 'not-registered' | 'refused' | 'unreachable' | 'sign-in-first' | 'none'> = {
  sends: ['trust'],
  read({ connection, answers: { trust: answer } }) {
    const { identityPoolId, userPoolId } = connection
    if (identityPoolId === undefined || userPoolId === undefined) return { verdict: 'unchecked', finding: 'none' }
    if (answer === undefined) return { verdict: 'unchecked', finding: 'sign-in-first' }
    if (answer.kind === 'unreachable') return { verdict: 'fail', finding: 'unreachable' }
    const quoted = wordsOf(answer)
    if (quoted === null) return { verdict: 'pass', finding: 'trusted' }
    return isRefused(answer, /^Token is not from a supported provider/)
      ? { verdict: 'fail', finding: 'not-registered', quoted, repair: trustUserPool(connection) }
      : { verdict: 'fail', finding: 'refused', quoted }
  },
}
