import type { Check } from './check.ts'

/** Whether the pools lie in the Region that is called: their IDs begin with theirs. */
export const region: Check<'same' | 'other-user-pool' | 'other-identity-pool'> = {
  sends: [],
  read({ connection: { region: called, userPoolId, identityPoolId } }) {
    const ofIdentityPool = identityPoolId?.split(':')[0]
    if (ofIdentityPool !== undefined && ofIdentityPool !== called) {
      return { verdict: 'fail', finding: 'other-identity-pool', values: [ofIdentityPool, called] }
    }
    const ofUserPool = userPoolId?.split('_')[0]
    // A pool that is replicated has the same ID in both Regions.
    if (ofUserPool !== undefined && ofUserPool !== called) {
      return { verdict: 'warn', finding: 'other-user-pool', values: [ofUserPool, called] }
    }
    return { verdict: 'pass', finding: 'same', values: [called] }
  },
}
