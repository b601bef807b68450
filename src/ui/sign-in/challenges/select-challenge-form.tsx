import { useState } from 'react'
import { lazyModule } from '../../../loading/lazy-module.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { ReadLocal } from '../../fields/read-local.tsx'
import { lazyPart } from '../../parts/lazy-part.tsx'
import type { ChallengeFormProps } from './challenge-form-props.ts'
import { ChallengeFrame } from './challenge-frame.tsx'
import { ChoiceFieldset } from './choice-fieldset.tsx'
import { PasswordField } from './password-field.tsx'

const PasskeyConditions = lazyPart(
  lazyModule(() => import('../../passkeys/conditions.tsx')),
  (module) => module.PasskeyConditions,
)

const withPassword: readonly string[] = ['PASSWORD', 'PASSWORD_SRP']

/** Answers SELECT_CHALLENGE: the first factor, and with it the password where it wants one. */
export function SelectChallengeForm({ challenge, disabled }: ChallengeFormProps<'SELECT_CHALLENGE'>) {
  const { [challenge.name]: texts } = useMessages('challenges')
  const session = useSession()
  const { username, available } = challenge
  const [choice, setChoice] = useState(available[0] ?? '')
  const [password, setPassword] = useState('')
  const [checked, setChecked] = useState(false)
  const isMissing = withPassword.includes(choice) && password === ''
  const submit = () => {
    setChecked(true)
    if (!isMissing) void session.answer({ name: challenge.name, choice, password })
  }
  return (
    <ChallengeFrame
      title={texts.title}
      about={texts.about(username)}
      disabled={disabled || choice === ''}
      onAnswer={submit}
      beside={
        withPassword.includes(choice) && (
          <ReadLocal
            kind="password"
            read={(local) => local.password(username)}
            disabled={disabled}
            onRead={setPassword}
          />
        )
      }
    >
      <ChoiceFieldset
        legend={texts.field}
        choices={available}
        chosen={choice}
        disabled={disabled}
        onChoose={setChoice}
      />
      {withPassword.includes(choice) && (
        <PasswordField
          username={username}
          password={password}
          disabled={disabled}
          isMissing={checked && isMissing}
          onPassword={setPassword}
        />
      )}
      {!available.includes('WEB_AUTHN') && <PasskeyConditions />}
    </ChallengeFrame>
  )
}
