import type { Progress } from '../../session/sign-in/journey.ts'
import { type TriableThing, things } from '../../session/tasks/task-state.ts'
import { useDetailMessages } from '../detail-messages.ts'
import { TaskNote } from '../tasks/task-note.tsx'
import { useTask } from '../tasks/use-tasks.ts'
import { StillWorksRow } from './still-works-row.tsx'

/** What was issued and may still work: what to expect at AWS, and what a try shows. */
export function StillWorks({ progress }: { readonly progress: Progress }) {
  const { works: texts } = useDetailMessages().afterwards.signOut
  const held = {
    'id-token': progress.identityId !== null,
    'access-token': progress.tokens !== null,
    refresh: progress.tokens?.refreshToken != null,
    credentials: progress.credentials !== null,
    cookie: progress.signInMethod === 'hosted-ui',
  }
  const rows = things.filter((thing) => held[thing])
  return (
    <>
      <h3 className="facts-title" id="still-works">
        {texts.title}
      </h3>
      <p className="small muted">{texts.about}</p>
      <table className="facts still-works" aria-labelledby="still-works">
        <thead>
          <tr>
            <th scope="col">{texts.columns.thing}</th>
            <th scope="col">{texts.columns.expected}</th>
            <th scope="col">{texts.columns.found}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((thing) => (
            <StillWorksRow key={thing} thing={thing} credentials={progress.credentials} />
          ))}
        </tbody>
      </table>
      {rows.map((thing) => thing !== 'cookie' && <Trouble key={thing} thing={thing} />)}
    </>
  )
}

/** A refusal is an answer and stands in the table; anything else is a trouble like any other. */
function Trouble({ thing }: { readonly thing: TriableThing }) {
  const task = useTask(`try-${thing}`)
  if (task?.at === 'failed' && task.problem.kind === 'refused') return null
  return <TaskNote task={`try-${thing}`} />
}
