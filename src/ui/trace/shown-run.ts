import { useState } from 'react'
import { useSessionState, useTrace } from '../context/use-session.ts'
import type { OpenedTrace } from './export/opened-trace.ts'
import { type ListedRun, listedRuns } from './listed-runs.tsx'

export interface ShownRun {
  /** Every run that can be chosen. */
  readonly listed: readonly ListedRun[]
  /** null: what is still to come. */
  readonly shown: ListedRun | null
  /** Whether there is something to come. */
  readonly hasAhead: boolean
  /** @param key null: what is still to come */
  pick(key: string | null): void
  /** Back to what happens here. */
  pickNone(): void
}

/** The current run, or the planned one, until another is picked. */
export function useShownRun(opened: readonly OpenedTrace[]): ShownRun {
  const recorded = useTrace((trace) => trace)
  const isChoosing = useSessionState(({ journey }) => journey.at === 'choosing')
  const isAtAccount = useSessionState(({ tasks }) => tasks.account !== null)
  const isInterrupted = useSessionState(
    ({ lastSession }) => lastSession === 'reloaded' || lastSession === 'not-returned',
  )
  const listed = listedRuns(recorded, opened)
  const last = recorded.at(-1)
  const newest = last?.id ?? null
  const hasAhead = newest === null || (isChoosing && !(isAtAccount && last?.signInMethod === 'account'))
  const atHand = hasAhead && !isInterrupted ? null : newest
  // What was picked holds until something new happens.
  const moment = `${hasAhead} ${isInterrupted} ${newest}`
  const [picked, setPicked] = useState({ moment: '', key: atHand })
  const key = picked.moment === moment ? picked.key : atHand
  return {
    listed,
    shown: listed.find((run) => run.key === key) ?? null,
    hasAhead,
    pick: (pickedKey) => setPicked({ moment, key: pickedKey }),
    pickNone: () => setPicked({ moment: '', key: atHand }),
  }
}
