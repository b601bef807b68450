import type { Run } from '../../trace/record/run.ts'
import type { Trace } from '../../trace/record/trace.ts'
import type { SignedInUser } from './user-facts.ts'

/** Neither the check of a connection nor what was done to an account before a sign-in. */
const isSignIn = ({ signInMethod }: Run) => signInMethod !== 'check' && signInMethod !== 'account'

/** Number of the run of the user who is shown; 0: the trace has none. */
export function shownRun(trace: Trace): number {
  return trace.store.getState().runs.findLast(isSignIn)?.number ?? 0
}

/**
 * What comes now belongs to that user's run, which therefore stands last; to a new one where the trace no longer has it.
 * @returns the run's number
 */
export function goOn(trace: Trace, { number, connection, journey }: Omit<SignedInUser, 'tasks'>): number {
  const { runs } = trace.store.getState()
  const own = runs.find((run) => run.number === number && isSignIn(run))
  if (own) trace.store.setState({ runs: [...runs.filter((run) => run !== own), own] })
  else trace.begin(journey.progress.signInMethod, connection)
  return shownRun(trace)
}
