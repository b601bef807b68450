import { useMessages } from '../context/messages.ts'
import { PolicyQuestion } from '../page-policy/policy-question.tsx'
import ProblemNote from '../problem/problem-note.tsx'
import { useTask, useTasksState } from '../tasks/use-tasks.ts'
import { ApiAnswer } from './api-answer.tsx'
import { HostQuestion } from './host-question.tsx'
import type { ApiCalling } from './use-api-call.ts'

interface CallOutcomeProps {
  readonly calling: ApiCalling
  readonly isGuest: boolean
}

/** What stands in the way of the call that was asked for, or what came of it. */
export function CallOutcome({ calling: { obstacle, asked, confirm, forget }, isGuest }: CallOutcomeProps) {
  const texts = useMessages('ownApi')
  const { names } = useMessages('tasks')
  const task = useTask('call-api')
  const latest = useTasksState(({ ownApi }) => ownApi?.latest)
  if (asked === null) return null
  if (obstacle?.kind === 'policy') return <PolicyQuestion origins={[obstacle.origin]} forApi />
  if (obstacle?.kind === 'host') {
    const { host } = obstacle
    const { credential } = asked
    return <HostQuestion credential={credential} host={host} onConfirm={() => confirm(host)} onDismiss={forget} />
  }
  if (task?.at === 'failed') {
    if (task.problem.kind === 'cancelled') return <p role="status">{texts.cancelled}</p>
    if (task.problem.kind === 'unloaded') return <p role="alert">{texts.notLoaded}</p>
    return <ProblemNote name={names['call-api'].name} problem={task.problem} />
  }
  return task?.at === 'done' && latest?.call === asked ? <ApiAnswer latest={latest} isGuest={isGuest} /> : null
}
