import { useState } from 'react'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { type AttributeRow, AttributeRows, filledRows } from '../../fields/attribute-rows.tsx'
import { PasswordInput, TextInput } from '../../parts/text-fields.tsx'
import { TypedNote } from '../typed-note.tsx'
import { AccountForm } from './account-form.tsx'
import type { TypedProps } from './typed-props.ts'

/** A new user. Which attributes the user pool requires is not told before it refuses. */
export function SignUpForm({ typed, onTyped }: TypedProps) {
  const { signUp: texts, create } = useMessages('account')
  const { userPool: fields } = useMessages('signInForms')
  const { NEW_PASSWORD_REQUIRED: passwords } = useMessages('challenges')
  const { sentences } = useMessages('app').separators
  const session = useSession()
  const [rows, setRows] = useState<readonly AttributeRow[]>([{ name: 'email', value: '' }])
  const [checked, setChecked] = useState(false)
  const { username, password } = typed
  const submit = () => {
    setChecked(true)
    const attributes = filledRows(rows)
    if (username && attributes) void session.runTask('sign-up', { username, password, attributes }, typed)
  }
  return (
    <AccountForm title={create} about={texts.about} button={create} task="sign-up" onSubmit={submit}>
      <TextInput
        label={fields.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={username}
        error={checked && !username && fields.usernameMissing}
        onChange={(event) => onTyped({ username: event.currentTarget.value })}
      />
      <TypedNote text={username} />
      <PasswordInput
        label={fields.password}
        description={passwords.rules + sentences + texts.passwordAbout}
        autoComplete="new-password"
        value={password}
        onChange={(event) => onTyped({ password: event.currentTarget.value })}
      />
      <TypedNote text={password} />
      <AttributeRows rows={rows} isChecked={checked} onRows={setRows} />
    </AccountForm>
  )
}
