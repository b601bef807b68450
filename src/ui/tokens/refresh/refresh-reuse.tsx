import { refusesWhatWasSent } from '../../../session/tasks/refusals.ts'
import type { Refresh } from '../../../session/tasks/task-results.ts'
import { graceLeft, longestGraceSeconds, secondsSince } from '../../../token/refresh-lifetime.ts'
import { useMessages } from '../../context/messages.ts'
import { useServicesNow } from '../../context/use-clock-difference.ts'
import { useSession } from '../../context/use-session.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { useTask, useTasksState } from '../../tasks/use-tasks.ts'

/** The refresh token that rotation replaced, to be tried within the grace period and after it. */
export function RefreshReuse({ refresh }: { readonly refresh: Refresh }) {
  const { reuse: texts } = useMessages('tasks').refresh
  const session = useSession()
  const task = useTask('reuse-refresh-token')
  const isTried = useTasksState((state) => state.reuse?.replacedBy === refresh)
  const left = graceLeft(refresh.at, useServicesNow())
  // A refusal is an answer here, not a trouble, and then nothing is left of the grace period.
  const isRefused = task?.at === 'failed' && refusesWhatWasSent(task.problem)
  return (
    <section aria-labelledby="replaced-refresh-token">
      <h3 className="facts-title" id="replaced-refresh-token">
        {texts.title}
      </h3>
      <p className="small muted">{texts.about}</p>
      {!(isTried && isRefused) && <p>{left > 0 ? texts.left(left) : texts.over}</p>}
      <div className="task">
        <TaskButton task="reuse-refresh-token" onClick={() => void session.runTask('reuse-refresh-token')}>
          {texts.button}
        </TaskButton>
      </div>
      {!isRefused && <TaskNote task="reuse-refresh-token" />}
      <ReuseOutcome refresh={refresh} />
    </section>
  )
}

/** What the service said, and what follows for the grace period. */
function ReuseOutcome({ refresh }: { readonly refresh: Refresh }) {
  const { reuse: texts } = useMessages('tasks').refresh
  const reuse = useTasksState((state) => state.reuse)
  const task = useTask('reuse-refresh-token')
  const isOfThis = reuse?.replacedBy === refresh
  const seconds = reuse ? secondsSince(refresh.at, reuse.at) : 0
  const refusal = isOfThis && task?.at === 'failed' && refusesWhatWasSent(task.problem) ? task.problem : null
  return (
    <div role="status">
      {isOfThis && task?.at === 'done' && (
        <p>{(seconds < longestGraceSeconds ? texts.accepted : texts.acceptedLate)(seconds)}</p>
      )}
      {refusal && (
        <p>
          {texts.refused(seconds)} {texts.refusedBecause}{' '}
          <q className="mono">
            <ForeignText text={[refusal.code, refusal.message].filter(Boolean).join(': ')} />
          </q>
        </p>
      )}
    </div>
  )
}
