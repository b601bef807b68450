import type { TaskName } from '../../session/tasks/table.ts'
import type { TaskStatus, TasksState } from '../../session/tasks/task-state.ts'
import { waitsFor } from '../../session/tasks/waiting.ts'
import { useSessionState } from '../context/use-session.ts'

/** A part of what was done since the sign-in; the component renders again when that part changes. */
export function useTasksState<Part>(select: (state: TasksState) => Part): Part {
  return useSessionState(({ tasks }) => select(tasks))
}

/** The task under way that has to end before this one can begin; null: it can. */
export function useWait(name: TaskName): TaskName | null {
  return useTasksState(({ status }) => waitsFor(status, name))
}

export function useTask(name: TaskName): TaskStatus | undefined {
  return useTasksState(({ status }) => status[name])
}
