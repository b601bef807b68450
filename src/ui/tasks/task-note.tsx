import type { Asked, Symptom } from '../../diagnosis/symptoms.ts'
import { type TaskName, tasks } from '../../session/tasks/table.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { TextButton } from '../parts/text-button.tsx'
import ProblemNote from '../problem/problem-note.tsx'
import { useTask } from './use-tasks.ts'

/** What a service's words are about where they mean something else than in a sign-in; null: the same. */
const asked: Readonly<Record<TaskName, Asked | null>> = {
  refresh: 'refresh',
  'step-up': null,
  renew: 'refresh',
  'ask-role': 'role',
  classic: null,
  'get-user': null,
  'read-attributes': null,
  'user-info': null,
  'list-bucket': null,
  'list-passkeys': null,
  'request-passkey': null,
  'register-passkey': null,
  'remove-passkey': null,
  revoke: 'revocation',
  everywhere: null,
  all: 'revocation',
  'list-devices': null,
  'remember-device': null,
  'device-status': null,
  'forget-device': null,
  'list-sessions': 'sessions',
  'revoke-session': 'sessions',
  'probe-id-token': null,
  'probe-access-token': null,
  'probe-refresh-token': 'refresh',
  'probe-credentials': null,
  'change-password': 'password-change',
  'update-attributes': null,
  'attribute-code': null,
  'verify-attribute': null,
  'auth-factors': null,
  'mfa-preference': null,
  'start-totp': null,
  'finish-totp': null,
  'delete-user': null,
  'sign-up': null,
  'confirm-sign-up': null,
  'resend-code': null,
  'forgotten-password': null,
  'reset-password': null,
}

interface TaskNoteProps {
  readonly task: TaskName
  /** Explains a refusal where the page knows more than the service's message says. */
  readonly because?: Symptom | undefined
  /** For what only the user begins. */
  readonly takesFocus?: boolean
}

/** How a task goes while it runs, and why it failed where it did. */
export function TaskNote({ task: name, because, takesFocus = false }: TaskNoteProps) {
  const { names, cancel } = useMessages('tasks')
  const app = useMessages('app')
  const session = useSession()
  const held = useSessionState((state) => state.held[0]?.outgoing.operation)
  const task = useTask(name)
  if (task?.at === 'failed') {
    const circumstances = { asked: asked[name] ?? undefined, because }
    return <ProblemNote name={names[name].name} problem={task.problem} takesFocus={takesFocus} {...circumstances} />
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
