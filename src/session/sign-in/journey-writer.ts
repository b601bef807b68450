import type { StoreApi } from 'zustand/vanilla'
import type { Problem } from '../../cognito/problem.ts'
import { forgetPasswords } from '../forgetting.ts'
import type { SessionState } from '../session-state.ts'
import { noTasks } from '../tasks/task-state.ts'
import type { World } from '../world.ts'
import { choosing, failed, type Journey, type JourneyStep, type Progress } from './journey.ts'

export type JourneyWriter = ReturnType<typeof createJourneyWriter>

/** @returns what begins a turn, and gives whether none was begun since */
function createTurns(): () => () => boolean {
  let turn = 0
  return () => {
    const mine = ++turn
    return () => mine === turn
  }
}

/** The only writer of the journey. */
export function createJourneyWriter({ trace }: Pick<World, 'trace'>, store: StoreApi<SessionState>) {
  /** Drops what is under way; an answer to anything but the latest is dropped. */
  const begin = createTurns()
  /** Counts the sign-ins that are over. */
  let over = 0

  function write(journey: Journey): void {
    const before = store.getState().journey.at
    store.setState({ journey })
    const isJudged = journey.at === 'done' || journey.at === 'failed' || journey.at === 'choosing'
    if (isJudged && journey.at !== before) forgetPasswords(trace)
  }

  function fail(step: JourneyStep, progress: Progress, problem: Problem): void {
    begin()
    trace.end('failed')
    write(failed(progress, step, problem))
  }

  return {
    begin,
    fail,

    /** The journey after a step. */
    advance(journey: Journey): void {
      write(journey)
      if (journey.at === 'done' || journey.at === 'failed') trace.end(journey.at)
    },

    /** The page is about to be left, or a window was opened in its place. @returns whether nothing was begun since */
    leave(progress: Progress, inWindow: boolean): () => boolean {
      const isLatest = begin()
      write({ at: 'leaving', progress, inWindow })
      return isLatest
    },

    /** Back to the choice: what was obtained, and done with it, is gone. */
    reset(): void {
      begin()
      over++
      write(choosing)
      store.setState({ tasks: noTasks })
    },

    /** @returns whether that sign-in is over by now */
    current(): () => boolean {
      const mine = over
      return () => mine !== over
    },

    /** What changes in what was obtained while the journey stays where it is. */
    updateProgress(update: (progress: Progress) => Progress): void {
      store.setState(({ journey }) =>
        journey.at === 'choosing' ? {} : { journey: { ...journey, progress: update(journey.progress) } },
      )
    },
  }
}
