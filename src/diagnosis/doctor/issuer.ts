import { userPoolIssuer } from '../../connection/connection.ts'
import type { Check } from './check.ts'

/** Whether the tokens' issuer, which the discovery document names, is the one that the connection expects. */
export const issuer: Check<'expected' | 'other' | 'none' | 'not-told'> = {
  sends: ['discovery'],
  read({ connection, answers: { discovery } }) {
    const expected = userPoolIssuer(connection)
    if (expected === null) return { verdict: 'unchecked', finding: 'none' }
    const named = discovery?.kind === 'answered' ? discovery.members?.issuer : undefined
    if (typeof named !== 'string') return { verdict: 'unchecked', finding: 'not-told' }
    return named === expected
      ? { verdict: 'pass', finding: 'expected', values: [named] }
      : { verdict: 'fail', finding: 'other', values: [named, expected] }
  },
}
