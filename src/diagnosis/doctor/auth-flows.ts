import { allowFlow } from '../repairs/client-repairs.ts'
import type { Check } from './check.ts'
import { flowNames, flows, initiateAuthRequests, isFlowOff, isFlowOn } from './initiate-auth.ts'

/** Which flows of InitiateAuth the app client allows; this page signs in by the first two. */
export const authFlows: Check<'on' | 'only-plain' | 'none-here' | 'not-told'> = {
  sends: initiateAuthRequests,
  read({ connection, answers }) {
    const on = flowNames.filter((flow) => isFlowOn(answers[flows[flow]]))
    const off = flowNames.filter((flow) => isFlowOff(answers[flows[flow]]))
    if (on.length + off.length === 0) return { verdict: 'unchecked', finding: 'not-told' }
    const values = [on.join(', '), off.join(', ')]
    if (on.includes('USER_SRP_AUTH')) return { verdict: 'pass', finding: 'on', values }
    const repair = allowFlow(connection, 'USER_SRP_AUTH')
    return on.includes('USER_PASSWORD_AUTH')
      ? { verdict: 'warn', finding: 'only-plain', values, repair }
      : { verdict: 'warn', finding: 'none-here', values, repair }
  },
}
