import { useState } from 'react'
import type { Progress } from '../../session/sign-in/journey.ts'
import { type Artifact, artifacts, refusalOf } from '../../session/tasks/probes.ts'
import { tasks } from '../../session/tasks/table.ts'
import { useMessages } from '../context/messages.ts'
import { useSession } from '../context/use-session.ts'
import { WaitingButton } from '../parts/waiting-button.tsx'
import { TaskNote } from '../tasks/task-note.tsx'
import { useTask } from '../tasks/use-tasks.ts'
import { StillWorksRow } from './still-works-row.tsx'

/** What was issued and may still work: what to expect at AWS, and what a try shows. */
export function StillWorks({ progress }: { readonly progress: Progress }) {
  const { works: texts } = useMessages('tasks').signOut
  const session = useSession()
  const rows = artifacts.filter((artifact) => tasks[`probe-${artifact}`].isPossible(progress))
  const [isTrying, setTrying] = useState(false)

  /**
   * One after the other: a refresh may use up the token that another try would show. The cookie's window wants a press
   * of its own.
   */
  async function tryAll() {
    setTrying(true)
    for (const artifact of rows) if (artifact !== 'cookie') await session.runTask(`probe-${artifact}`)
    setTrying(false)
  }

  return (
    <>
      <h3 className="facts-title" id="still-works">
        {texts.title}
      </h3>
      <p className="small muted">{texts.about}</p>
      <table className="facts still-works" aria-labelledby="still-works">
        <thead>
          <tr>
            <th scope="col">{texts.columns.artifact}</th>
            <th scope="col">{texts.columns.expected}</th>
            <th scope="col">{texts.columns.found}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((artifact) => (
            <StillWorksRow key={artifact} artifact={artifact} credentials={progress.credentials} />
          ))}
        </tbody>
      </table>
      <div className="task">
        <WaitingButton size="xs" variant="default" waits={isTrying} onClick={() => void tryAll()}>
          {texts.all}
        </WaitingButton>
      </div>
      {rows.map((artifact) => (
        <Trouble key={artifact} artifact={artifact} />
      ))}
    </>
  )
}

/** A refusal is an answer and stands in the table; anything else is a trouble like any other. */
function Trouble({ artifact }: { readonly artifact: Artifact }) {
  const task = useTask(`probe-${artifact}`)
  if (task?.at === 'failed' && refusalOf(task.problem) !== null) return null
  return <TaskNote task={`probe-${artifact}`} />
}
