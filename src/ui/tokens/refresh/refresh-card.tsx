import type { Progress } from '../../../session/sign-in/journey.ts'
import { isRefreshable, refreshesThrough } from '../../../session/tasks/renewal.ts'
import { useDetailMessages } from '../../detail-messages.ts'
import { useMessages } from '../../messages.ts'
import { Card } from '../../parts/step.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { useAfterState, useAfterwards, useTask } from '../../tasks/use-tasks.ts'
import { ClaimChanges } from './claim-changes.tsx'
import '../../tasks/facts.css'

/** Fresh tokens for the refresh token, and what is different in them. */
export function RefreshCard({ progress }: { readonly progress: Progress }) {
  const { refresh: texts } = useDetailMessages().afterwards
  const { sentences } = useMessages().app.separators
  const afterwards = useAfterwards()
  const refresh = useAfterState((state) => state.refresh)
  const running = useTask('refresh')?.at === 'running'
  if (!isRefreshable(progress.tokens)) {
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
        <TaskButton task="refresh" onClick={() => void afterwards.refresh()}>
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
        </div>
      )}
    </Card>
  )
}
