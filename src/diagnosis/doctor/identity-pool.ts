import { listIdentityPools } from '../repairs/identity-pool-repairs.ts'
import { type Check, isRefused, wordsOf } from './check.ts'

/** Whether the identity pool exists, by how a made-up token is refused. */
export const identityPool: Check<'exists' | 'unknown' | 'unreachable' | 'unexpected' | 'none' | 'not-sent'> = {
  sends: ['identityPool'],
  read({ connection, answers: { identityPool: answer } }) {
    const { identityPoolId } = connection
    if (identityPoolId === undefined) return { verdict: 'unchecked', finding: 'none' }
    if (answer === undefined) return { verdict: 'unchecked', finding: 'not-sent' }
    const repair = listIdentityPools(connection)
    if (answer.kind === 'unreachable') return { verdict: 'fail', finding: 'unreachable', repair }
    const quoted = wordsOf(answer)
    if (isRefused(answer, /^ResourceNotFoundException$/)) {
      return { verdict: 'fail', finding: 'unknown', values: [identityPoolId, connection.region], quoted, repair }
    }
    return isRefused(answer, /^(NotAuthorizedException|InvalidParameterException)$/)
      ? { verdict: 'pass', finding: 'exists' }
      : { verdict: 'warn', finding: 'unexpected', values: [String(answer.status)], quoted, repair }
  },
}
