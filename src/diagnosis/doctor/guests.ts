import { allowGuests } from '../repairs/identity-pool-repairs.ts'
import { type Check, isRefused, wordsOf } from './check.ts'

/** Whether the identity pool takes guests. To ask makes an identity, for good, so that the user decides. */
export const guests: Check<'allowed' | 'known' | 'off' | 'unexpected' | 'unreachable' | 'makes-one' | 'none'> = {
  sends: ['guest'],
  read({ connection, answers: { guest }, guestIdentityId }) {
    if (connection.identityPoolId === undefined) return { verdict: 'unchecked', finding: 'none' }
    if (guest === undefined) {
      return guestIdentityId === null
        ? { verdict: 'unchecked', finding: 'makes-one' }
        : { verdict: 'pass', finding: 'known' }
    }
    if (guest.kind === 'unreachable') return { verdict: 'fail', finding: 'unreachable' }
    const quoted = wordsOf(guest)
    if (quoted === null) return { verdict: 'pass', finding: 'allowed' }
    return isRefused(guest, /^Unauthenticated access is not supported/)
      ? { verdict: 'warn', finding: 'off', quoted, repair: allowGuests(connection) }
      : { verdict: 'fail', finding: 'unexpected', quoted }
  },
}
