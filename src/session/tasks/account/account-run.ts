import type { Connection } from '../../../connection/connection.ts'
import { lastSignIn } from '../../../trace/record/last-sign-in.ts'
import type { Trace } from '../../../trace/record/trace.ts'

/**
 * The run of the trace for what is done before a sign-in: that of the step before where there is one, else a new one.
 * @returns ends it, but not a sign-in that was begun meanwhile
 */
export function openAccountRun(trace: Trace, connection: Connection): (state: 'done' | 'failed') => void {
  const last = () => lastSignIn(trace.store.getState().runs)
  if (last()?.signInMethod !== 'account' || last()?.redacted) trace.begin('account', connection)
  const id = last()?.id
  return (state) => trace.rewrite((run) => (run.id === id ? { ...run, state } : run))
}
