import { useState } from 'react'
import { refusalIn } from '../../../trace/facts/refusal.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import type { Run } from '../../../trace/record/run.ts'
import { useSessionState, useTrace } from '../../context/use-session.ts'

interface Selection {
  /** undefined: nothing to show yet. */
  readonly selected: TraceEvent | undefined
  select(id: string): void
}

/**
 * The step whose detail is shown: the one that was chosen, until an action after the sign-in, or the next challenge,
 * brings a newer one.
 * @param shown those of the run's events that can be chosen
 */
export function useSelection(run: Run, shown: readonly TraceEvent[]): Selection {
  const { state, events } = run
  const isOver = state === 'done' || state === 'failed'
  const isChallenged = useIsChallenged(run)
  // How many events there were when the sign-in last stopped, at a challenge or its end.
  const [stoppedAt, setStoppedAt] = useState(0)
  const [wasOver, setWasOver] = useState(false)
  if (isOver !== wasOver) setWasOver(isOver)
  if ((isChallenged || isOver !== wasOver) && stoppedAt !== events.length) setStoppedAt(events.length)
  const later = isOver ? events.length - stoppedAt : 0
  const moment = `${stoppedAt} ${later}`
  const [chosen, setChosen] = useState<{ readonly id: string; readonly moment: string } | null>(null)
  const wanted = chosen?.moment === moment ? shown.find(({ id }) => id === chosen.id) : undefined
  const telling = () => {
    if (later > 0) return shown.findLast(isMessage)
    if (isOver) return mostTelling(state, shown)
    const beforeStop = () => events.slice(0, stoppedAt).findLast((event) => isMessage(event) && shown.includes(event))
    return shown.findLast(wasHeld) ?? beforeStop()
  }
  return { selected: wanted ?? telling(), select: (id) => setChosen({ id, moment }) }
}

/** Whether the run is a sign-in that waits for an answer to a challenge. */
function useIsChallenged(run: Run): boolean {
  const isNewest = useTrace((runs) => runs.at(-1) === run)
  const isChallenged = useSessionState(({ journey }) => journey.at === 'challenged')
  return isNewest && isChallenged
}

const isMessage = ({ kind }: TraceEvent) => kind !== 'computation'

/** Step by step, what came of the last step is looked at before the next one is sent. */
function wasHeld(event: TraceEvent): boolean {
  return event.kind !== 'computation' && event.step !== undefined
}

/** What went wrong, else the first message. */
function mostTelling(state: Run['state'], events: readonly TraceEvent[]): TraceEvent | undefined {
  const refused = events.findLast((event) => refusalIn(event) !== null)
  // Without a refusal, the last response was not what it had to be.
  return refused ?? (state === 'failed' ? events.findLast(isMessage) : events.find(isMessage)) ?? events[0]
}
