import { useState } from 'react'
import { visible } from '../../../text/visible.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { Button } from '../../parts/button.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'

/** Deletes the user by a second press. */
export function DeletionPart({ username }: { readonly username: string }) {
  const { own: texts } = useMessages('account')
  const session = useSession()
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <h3 className="facts-title">{texts.remove}</h3>
      <p className="small muted">{texts.removeAbout}</p>
      <div className="task">
        <Button size="xs" variant="default" onClick={() => setAsked(!isAsked)}>
          {isAsked ? texts.keep : texts.remove}
        </Button>
        {isAsked && (
          <TaskButton task="delete-user" onClick={() => void session.runTask('delete-user')}>
            {texts.removeNow(visible(username))}
          </TaskButton>
        )}
      </div>
      <TaskNote task="delete-user" takesFocus />
    </>
  )
}
