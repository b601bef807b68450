import { userPoolIssuer } from '../../connection/connection.ts'
import { awsIssuer, poolIssuers } from '../../connection/pool-issuers.ts'
import type { Check } from './check.ts'

/** Whether the tokens' issuer, which the discovery document names, is the one that the connection expects. */
export const issuer: Check<'expected' | 'updated' | 'replica' | 'other' | 'none' | 'not-told'> = {
  sends: ['discovery'],
  read({ connection, answers: { discovery } }) {
    const expected = userPoolIssuer(connection)
    if (expected === null) return { verdict: 'unchecked', finding: 'none' }
    const named = discovery?.kind === 'answered' ? discovery.members?.issuer : undefined
    if (typeof named !== 'string') return { verdict: 'unchecked', finding: 'not-told' }
    if (poolIssuers(connection).includes(named)) {
      const isUpdated = awsIssuer(named)?.form === 'updated'
      const finding = isUpdated ? 'updated' : named === expected ? 'expected' : 'replica'
      return { verdict: 'pass', finding, values: [named] }
    }
    return { verdict: 'fail', finding: 'other', values: [named, expected] }
  },
}
