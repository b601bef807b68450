import type { UserSession } from '../../../cognito/user-pool/sessions.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { useFirst } from '../../excerpts/use-first.tsx'
import { FoldedCard } from '../../tasks/folded-card.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { useTasksState } from '../../tasks/use-tasks.ts'
import { SessionEntry } from './session-entry.tsx'
import '../../tasks/entries.css'

/** Where the user is signed in, to be ended one by one. */
export function SessionsCard() {
  const texts = useMessages('sessions')
  const session = useSession()
  const sessions = useTasksState((state) => state.sessions)
  return (
    <FoldedCard title={texts.title}>
      <p className="small muted">{texts.about}</p>
      <div className="task">
        <TaskButton task="list-sessions" onClick={() => void session.runTask('list-sessions')}>
          {sessions ? texts.again : texts.list}
        </TaskButton>
      </div>
      <TaskNote task="list-sessions" />
      <TaskNote task="revoke-session" />
      {sessions && <SessionList sessions={sessions} />}
    </FoldedCard>
  )
}

function SessionList({ sessions }: { readonly sessions: readonly UserSession[] }) {
  const texts = useMessages('sessions')
  const { sentences } = useMessages('app').separators
  const [first, more] = useFirst(sessions)
  return (
    <>
      <p role="status" className="small">
        {[texts.count(sessions.length), texts.delay].join(sentences)}
      </p>
      <ul className="entries">
        {first.map((each) => (
          <SessionEntry key={each.id} entry={each} />
        ))}
      </ul>
      {more}
    </>
  )
}
