import { hostedUiOrigin } from '../../connection/connection.ts'
import type { Progress } from '../../session/sign-in/journey.ts'
import { allowsGlobalSignOut } from '../../session/tasks/sign-out.ts'
import { type TaskName, tasks } from '../../session/tasks/table.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { Panel } from '../parts/step.tsx'
import { TaskNote } from '../tasks/task-note.tsx'
import { useTask, useTasksState, useWait } from '../tasks/use-tasks.ts'
import { SignOutKind } from './sign-out-kind.tsx'
import { StillWorks } from './still-works.tsx'
import './sign-out.css'

/** Why this can't be begun now, in words; null: it can. */
function useReason(name: TaskName): string | null {
  const { names, waits } = useMessages('tasks')
  const other = useWait(name)
  return other && waits(names[other].running)
}

/** The five ways out, and what still works after those that end something at Cognito. */
export function SignOutCard({ progress }: { readonly progress: Progress }) {
  const { signOut: texts } = useMessages('tasks')
  const { sentences } = useMessages('app').separators
  const session = useSession()
  const hasHostedUi = useSessionState(({ connection }) => hostedUiOrigin(connection) !== null)
  const ended = useTasksState((state) => state.ended)
  const failedPartly = useTask('all')?.at === 'failed'
  const { tokens } = progress
  const { unavailable } = texts
  const waits = { revoke: useReason('revoke'), everywhere: useReason('everywhere'), all: useReason('all') }
  return (
    <Panel>
      <p className="small muted">{texts.about}</p>
      <ul className="sign-out-kinds">
        <SignOutKind kind="here" />
        <SignOutKind
          kind="revoke"
          act={() => void session.runTask('revoke')}
          unavailable={
            tokens === null
              ? unavailable.noTokens
              : tasks.revoke.isPossible(progress)
                ? waits.revoke
                : unavailable.revoke
          }
        />
        <SignOutKind
          kind="everywhere"
          act={() => void session.runTask('everywhere')}
          unavailable={
            tokens === null
              ? unavailable.noTokens
              : allowsGlobalSignOut(tokens)
                ? waits.everywhere
                : unavailable.everywhere
          }
        />
        <SignOutKind
          kind="hosted-ui"
          act={session.signOutOfHostedUi}
          unavailable={hasHostedUi ? null : unavailable['hosted-ui']}
        />
        <SignOutKind kind="all" act={() => void session.runTask('all')} unavailable={waits.all} />
      </ul>
      <TaskNote task="revoke" />
      <TaskNote task="everywhere" />
      <TaskNote task="all" />
      <p role="status">{ended.map((kind) => texts.ended[kind]).join(sentences)}</p>
      {failedPartly && <p>{texts.partly}</p>}
      {ended.length > 0 && <StillWorks progress={progress} />}
    </Panel>
  )
}
