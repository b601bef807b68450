import { type TaskName, taskNames, tasks } from './table.ts'
import type { TasksState } from './task-state.ts'

type Status = TasksState['status']

/** The task under way that has to end before this one may begin, which may be the same; null: none. */
export function waitsFor(status: Status, name: TaskName): TaskName | null {
  return taskNames.find((other) => status[other]?.at === 'running' && disturbs(other, name)) ?? null
}

/** Also what sends the same operation waits, so that each can be cancelled by itself. */
function disturbs(other: TaskName, name: TaskName): boolean {
  const [one, two] = [tasks[other], tasks[name]]
  return (one.isExclusive && two.isExclusive) || one.sends.some((operation) => two.sends.includes(operation))
}

/** With this task done. What another one failed to bring is there now, so that failure is settled. */
export function afterSuccess(status: Status, name: TaskName): Status {
  const { brings } = tasks[name]
  const isSettled = (other: string) =>
    brings !== undefined && taskNames.some((each) => each === other && tasks[each].brings === brings)
  const rest = Object.entries(status).filter(([other, { at }]) => at !== 'failed' || !isSettled(other))
  return { ...Object.fromEntries(rest), [name]: { at: 'done' } }
}
