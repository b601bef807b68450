import { useState } from 'react'
import type { Attributes } from '../../../cognito/user-pool/get-user.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { type AttributeRow, AttributeRows, filledRows } from '../../fields/attribute-rows.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'
import { TaskForm } from '../../tasks/task-form.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { useTasksState } from '../../tasks/use-tasks.ts'
import { AttributeList } from '../scopes/attribute-list.tsx'
import { VerificationForm } from './verification-form.tsx'

const empty: readonly AttributeRow[] = [{ name: '', value: '' }]

/** The user's attributes: shown, changed, and verified where they are addresses. */
export function AttributesPart({ username }: { readonly username: string }) {
  const { own: texts } = useMessages('account')
  const session = useSession()
  const shown: Attributes | undefined = useTasksState(({ answers }) => answers['get-user'])
  const [rows, setRows] = useState(empty)
  const [checked, setChecked] = useState(false)
  const update = async () => {
    setChecked(true)
    const attributes = filledRows(rows)
    if (!attributes?.length || !(await session.runTask('update-attributes', attributes))) return
    setRows(empty)
    setChecked(false)
  }
  return (
    <>
      <h3 className="facts-title">{texts.attributes}</h3>
      <div className="task">
        <TaskButton task="read-attributes" onClick={() => void session.runTask('read-attributes')}>
          {texts.read}
        </TaskButton>
      </div>
      <TaskNote task="read-attributes" takesFocus />
      {shown && <AttributeList attributes={shown} />}
      <p className="small muted">{texts.updateAbout}</p>
      <TaskForm task="update-attributes" button={texts.update} onSubmit={() => void update()}>
        <AttributeRows rows={rows} isChecked={checked} onRows={setRows} />
      </TaskForm>
      <VerificationForm username={username} />
    </>
  )
}
