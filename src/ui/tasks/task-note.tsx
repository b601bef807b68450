import { type TaskName, tasks } from '../../session/tasks/table.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { TextButton } from '../parts/text-button.tsx'
import ProblemNote from '../problem/problem-note.tsx'
import { useTask } from './use-tasks.ts'

interface TaskNoteProps {
  readonly task: TaskName
  /** For what only the user begins. */
  readonly takesFocus?: boolean
}

/** How a task goes while it runs, and why it failed where it did. */
export function TaskNote({ task: name, takesFocus = false }: TaskNoteProps) {
  const { names, cancel } = useMessages('tasks')
  const app = useMessages('app')
  const session = useSession()
  const held = useSessionState((state) => state.held[0]?.outgoing.operation)
  const task = useTask(name)
  if (task?.at === 'failed') {
    return <ProblemNote name={names[name].name} problem={task.problem} takesFocus={takesFocus} />
  }
  if (task?.at !== 'running') return null
  const isHeld = held !== undefined && tasks[name].sends.some((operation) => operation === held)
  // Looks like the first screen's own, whose styles are there.
  return (
    <div className="working" role="status">
      {!isHeld && <span className="spinner" aria-hidden="true" />}
      <span>{isHeld ? app.held : `${names[name].running}…`}</span>
      <TextButton onClick={() => session.cancelTask(name)}>{cancel}</TextButton>
    </div>
  )
}
