import { useState } from 'react'
import type { PasswordChallengeName } from '../../../cognito/challenges/challenge.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { ReadLocal } from '../../fields/read-local.tsx'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeFrame } from './challenge-frame.tsx'
import { PasswordField } from './password-field.tsx'

/** Answers PASSWORD and PASSWORD_SRP, the first factors of USER_AUTH that want the password. */
export function PasswordForm<Name extends PasswordChallengeName>({ challenge, disabled }: ChallengeFormProps<Name>) {
  const { [challenge.name]: texts } = useMessages('challenges')
  const session = useSession()
  const [password, setPassword] = useState('')
  const [checked, setChecked] = useState(false)
  const submit = () => {
    setChecked(true)
    if (password !== '') void session.answer({ name: challenge.name, password })
  }
  return (
    <ChallengeFrame
      title={texts.title}
      about={texts.about(challenge.username)}
      disabled={disabled}
      onAnswer={submit}
      beside={
        <ReadLocal
          kind="password"
          read={(local) => local.password(challenge.username)}
          disabled={disabled}
          onRead={setPassword}
        />
      }
    >
      <PasswordField
        username={challenge.username}
        password={password}
        disabled={disabled}
        isMissing={checked && password === ''}
        onPassword={setPassword}
      />
    </ChallengeFrame>
  )
}
