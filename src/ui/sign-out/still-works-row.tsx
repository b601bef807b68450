import type { HeldCredentials } from '../../credentials/aws-credentials.ts'
import { isOver } from '../../session/tasks/sign-out.ts'
import type { Task, Thing, TriableThing } from '../../session/tasks/task-state.ts'
import { useDetailMessages } from '../detail-messages.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { useNow } from '../parts/use-now.ts'
import { TaskButton } from '../tasks/task-button.tsx'
import { useAfterwards, useTask } from '../tasks/use-tasks.ts'

interface StillWorksRowProps {
  readonly thing: Thing
  readonly credentials: HeldCredentials | null
}

/** One thing that was issued: what to expect of it, a button to try, and what came of that. */
export function StillWorksRow({ thing, credentials }: StillWorksRowProps) {
  const { works: texts } = useDetailMessages().afterwards.signOut
  const { name, where, expected } = texts.things[thing]
  return (
    <tr>
      <th scope="row">
        {name} <span className="small muted">{where}</span>
      </th>
      <td data-label={texts.columns.expected}>{expected}</td>
      <td data-label={texts.columns.found} className="tried" aria-live="polite">
        {thing === 'cookie' ? (
          <span className="muted">{texts.cannot}</span>
        ) : (
          <Trial thing={thing} expires={thing === 'credentials' ? (credentials?.expires ?? null) : null} />
        )}
      </td>
    </tr>
  )
}

interface TrialProps {
  readonly thing: TriableThing
  /** Epoch milliseconds; what has ended by itself is not tried any more. */
  readonly expires: number | null
}

function Trial({ thing, expires }: TrialProps) {
  const { works: texts } = useDetailMessages().afterwards.signOut
  const afterwards = useAfterwards()
  const task = useTask(`try-${thing}`)
  const now = useNow() + afterwards.clockDifference()
  if (isOver(expires, now)) return <span className="chip">{texts.expired}</span>
  return (
    <>
      <Outcome task={task} />
      <TaskButton task={`try-${thing}`} onClick={() => void afterwards.tryThing(thing)}>
        {texts.things[thing].button}
      </TaskButton>
    </>
  )
}

/**
 * What came of a try. That something works is no good news here, and that it is refused no bad: the chips have no
 * colour. What went wrong otherwise is told under the table.
 */
function Outcome({ task }: { readonly task: Task | undefined }) {
  const { works: texts } = useDetailMessages().afterwards.signOut
  if (task?.at === 'done') return <span className="chip">{texts.works}</span>
  if (task?.at !== 'failed') return <span className="muted small">{texts.untried}</span>
  if (task.problem.kind !== 'refused') return <span className="chip">{texts.failed}</span>
  return (
    <>
      <span className="chip">{texts.refused}</span>
      <q className="mono">
        <ForeignText text={task.problem.message || task.problem.code} />
      </q>
    </>
  )
}
