import { useState } from 'react'
import type { AccountStep } from '../../../session/tasks/account/account-step.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { SentCodeField } from '../../fields/sent-code-field.tsx'
import { TaskButton } from '../../tasks/task-button.tsx'
import { TaskNote } from '../../tasks/task-note.tsx'
import { useTask } from '../../tasks/use-tasks.ts'
import { AccountForm } from './account-form.tsx'
import type { TypedProps } from './typed-props.ts'

interface ConfirmFormProps extends TypedProps {
  readonly step: Extract<AccountStep, { readonly at: 'confirming' }>
}

/** The code that confirms a sign-up, or another one. */
export function ConfirmForm({ step, typed, onTyped }: ConfirmFormProps) {
  const { confirm: texts, sent } = useMessages('account')
  const { sentences } = useMessages('app').separators
  const session = useSession()
  const [code, setCode] = useState('')
  const [checked, setChecked] = useState(false)
  const resent = useTask('resend-code')?.at === 'done'
  const { username, delivery } = step
  const submit = async () => {
    setChecked(true)
    if (code === '' || !(await session.runTask('confirm-sign-up', code, typed))) return
    if (typed.username !== username) onTyped({ username, password: '' })
  }
  const sentTo = delivery ? sent(delivery.destination, delivery.medium) : texts.earlier
  return (
    <AccountForm
      title={texts.title}
      about={texts.about(username) + sentences + sentTo}
      button={texts.button}
      task="confirm-sign-up"
      onSubmit={() => void submit()}
    >
      <SentCodeField
        wanted={{ username }}
        code={code}
        isMissing={checked && code === ''}
        onCode={setCode}
        beside={
          <TaskButton task="resend-code" onClick={() => void session.runTask('resend-code')}>
            {texts.resend}
          </TaskButton>
        }
      />
      <p role="status" className="small muted">
        {resent && sentTo}
      </p>
      <TaskNote task="resend-code" takesFocus />
    </AccountForm>
  )
}
