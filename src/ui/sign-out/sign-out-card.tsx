import { hostedUiOrigin } from '../../connection/connection.ts'
import type { Progress } from '../../session/sign-in/journey.ts'
import { allowsSelfService } from '../../session/tasks/sign-out.ts'
import { type TaskName, tasks } from '../../session/tasks/table.ts'
import type { RemoteSignOut } from '../../session/tasks/task-results.ts'
import { LeavingNote } from '../context/leaving-note.tsx'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { Button } from '../parts/button.tsx'
import { Panel } from '../parts/step.tsx'
import { TaskButton } from '../tasks/task-button.tsx'
import { TaskNote } from '../tasks/task-note.tsx'
import { useTask, useTasksState, useWait } from '../tasks/use-tasks.ts'
import { OtherTab } from './other-tab.tsx'
import { SessionsCard } from './sessions/sessions-card.tsx'
import { SignOutKind } from './sign-out-kind.tsx'
import { SignOutTable } from './sign-out-table.tsx'
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
  const session = useSession()
  const hasHostedUi = useSessionState(({ connection }) => hostedUiOrigin(connection) !== null)
  const hasEnded = useTasksState((state) => state.ended.length > 0 || state.trials !== undefined)
  const failedPartly = useTask('all')?.at === 'failed'
  const { tokens } = progress
  const { unavailable } = texts
  const waits = { revoke: useReason('revoke'), everywhere: useReason('everywhere'), all: useReason('all') }
  return (
    <>
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
          >
            {tasks['revoke-linked'].isPossible(progress) && <LinkedSessions />}
            <RemoteOutcome kind="revoke" />
          </SignOutKind>
          <SignOutKind
            kind="everywhere"
            act={() => void session.runTask('everywhere')}
            unavailable={
              tokens === null
                ? unavailable.noTokens
                : allowsSelfService(tokens)
                  ? waits.everywhere
                  : unavailable.everywhere
            }
          >
            <RemoteOutcome kind="everywhere" />
          </SignOutKind>
          <SignOutKind
            kind="hosted-ui"
            act={session.signOutOfHostedUi}
            unavailable={hasHostedUi ? null : unavailable['hosted-ui']}
          >
            {hasHostedUi && <LeavingNote />}
          </SignOutKind>
          <SignOutKind kind="all" act={() => void session.runTask('all')} unavailable={waits.all}>
            <TaskNote task="all" />
            {failedPartly && (
              <>
                <p>{texts.partly}</p>
                <Button size="xs" variant="default" onClick={session.signOutOfHostedUi}>
                  {texts.anyway}
                </Button>
              </>
            )}
          </SignOutKind>
        </ul>
        <OtherTab progress={progress} />
        {hasEnded && <StillWorks progress={progress} />}
        <SignOutTable />
      </Panel>
      {tokens && <SessionsCard />}
    </>
  )
}

/** Ends the session of managed login that this sign-in came through, with it. */
function LinkedSessions() {
  const { signOut: texts } = useMessages('tasks')
  const session = useSession()
  return (
    <>
      <p className="small muted">{texts.linkedAbout}</p>
      <div className="task">
        <TaskButton task="revoke-linked" onClick={() => void session.runTask('revoke-linked')}>
          {texts.linked}
        </TaskButton>
      </div>
      <TaskNote task="revoke-linked" />
    </>
  )
}

/** What came of a sign-out at Cognito, where its button was pressed. */
function RemoteOutcome({ kind }: { readonly kind: RemoteSignOut }) {
  const { signOut: texts } = useMessages('tasks')
  const hasEnded = useTasksState((state) => state.ended.includes(kind))
  return (
    <>
      <TaskNote task={kind} />
      <p role="status">{hasEnded && texts.ended[kind]}</p>
    </>
  )
}
