import { useState } from 'react'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { PasswordInput } from '../../parts/text-fields.tsx'
import { TaskForm } from '../../tasks/task-form.tsx'
import { useTask } from '../../tasks/use-tasks.ts'

/** Another password in place of the current one. */
export function PasswordPart({ username }: { readonly username: string }) {
  const { own: texts } = useMessages('account')
  const { userPool: fields } = useMessages('signInForms')
  const { NEW_PASSWORD_REQUIRED: passwords } = useMessages('challenges')
  const session = useSession()
  const isChanged = useTask('change-password')?.at === 'done'
  const [before, setBefore] = useState('')
  const [after, setAfter] = useState('')
  const [checked, setChecked] = useState(false)
  const change = async () => {
    setChecked(true)
    if (before === '' || after === '' || !(await session.runTask('change-password', { before, after }))) return
    setBefore('')
    setAfter('')
    setChecked(false)
  }
  return (
    <>
      <h3 className="facts-title">{texts.password}</h3>
      <TaskForm task="change-password" button={texts.change} onSubmit={() => void change()}>
        <input type="text" autoComplete="username" value={username} readOnly hidden />
        <PasswordInput
          label={texts.before}
          autoComplete="current-password"
          value={before}
          error={checked && !before && fields.passwordMissing}
          onChange={(event) => setBefore(event.currentTarget.value)}
        />
        <PasswordInput
          label={passwords.field}
          description={passwords.rules}
          autoComplete="new-password"
          value={after}
          error={checked && !after && passwords.missing}
          onChange={(event) => setAfter(event.currentTarget.value)}
        />
        <p role="status" className="small">
          {isChanged && texts.changed}
        </p>
      </TaskForm>
    </>
  )
}
