import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { Moment } from '../secret/moment.tsx'
import { TaskButton } from '../tasks/task-button.tsx'
import { TaskNote } from '../tasks/task-note.tsx'
import { useTasksState } from '../tasks/use-tasks.ts'
import '../tasks/facts.css'

/** Renews the credentials on request, or automatically before they expire; the old ones stay until then. */
export function Renewal() {
  const { renewal: texts } = useMessages('tasks')
  const session = useSession()
  const automatic = useTasksState((state) => state.automatic)
  const renewed = useTasksState((state) => state.renewed)
  const stopped = useTasksState((state) => state.stopped)
  const isDone = useSessionState(({ journey }) => journey.at === 'done')
  if (!isDone) return null
  return (
    <>
      <div className="task">
        <TaskButton task="renew" onClick={() => void session.runTask('renew')}>
          {texts.button}
        </TaskButton>
        <label>
          <input
            type="checkbox"
            aria-describedby="renewal-about"
            checked={automatic}
            onChange={(event) => session.renewAutomatically(event.currentTarget.checked)}
          />
          {texts.automatic}
        </label>
        {renewed !== null && (
          <span className="small muted" role="status">
            {texts.renewed} <Moment at={renewed} />
          </span>
        )}
      </div>
      <p className="small muted" id="renewal-about">
        {texts.about}
      </p>
      <TaskNote task="renew" />
      {stopped && <p className="small">{texts.stopped}</p>}
    </>
  )
}
