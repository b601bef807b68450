import { createStore, type StoreApi } from 'zustand/vanilla'
import { problemFrom } from '../../cognito/problem.ts'
import type { Connection } from '../../connection/connection.ts'
import { serviceClockDifference } from '../service-clock.ts'
import type { Session } from '../session.ts'
import { type Progress, progressOf } from '../sign-in/journey.ts'
import { afterSuccess, waitsFor } from './task-operations.ts'
import { type AfterState, nothingDone, type TaskName } from './task-state.ts'

/** The sign-in that a task works on. */
export interface Held {
  readonly connection: Connection
  /** As it is now, with all that earlier steps of the task put in. */
  progress(): Progress
  /** Puts into the sign-in what came; does nothing once that is over. */
  keep(change: Partial<Progress>): void
  /** The same for what was done besides. */
  note(change: Partial<AfterState>): void
}

/** Where the tasks of a signed-in person are done. */
export interface Desk {
  readonly session: Session
  readonly store: StoreApi<AfterState>
  /** The services' clock, epoch milliseconds. */
  now(): number
  /**
   * Does a task and shows how it goes; a failure changes nothing of what is held.
   * @returns false where it failed, or was not begun because it or one that it would disturb is under way
   */
  attempt(name: TaskName, work: (held: Held) => Promise<void>): Promise<boolean>
  /** Called when a sign-in is over. */
  onLeft(act: () => void): void
}

export function createDesk(session: Session): Desk {
  const { world } = session
  const store = createStore<AfterState>(() => nothingDone)
  const leaving: (() => void)[] = []
  /** Counts sign-ins; what comes for an earlier one is dropped. */
  let signIn = 0

  session.store.subscribe(({ journey }, before) => {
    if (journey.at !== 'choosing' || before.journey.at === 'choosing') return
    signIn++
    store.setState(nothingDone, true)
    for (const act of leaving) act()
  })

  const show = (name: TaskName, task: AfterState['tasks'][TaskName]) =>
    store.setState(({ tasks }) => ({ tasks: { ...tasks, [name]: task } }))

  return {
    session,
    store,
    now: () => world.now() + (serviceClockDifference(session.trace) ?? 0),
    onLeft: (act) => void leaving.push(act),

    async attempt(name, work) {
      const { connection, journey } = session.store.getState()
      const progress = progressOf(journey)
      if (!progress || waitsFor(store.getState().tasks, name) !== null) return false
      const mine = signIn
      const isOver = () => mine !== signIn
      show(name, { at: 'running' })
      try {
        await work({
          connection,
          progress: () => progressOf(session.store.getState().journey) ?? progress,
          keep: (change) => {
            if (!isOver()) keepInJourney(session, change)
          },
          note: (change) => {
            if (!isOver()) store.setState(change)
          },
        })
        if (!isOver()) store.setState(({ tasks }) => ({ tasks: afterSuccess(tasks, name) }))
        return !isOver()
      } catch (error) {
        if (!isOver()) show(name, { at: 'failed', problem: problemFrom(error) })
        return false
      }
    },
  }
}

function keepInJourney({ store }: Session, change: Partial<Progress>): void {
  store.setState(({ journey }) => {
    if (journey.at !== 'done' && journey.at !== 'failed') return {}
    return { journey: { ...journey, progress: { ...journey.progress, ...change } } }
  })
}
