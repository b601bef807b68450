import type { TraceEvent } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'

/** When the steps of a run began and ended, in milliseconds after the first of them began. */
export interface Replay {
  /** In the order of the events. An end is infinite where no response was recorded. */
  readonly spans: readonly { readonly start: number; readonly end: number }[]
  /** Until the last recorded begin or end. */
  readonly length: number
}

export function replayOf(events: readonly TraceEvent[]): Replay {
  const times = events.map(timesOf)
  const first = times.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
  const spans = times.map(({ start, end }) => ({ start: start - first, end: end - first }))
  const ends = spans.map(({ start, end }) => (Number.isFinite(end) ? end : start))
  return { spans, length: ends.reduce((most, end) => Math.max(most, end), 0) }
}

/**
 * The run as it looked at a time: what had not begun is not there, and what was under way has no response.
 * @param time milliseconds after the first step began, here and below
 */
export function runAt(run: Run, { spans }: Replay, time: number): Run {
  const events = run.events.flatMap((event, index): TraceEvent[] => {
    const span = spans[index]
    if (!span || span.start > time) return []
    return event.kind === 'exchange' && span.end > time ? [{ ...event, outcome: { kind: 'pending' } }] : [event]
  })
  const isOver = events.length === run.events.length && spans.every(({ end }) => end <= time)
  // Its state stays: for a run that goes on, the diagram would add the steps that are expected.
  return isOver ? run : { ...run, events }
}

/** The step that had begun last at that time, from 0. */
export function stepAt({ spans }: Replay, time: number): number {
  return spans.reduce(
    (latest, { start }, index) => (start <= time && start >= (spans[latest]?.start ?? 0) ? index : latest),
    0,
  )
}

/** How many steps had begun or ended by that time, each counted: the picture changes with it, and with nothing else. */
export function changesUntil({ spans }: Replay, time: number): number {
  return spans.reduce((count, { start, end }) => count + Number(start <= time) + Number(end <= time), 0)
}

function timesOf(event: TraceEvent): { readonly start: number; readonly end: number } {
  if (event.kind !== 'exchange') return { start: event.at, end: event.at }
  const { started, outcome } = event
  return { start: started, end: outcome.kind === 'pending' ? Number.POSITIVE_INFINITY : started + outcome.duration }
}
