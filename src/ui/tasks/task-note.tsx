import type { Asked, Symptom } from '../../diagnosis/symptoms.ts'
import type { TaskName } from '../../session/tasks/task-state.ts'
import { useDetailMessages } from '../detail-messages.ts'
import { TextButton } from '../parts/text-button.tsx'
import ProblemNote from '../problem/problem-note.tsx'
import { useAfterwards, useTask } from './use-tasks.ts'

/** The tasks in which a service's words mean another thing than elsewhere. */
const asked: Readonly<Partial<Record<TaskName, Asked>>> = {
  refresh: 'refresh',
  renew: 'refresh',
  'try-refresh': 'refresh',
  revoke: 'revocation',
  all: 'revocation',
  'ask-role': 'role',
}

interface TaskNoteProps {
  readonly task: TaskName
  /** Explains a refusal where what is known here tells more than the service's words. */
  readonly because?: Symptom | undefined
}

/** How a task goes while it runs, and why it failed where it did. Takes no focus: it may have begun by itself. */
export function TaskNote({ task: name, because }: TaskNoteProps) {
  const { tasks, cancel } = useDetailMessages().afterwards
  const afterwards = useAfterwards()
  const task = useTask(name)
  if (task?.at === 'failed') {
    const circumstances = { asked: asked[name], because }
    return <ProblemNote name={tasks[name].name} problem={task.problem} takesFocus={false} {...circumstances} />
  }
  if (task?.at !== 'running') return null
  // Looks like the first screen's own, whose styles are there.
  return (
    <div className="working" role="status">
      <span className="spinner" aria-hidden="true" />
      <span>{tasks[name].running}…</span>
      <TextButton onClick={() => afterwards.cancel(name)}>{cancel}</TextButton>
    </div>
  )
}
