import { lazyModule } from '../loading/lazy-module.ts'
import type { Run } from '../trace/record/run.ts'
import type { Trace } from '../trace/record/trace.ts'
import { passwordsIn } from '../trace/redaction/passwords.ts'

export const redaction = lazyModule(() => import('../trace/redaction/redaction.ts'))

/** Leaves fingerprints only of all that the trace holds; where the code for that can't be had, nothing at all. */
export function forgetSecrets(trace: Trace): void {
  const { runs } = trace.store.getState()
  trace.clear()
  redaction.load().then(
    ({ redactRuns }) => trace.restore(redactRuns(runs)),
    () => {},
  )
}

/** A password has no use once it was judged, unlike a token: not to the end of the sign-in, and not to be revealed. */
export function forgetPasswords(trace: Trace): void {
  const passwords = new Set(trace.store.getState().runs.flatMap((run) => [...passwordsIn(run)]))
  if (passwords.size === 0) return
  redaction.load().then(
    ({ maskSecrets }) => trace.rewrite((run) => maskSecrets(run, passwords)),
    () => forgetSecrets(trace),
  )
}

/** True while something that was recorded may be revealed. */
export function isInTheClear(runs: readonly Run[]): boolean {
  return runs.some(({ redacted, events }) => !redacted && events.length > 0)
}
