import { useState } from 'react'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { TextInput } from '../../parts/text-fields.tsx'
import { TypedNote } from '../typed-note.tsx'
import { AccountForm } from './account-form.tsx'

/** Whose password is forgotten. */
export function ForgottenForm({ username: known }: { readonly username: string }) {
  const { forgotten: texts, forgot } = useMessages('account')
  const { userPool: fields } = useMessages('signInForms')
  const session = useSession()
  const [username, setUsername] = useState(known)
  const [checked, setChecked] = useState(false)
  const submit = () => {
    setChecked(true)
    if (username) void session.runTask('forgotten-password', username)
  }
  return (
    <AccountForm title={forgot} about={texts.about} button={texts.button} task="forgotten-password" onSubmit={submit}>
      <TextInput
        label={fields.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        value={username}
        error={checked && !username && fields.usernameMissing}
        onChange={(event) => setUsername(event.currentTarget.value)}
      />
      <TypedNote text={username} />
    </AccountForm>
  )
}
