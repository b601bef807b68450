import type { RecordState, TraceRecord } from '../trace/record/record.ts'
import { passwordsIn } from '../trace/redaction/passwords.ts'

/** Leaves fingerprints only of all that the record holds; where the code for that can't be had, nothing at all. */
export function forgetSecrets(record: TraceRecord): void {
  const { runs } = record.store.getState()
  record.clear()
  import('../trace/redaction/redaction.ts').then(
    ({ redactRuns }) => record.restore(redactRuns(runs)),
    () => {},
  )
}

/** A password has no use once it was judged, unlike a token: not to the end of the sign-in, and not to be revealed. */
export function forgetPasswords(record: TraceRecord): void {
  const passwords = new Set(record.store.getState().runs.flatMap((run) => [...passwordsIn(run)]))
  if (passwords.size === 0) return
  import('../trace/redaction/redaction.ts').then(
    ({ maskSecrets }) => record.rewrite((run) => maskSecrets(run, passwords)),
    () => forgetSecrets(record),
  )
}

/** True while something that was recorded may be revealed. */
export function isInTheClear({ runs }: RecordState): boolean {
  return runs.some(({ redacted, events }) => !redacted && events.length > 0)
}
