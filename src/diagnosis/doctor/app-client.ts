import { listClients, listUserPools } from '../repairs/client-repairs.ts'
import { type Check, wordsOf } from './check.ts'
import { initiateAuthAnswers, initiateAuthRequests, isClientUnknown } from './initiate-auth.ts'

/** Whether the user pool service of the Region knows the app client. */
export const appClient: Check<'exists' | 'unknown' | 'malformed' | 'unreachable' | 'none' | 'not-sent'> = {
  sends: initiateAuthRequests,
  read(evidence) {
    const { connection } = evidence
    const { userPoolClientId } = connection
    if (userPoolClientId === undefined) return { verdict: 'unchecked', finding: 'none' }
    const answers = initiateAuthAnswers(evidence)
    const [first] = answers
    if (first === undefined) return { verdict: 'unchecked', finding: 'not-sent' }
    if (answers.every(({ kind }) => kind === 'unreachable')) {
      return { verdict: 'fail', finding: 'unreachable', repair: listUserPools(connection) }
    }
    const repair = listClients(connection)
    const unknown = answers.find(isClientUnknown)
    if (unknown) {
      const values = [userPoolClientId, connection.region]
      return { verdict: 'fail', finding: 'unknown', values, quoted: wordsOf(unknown), repair }
    }
    const malformed = answers.map(wordsOf).find((words) => words?.includes("at 'clientId' failed"))
    if (malformed) return { verdict: 'fail', finding: 'malformed', quoted: malformed, repair }
    return { verdict: 'pass', finding: 'exists', values: [userPoolClientId] }
  },
}
