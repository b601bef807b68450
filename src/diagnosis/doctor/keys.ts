import { listUserPools } from '../repairs/client-repairs.ts'
import { type Check, wordsOf } from './check.ts'

/** Whether the user pool publishes its keys, which it does for everybody if it exists. */
export const keys: Check<'published' | 'no-pool' | 'unreachable' | 'refused' | 'none' | 'not-sent'> = {
  sends: ['keys', 'discovery'],
  read({ connection, answers: { keys: answer } }) {
    const { userPoolId } = connection
    if (userPoolId === undefined) return { verdict: 'unchecked', finding: 'none' }
    if (answer === undefined) return { verdict: 'unchecked', finding: 'not-sent' }
    const repair = listUserPools(connection)
    if (answer.kind === 'unreachable') return { verdict: 'fail', finding: 'unreachable', repair }
    const { members, status } = answer
    if (Array.isArray(members?.keys)) {
      return { verdict: 'pass', finding: 'published', values: [String(members.keys.length)] }
    }
    const quoted = wordsOf(answer)
    return status === 400 || status === 404
      ? { verdict: 'fail', finding: 'no-pool', values: [userPoolId, connection.region], quoted, repair }
      : { verdict: 'fail', finding: 'refused', values: [String(status)], quoted, repair }
  },
}
