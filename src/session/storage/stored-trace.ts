import type { Run } from '../../trace/record/run.ts'
import { parseRuns } from '../../trace/record/run-schema.ts'
import type { Trace } from '../../trace/record/trace.ts'
import { redactRuns } from '../../trace/redaction/redaction.ts'
import type { AppStorage } from './app-storage.ts'

/**
 * Keeps the trace over a redirect or a reload of this tab, with every secret replaced by its fingerprint.
 * Where it doesn't fit, the oldest runs are left out.
 */
export function storeTrace(storage: AppStorage, trace: Trace): void {
  const redacted = redactRuns(trace.store.getState().runs)
  for (let from = 0; from <= redacted.length; from++) {
    try {
      if (from === redacted.length) storage.remove('trace')
      else storage.write('trace', JSON.stringify(redacted.slice(from)))
      return
    } catch {
      // Full, or refused: with one run less, or not at all.
    }
  }
}

/** Puts the trace from before the redirect or reload back. What can't be read is thrown away. */
export function restoreTrace(storage: AppStorage, trace: Trace): void {
  const stored = storage.read('trace')
  if (stored === null) return
  storage.remove('trace')
  const runs = parseRuns(stored)
  if (runs) trace.restore(runs.map(settled))
}

/** Pending requests did not survive the reload: they are marked as cancelled. */
function settled(run: Run): Run {
  const events = run.events.map((event) =>
    event.kind === 'exchange' && event.outcome.kind === 'pending'
      ? { ...event, outcome: { kind: 'cancelled' as const, duration: 0 } }
      : event,
  )
  return { ...run, events, state: run.state === 'running' ? 'failed' : run.state }
}
