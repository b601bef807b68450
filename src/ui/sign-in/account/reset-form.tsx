import { useState } from 'react'
import type { AccountStep } from '../../../session/tasks/account/account-step.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { SentCodeField } from '../../fields/sent-code-field.tsx'
import { PasswordInput } from '../../parts/text-fields.tsx'
import { TypedNote } from '../typed-note.tsx'
import { AccountForm } from './account-form.tsx'
import type { TypedProps } from './typed-props.ts'

interface ResetFormProps extends Pick<TypedProps, 'onTyped'> {
  readonly step: Extract<AccountStep, { readonly at: 'resetting' }>
}

/** The code, and the password that is to be from now on; the sign-in then begins with it. */
export function ResetForm({ step, onTyped }: ResetFormProps) {
  const { reset: texts, sent } = useMessages('account')
  const { NEW_PASSWORD_REQUIRED: passwords } = useMessages('challenges')
  const { sentences } = useMessages('app').separators
  const session = useSession()
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const [checked, setChecked] = useState(false)
  const { username, delivery } = step
  const submit = async () => {
    setChecked(true)
    if (code === '' || password === '') return
    if (await session.runTask('reset-password', { code, password })) onTyped({ username, password })
  }
  return (
    <AccountForm
      title={texts.title}
      about={sent(delivery.destination, delivery.medium) + sentences + texts.about(username)}
      button={texts.button}
      task="reset-password"
      onSubmit={() => void submit()}
    >
      <SentCodeField wanted={{ username }} code={code} isMissing={checked && code === ''} onCode={setCode} />
      <input type="text" autoComplete="username" value={username} readOnly hidden />
      <PasswordInput
        label={passwords.field}
        description={passwords.rules}
        autoComplete="new-password"
        value={password}
        error={checked && !password && passwords.missing}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <TypedNote text={password} />
    </AccountForm>
  )
}
