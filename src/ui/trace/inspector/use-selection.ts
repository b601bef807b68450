import { useState } from 'react'
import { refusalIn } from '../../../trace/facts/refusal.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import type { Run } from '../../../trace/record/run.ts'

interface Selection {
  /** undefined: nothing to show yet. */
  readonly selected: TraceEvent | undefined
  select(id: string): void
}

/**
 * The step whose detail is shown: the one that was chosen, until an action after the sign-in brings a newer one.
 * @param shown those of the run's events that can be chosen
 */
export function useSelection({ state, events }: Run, shown: readonly TraceEvent[]): Selection {
  const isOver = state === 'done' || state === 'failed'
  // How many events the sign-in itself had; null: it still goes on.
  const [signInEvents, setSignInEvents] = useState<number | null>(null)
  if (isOver !== (signInEvents !== null)) setSignInEvents(isOver ? events.length : null)
  const later = signInEvents === null ? 0 : events.length - signInEvents
  const [chosen, setChosen] = useState<{ readonly id: string; readonly later: number } | null>(null)
  const wanted = chosen?.later === later ? shown.find(({ id }) => id === chosen.id) : undefined
  const newest = later > 0 ? shown.findLast(({ kind }) => kind !== 'computation') : undefined
  return {
    selected: wanted ?? newest ?? (isOver ? mostTelling(shown) : shown.findLast(wasHeld)),
    select: (id) => setChosen({ id, later }),
  }
}

/** Step by step, what came of the last step is looked at before the next one is sent. */
function wasHeld(event: TraceEvent): boolean {
  return event.kind !== 'computation' && event.step !== undefined
}

/** What went wrong, else the first message. */
function mostTelling(events: readonly TraceEvent[]): TraceEvent | undefined {
  return (
    events.findLast((event) => refusalIn(event) !== null) ??
    events.find(({ kind }) => kind !== 'computation') ??
    events[0]
  )
}
