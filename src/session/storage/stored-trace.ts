import type { Run } from '../../trace/record/run.ts'
import { parseRuns } from '../../trace/record/run-schema.ts'
import type { Trace } from '../../trace/record/trace.ts'
import { redactRuns } from '../../trace/redaction/redaction.ts'
import { traceKey as key } from './attempt.ts'

/**
 * Keeps the trace over a redirect or a reload of this tab, with every secret replaced by its fingerprint.
 * Where it doesn't fit, the oldest runs are left out.
 */
export function storeTrace(storage: Storage, trace: Trace): void {
  const redacted = redactRuns(trace.store.getState().runs)
  for (let from = 0; from <= redacted.length; from++) {
    try {
      if (from === redacted.length) storage.removeItem(key)
      else storage.setItem(key, JSON.stringify(redacted.slice(from)))
      return
    } catch {
      // Full, or refused: with one run less, or not at all.
    }
  }
}

/** Puts the trace of before the redirect or reload back. What can't be read is thrown away. */
export function restoreTrace(storage: Storage, trace: Trace): void {
  const stored = storage.getItem(key)
  if (stored === null) return
  storage.removeItem(key)
  const runs = parseRuns(stored)
  if (runs) trace.restore(runs.map(settled))
}

/** Nobody waits for an answer any more that was under way when the page went. */
function settled(run: Run): Run {
  const events = run.events.map((event) =>
    event.kind === 'exchange' && event.outcome.kind === 'pending'
      ? { ...event, outcome: { kind: 'cancelled' as const, duration: 0 } }
      : event,
  )
  return { ...run, events, state: run.state === 'running' ? 'failed' : run.state }
}
