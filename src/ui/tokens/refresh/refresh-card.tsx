import type { Progress } from '../../../session/sign-in/journey.ts'
import { refreshesThrough } from '../../../session/tasks/refresh.ts'
import { tasks } from '../../../session/tasks/table.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { Card } from '../../parts/step.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { useTask, useTasksState } from '../../tasks/use-tasks.ts'
import { ClaimChanges } from './claim-changes.tsx'
import { RefreshLifetime } from './refresh-lifetime.tsx'
import { RefreshReuse } from './refresh-reuse.tsx'
import '../../tasks/facts.css'

/** Fresh tokens for the refresh token, and what is different in them. */
export function RefreshCard({ progress }: { readonly progress: Progress }) {
  const { refresh: texts } = useMessages('tasks')
  const { sentences } = useMessages('app').separators
  const session = useSession()
  const refresh = useTasksState((state) => state.refresh)
  const running = useTask('refresh')?.at === 'running'
  if (!tasks.refresh.isPossible(progress)) {
    return (
      <Card title={texts.title}>
        <p className="small muted">{texts.impossible}</p>
      </Card>
    )
  }
  return (
    <Card title={texts.title}>
      <p className="small muted">{texts.about[refreshesThrough(progress)]}</p>
      <div className="task">
        <TaskButton task="refresh" onClick={() => void session.runTask('refresh')}>
          {texts.button}
        </TaskButton>
      </div>
      <TaskNote task="refresh" />
      {refresh && !running && (
        <div className="refreshed">
          <p role="status">{[texts.done(refresh.by), refresh.rotated ? texts.rotated : texts.kept].join(sentences)}</p>
          <ClaimChanges token={texts.idToken} before={refresh.before.idToken} after={refresh.after.idToken} open />
          <ClaimChanges
            token={texts.accessToken}
            before={refresh.before.accessToken}
            after={refresh.after.accessToken}
          />
          {refresh.rotated && <RefreshReuse refresh={refresh} />}
        </div>
      )}
      {progress.tokens && <RefreshLifetime tokens={progress.tokens} />}
    </Card>
  )
}
