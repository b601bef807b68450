import { useStore } from 'zustand'
import type { Session } from '../../session/session.ts'
import { waitsFor } from '../../session/tasks/task-operations.ts'
import type { AfterState, Task, TaskName } from '../../session/tasks/task-state.ts'
import { type Afterwards, createAfterwards } from '../../session/tasks/tasks.ts'
import { useSession } from '../use-session.ts'

/** One for a session, made when the first component asks; what asks comes in a chunk that loads after a sign-in. */
const made = new WeakMap<Session, Afterwards>()

/** What a signed-in person can do. */
export function useAfterwards(): Afterwards {
  const session = useSession()
  const known = made.get(session)
  if (known) return known
  const afterwards = createAfterwards(session)
  made.set(session, afterwards)
  return afterwards
}

/** A part of what was done; the component renders again when that part changes. */
export function useAfterState<Part>(select: (state: AfterState) => Part): Part {
  return useStore(useAfterwards().store, select)
}

/** The task under way that has to end before this one can begin; null: it can. */
export function useWait(name: TaskName): TaskName | null {
  return useAfterState(({ tasks }) => waitsFor(tasks, name))
}

export function useTask(name: TaskName): Task | undefined {
  return useAfterState(({ tasks }) => tasks[name])
}
