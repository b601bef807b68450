import { useState } from 'react'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { SentCodeField } from '../../fields/sent-code-field.tsx'
import { TotpSecret } from '../../fields/totp-secret.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'
import { TaskForm } from '../../tasks/task-form.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { useTasksState } from '../../tasks/use-tasks.ts'

/** Sets up an authenticator app, in place of one that there may be. */
export function TotpForm({ username }: { readonly username: string }) {
  const { own: texts } = useMessages('account')
  const session = useSession()
  const secret = useTasksState(({ selfService }) => selfService.totpSecret)
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const finish = async () => {
    setChecked(true)
    if (code === '' || !(await session.runTask('finish-totp', code))) return
    setCode('')
    setChecked(false)
  }
  return (
    <>
      <div className="task">
        <TaskButton task="start-totp" onClick={() => void session.runTask('start-totp')}>
          {texts.startTotp}
        </TaskButton>
      </div>
      <TaskNote task="start-totp" takesFocus />
      {secret && (
        <TaskForm task="finish-totp" button={texts.finishTotp} onSubmit={() => void finish()}>
          <p className="small muted">{texts.totpAbout}</p>
          <TotpSecret username={username} secret={secret} />
          <SentCodeField wanted={{ secret }} code={code} isMissing={checked && code === ''} onCode={setCode} />
        </TaskForm>
      )}
    </>
  )
}
