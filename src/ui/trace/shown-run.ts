import { useState } from 'react'
import type { Run } from '../../trace/record/run.ts'
import { useSessionState, useTrace } from '../context/use-session.ts'
import type { OpenedTrace } from './export/opened-trace.ts'

export interface ShownRun {
  /** Oldest first. */
  readonly runs: readonly Run[]
  /** null: what is still to come. */
  readonly run: Run | null
  /** Whether there is something to come. */
  readonly hasAhead: boolean
  pick(id: string | null): void
}

/**
 * The current run, or the planned one, until another is picked.
 * @param opened the trace of a file, in place of the page's own
 */
export function useShownRun(opened: OpenedTrace | null): ShownRun {
  const recorded = useTrace((trace) => trace)
  const isChoosing = useSessionState(({ journey }) => journey.at === 'choosing')
  const isInterrupted = useSessionState(
    ({ lastSession }) => lastSession === 'reloaded' || lastSession === 'not-returned',
  )
  const runs = opened?.runs ?? recorded
  const newest = runs.at(-1) ?? null
  const hasAhead = opened === null && (isChoosing || newest === null)
  const atHand = hasAhead && !isInterrupted ? null : newest
  // What was picked holds until something new happens.
  const moment = `${opened?.fileName} ${hasAhead} ${isInterrupted} ${newest?.id}`
  const [picked, setPicked] = useState({ moment: '', id: atHand?.id ?? null })
  const id = picked.moment === moment ? picked.id : (atHand?.id ?? null)
  return {
    runs,
    run: runs.find((run) => run.id === id) ?? null,
    hasAhead,
    pick: (pickedId) => setPicked({ moment, id: pickedId }),
  }
}
