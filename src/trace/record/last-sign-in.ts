import type { Run } from './run.ts'

/** The last run that is of a sign-in; what follows from one is recorded in it, also after a connection was checked. */
export function lastSignIn(runs: readonly Run[]): Run | undefined {
  return runs.findLast(({ signInMethod }) => signInMethod !== 'check')
}
