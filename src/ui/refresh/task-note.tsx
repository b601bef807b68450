import type { Problem } from '../../cognito/problem.ts'
import type { TaskName } from '../../session/after-state.ts'
import { type KnownRefusal, knownRefusal } from '../../session/known-refusals.ts'
import { useDetailMessages } from '../detail-messages.ts'
import { useMessages } from '../messages.ts'
import { TextButton } from '../parts/text-button.tsx'
import { type Explanation, explain } from '../problem/explain.ts'
import { useAfterwards, useTask } from './use-afterwards.ts'
import '../problem/problem-note.css'

interface TaskNoteProps {
  readonly task: TaskName
  /** Explains a refusal where what is known here tells more than the service's words. */
  readonly because?: KnownRefusal | undefined
}

/** How a task goes while it runs, and why it failed where it did. Takes no focus: it may have begun by itself. */
export function TaskNote({ task: name, because }: TaskNoteProps) {
  const { tasks, cancel } = useDetailMessages().afterwards
  const afterwards = useAfterwards()
  const task = useTask(name)
  if (task?.at === 'failed') return <TaskProblem name={name} problem={task.problem} because={because} />
  if (task?.at !== 'running') return null
  // Looks like the first screen's own, whose styles are there.
  return (
    <div className="working" role="status">
      <span className="spinner" aria-hidden="true" />
      <span>{tasks[name].running}…</span>
      <TextButton onClick={afterwards.cancel}>{cancel}</TextButton>
    </div>
  )
}

interface TaskProblemProps {
  readonly name: TaskName
  readonly problem: Problem
  readonly because: KnownRefusal | undefined
}

function TaskProblem({ name, problem, because }: TaskProblemProps) {
  const { problems } = useDetailMessages()
  const { title, said, cause, remedy } = useExplained(name, problem, because)
  return (
    <div className="problem" role="alert">
      <h3>{title}</h3>
      <dl>
        {said && (
          <>
            <dt>{said.by}</dt>
            <dd>
              <q className="mono">{said.text}</q>
              {said.code && <span className="mono code">{said.code}</span>}
            </dd>
          </>
        )}
        <dt>{problems.likelyCause}</dt>
        <dd>{cause}</dd>
        <dt>{problems.whatToDo}</dt>
        <dd>{remedy}</dd>
      </dl>
    </div>
  )
}

/** As the steps of a sign-in are explained, but for the name and for what is refused only here. */
function useExplained(name: TaskName, problem: Problem, because: KnownRefusal | undefined): Explanation {
  const messages = useMessages()
  const details = useDetailMessages()
  const { problems, afterwards } = details
  const { name: subject } = afterwards.tasks[name]
  const titles = { refused: problems.refusedTitle, cancelled: problems.cancelledTitle, failed: problems.failedTitle }
  const how = problem.kind === 'refused' || problem.kind === 'cancelled' ? problem.kind : 'failed'
  const known = (problem.kind === 'refused' && because) || knownRefusal(name, problem)
  return {
    ...explain(messages, details, 'caller', problem),
    ...(known && afterwards.refusals[known]),
    title: titles[how](subject),
  }
}
