import { useMessages } from '../../context/messages.ts'
import { PasswordInput } from '../../parts/text-fields.tsx'
import { TypedNote } from '../typed-note.tsx'

interface PasswordFieldProps {
  readonly username: string
  readonly password: string
  readonly disabled: boolean
  readonly isMissing: boolean
  readonly onPassword: (password: string) => void
}

/** For a password that the user has; password managers find the user name beside it. */
export function PasswordField({ username, password, disabled, isMissing, onPassword }: PasswordFieldProps) {
  const { password: texts } = useMessages('challenges')
  return (
    <>
      <input type="text" autoComplete="username" value={username} readOnly hidden />
      <PasswordInput
        label={texts.field}
        autoComplete="current-password"
        value={password}
        disabled={disabled}
        error={isMissing && texts.missing}
        onChange={(event) => onPassword(event.currentTarget.value)}
      />
      <TypedNote text={password} />
    </>
  )
}
