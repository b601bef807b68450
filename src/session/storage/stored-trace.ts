import type { TraceRecord } from '../../trace/record/record.ts'
import type { Run } from '../../trace/record/run.ts'
import { parseRuns } from '../../trace/record/run-schema.ts'
import { redactRuns } from '../../trace/redaction/redaction.ts'
import { recordKey as key } from './attempt.ts'

/**
 * Keeps the record over a redirect or a reload of this tab, with every secret replaced by its fingerprint.
 * Where it doesn't fit, the oldest runs are left out.
 */
export function storeRecord(storage: Storage, record: TraceRecord): void {
  const redacted = redactRuns(record.store.getState().runs)
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

/** Puts the record of before the redirect or reload back. What can't be read is thrown away. */
export function restoreRecord(storage: Storage, record: TraceRecord): void {
  const stored = storage.getItem(key)
  if (stored === null) return
  storage.removeItem(key)
  const runs = parseRuns(stored)
  if (runs) record.restore(runs.map(settled))
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
