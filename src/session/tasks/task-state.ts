import type { Problem } from '../../cognito/problem.ts'
import type { TaskName } from './table.ts'
import { noResults, type TaskResults } from './task-results.ts'

/** How a task went; a task that was never begun has none. */
export type TaskStatus =
  | { readonly at: 'running' }
  | { readonly at: 'done' }
  | { readonly at: 'failed'; readonly problem: Problem }

/** What has been done since the sign-in; gone with the sign-out. */
export interface TasksState extends TaskResults {
  readonly status: Readonly<Partial<Record<TaskName, TaskStatus>>>
}

export const noTasks: TasksState = { ...noResults, status: {} }

export function withStatus(state: TasksState, name: TaskName, status: TaskStatus): TasksState {
  return { ...state, status: { ...state.status, [name]: status } }
}
