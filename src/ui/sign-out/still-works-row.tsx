import type { IssuedCredentials } from '../../credentials/aws-credentials.ts'
import { hasExpired } from '../../credentials/time-left.ts'
import { openSignInWindow } from '../../session/sign-in/window/sign-in-window.ts'
import { type Artifact, refusalOf } from '../../session/tasks/probes.ts'
import type { TaskStatus } from '../../session/tasks/task-state.ts'
import { useMessages } from '../context/messages.ts'
import { useServicesNow } from '../context/use-clock-difference.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { TaskButton } from '../tasks/task-button.tsx'
import { useTask } from '../tasks/use-tasks.ts'

interface StillWorksRowProps {
  readonly artifact: Artifact
  readonly credentials: IssuedCredentials | null
}

/** One artifact that was issued: what to expect of it, a button to try, and what came of that. */
export function StillWorksRow({ artifact, credentials }: StillWorksRowProps) {
  const { works: texts } = useMessages('tasks').signOut
  const { name, where, expected } = texts.artifacts[artifact]
  return (
    <tr>
      <th scope="row">
        {name} <span className="small muted">{where}</span>
      </th>
      <td data-label={texts.columns.expected}>{expected}</td>
      <td data-label={texts.columns.found} className="tried" aria-live="polite">
        <Trial artifact={artifact} expires={artifact === 'credentials' ? (credentials?.expires ?? null) : null} />
      </td>
    </tr>
  )
}

interface TrialProps {
  readonly artifact: Artifact
  /** Epoch milliseconds; what has ended by itself is not tried any more. */
  readonly expires: number | null
}

function Trial({ artifact, expires }: TrialProps) {
  const { works: texts } = useMessages('tasks').signOut
  const session = useSession()
  const stepByStep = useSessionState((state) => state.stepByStep)
  const task = useTask(`probe-${artifact}`)
  const now = useServicesNow()
  if (hasExpired(expires, now)) return <span className="chip">{texts.expired}</span>
  return (
    <>
      <Outcome task={task} />
      <TaskButton
        task={`probe-${artifact}`}
        onClick={() =>
          artifact === 'cookie'
            ? void session.runTask('probe-cookie', openSignInWindow(window, stepByStep))
            : void session.runTask(`probe-${artifact}`)
        }
      >
        {texts.artifacts[artifact].button}
      </TaskButton>
    </>
  )
}

/**
 * What came of a try. That something works is no good news here, and that it is refused no bad: the chips have no
 * colour. Other errors are shown under the table.
 */
function Outcome({ task }: { readonly task: TaskStatus | undefined }) {
  const { works: texts } = useMessages('tasks').signOut
  if (task?.at === 'done') return <span className="chip">{texts.works}</span>
  if (task?.at !== 'failed') return <span className="muted small">{texts.untried}</span>
  const refusal = refusalOf(task.problem)
  if (refusal === null) return <span className="chip">{texts.failed}</span>
  return (
    <>
      <span className="chip">{texts.refused}</span>
      <q className="mono">
        <ForeignText text={refusal} />
      </q>
    </>
  )
}
