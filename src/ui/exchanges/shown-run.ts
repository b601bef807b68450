import { useEffect, useState } from 'react'
import type { Run } from '../../trace/run.ts'
import { useSession } from '../use-session.ts'
import type { OpenedTrace } from './taking-along/opened-trace.ts'

export interface ShownRun {
  /** Oldest first. */
  readonly runs: readonly Run[]
  /** null: what is still to come. */
  readonly run: Run | null
  /** Whether there is something to come. */
  readonly hasAhead: boolean
  pick(id: string | null): void
}

/** The run that goes on, or what is still to come, until another is picked. @param opened somebody's record, instead */
export function useShownRun(opened: OpenedTrace | null): ShownRun {
  const recorded = useRecorded()
  const runs = opened?.runs ?? recorded.runs
  const newest = runs.at(-1) ?? null
  const hasAhead = opened === null && (recorded.isChoosing || newest === null)
  const atHand = hasAhead ? null : newest
  // What was picked holds until something new happens.
  const moment = `${opened?.fileName} ${hasAhead} ${newest?.id}`
  const [picked, setPicked] = useState({ moment: '', id: atHand?.id ?? null })
  const id = picked.moment === moment ? picked.id : (atHand?.id ?? null)
  return {
    runs,
    run: runs.find((run) => run.id === id) ?? null,
    hasAhead,
    pick: (pickedId) => setPicked({ moment, id: pickedId }),
  }
}

/** The record, and whether a sign-in is being chosen: drawn once a frame, so that recording waits for no drawing. */
function useRecorded() {
  const session = useSession()
  const [recorded, setRecorded] = useState(look)

  function look() {
    return {
      runs: session.record.store.getState().runs,
      isChoosing: session.store.getState().journey.at === 'choosing',
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: look depends on the session alone
  useEffect(() => {
    let frame = 0
    const show = () => {
      frame = 0
      setRecorded(look())
    }
    const showSoon = () => {
      if (frame === 0) frame = requestAnimationFrame(show)
    }
    show()
    const stops = [session.record.store.subscribe(showSoon), session.store.subscribe(showSoon)]
    return () => {
      for (const stop of stops) stop()
      cancelAnimationFrame(frame)
    }
  }, [session])

  return recorded
}
