import { lazyModule } from '../loading/lazy-module.ts'
import type { Run } from '../trace/record/run.ts'
import type { Trace } from '../trace/record/trace.ts'
import { passwordsIn } from '../trace/redaction/passwords.ts'

export const redaction = lazyModule(() => import('../trace/redaction/redaction.ts'))

/**
 * Leaves fingerprints only of what the trace holds; where the code for that can't be had, nothing at all.
 * @param kept numbers of runs that stay in the clear, but for what stood in the others too
 */
export function forgetSecrets(trace: Trace, kept: readonly number[] = []): void {
  const { runs } = trace.store.getState()
  const isKept = ({ number }: Run) => kept.includes(number)
  const forgotten = runs.filter((run) => !isKept(run))
  // Emptied first: what was drawn of the others goes with all that was drawn.
  trace.clear()
  trace.restore(runs.filter(isKept))
  redaction.load().then(
    ({ redactRuns, maskSecrets, secretsInAll }) => {
      const secrets = secretsInAll(forgotten)
      trace.rewrite((run) => maskSecrets(run, secrets))
      trace.restore(redactRuns(forgotten))
    },
    () => trace.clear(),
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

/** True while something that was recorded may be revealed. @param kept numbers of runs that are none of this */
export function isInTheClear(runs: readonly Run[], kept: readonly number[] = []): boolean {
  return runs.some(({ number, redacted, events }) => !redacted && events.length > 0 && !kept.includes(number))
}
